/** What the columns of a file of students hold. */
import type { Cohort, Scenario } from "outcomes-contract";
import { count, list } from "../format";
import { dosageUnits, unitOf } from "../terms/measured";
import { numberWords } from "../text/numbers";
import { settleWords } from "../text/settle";

/** A column: its name, what stands in it, and what an empty cell means. */
export interface ColumnWords {
  readonly name: string;
  readonly holds: string;
  readonly empty: string;
}

export function columnWords(columns: readonly string[], { cohort, contract }: Scenario): ColumnWords[] {
  const unit = unitOf(cohort);
  const units = dosageUnits(cohort);
  const words = settleWords().columns;
  const { mustBeFilled } = words;
  return columns.map((name): ColumnWords => {
    switch (name) {
      case "id":
        return { name, holds: words.id(unit), empty: mustBeFilled };
      case "group":
        return {
          name,
          holds: words.group(
            list(
              cohort.groups.map(({ id }) => id),
              numberWords().or,
            ),
          ),
          empty: mustBeFilled,
        };
      case "dosage":
        return { name, holds: words.dosage(units), empty: mustBeFilled };
      case "shortfallCause":
        return {
          name,
          holds: words.cause(unit, count(contract.eligibility?.minimumDosage ?? 0), units),
          empty: "student",
        };
      case "enrolledShare":
        return { name, holds: words.enrolledShare, empty: "1" };
      default:
        return { name, holds: measureWords(cohort, name), empty: words.noResult };
    }
  });
}

function measureWords({ measures }: Cohort, id: string): string {
  const words = settleWords().columns;
  const measure = measures.find((one) => one.id === id);
  if (measure === undefined) return words.result;
  const { label, scale } = measure;
  switch (scale.kind) {
    case "percentile":
      return words.percentile(label);
    case "points":
      return words.points(label, count(scale.min), count(scale.max));
    case "percentOfTarget":
      return words.target(label);
    case "event":
      return words.event(label);
  }
}
