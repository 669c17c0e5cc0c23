/** What the columns of a file of students hold. */
import type { Cohort, Scenario } from "outcomes-contract";
import { count, list } from "../format";
import { dosageUnit, unitOf } from "../terms/measured";

/** A column: its name, what stands in it, and what an empty cell means. */
export interface ColumnWords {
  readonly name: string;
  readonly holds: string;
  readonly empty: string;
}

const mustBeFilled = "must be filled";

export function columnWords(columns: readonly string[], { cohort, contract }: Scenario): ColumnWords[] {
  const unit = unitOf(cohort);
  const units = `${dosageUnit(cohort)}s`;
  return columns.map((name): ColumnWords => {
    switch (name) {
      case "id":
        return { name, holds: `the ${unit}’s number or name, each once`, empty: mustBeFilled };
      case "group":
        return {
          name,
          holds: `the group: ${list(
            cohort.groups.map(({ id }) => id),
            "or",
          )}`,
          empty: mustBeFilled,
        };
      case "dosage":
        return { name, holds: `${units} received`, empty: mustBeFilled };
      case "shortfallCause":
        return {
          name,
          holds: `who caused it where a ${unit} is below the minimum of ${count(contract.eligibility?.minimumDosage ?? 0)} ${units}: student, district or vendor`,
          empty: "student",
        };
      case "enrolledShare":
        return { name, holds: "share of the year enrolled, from 0 to 1", empty: "1" };
      default:
        return { name, holds: measureWords(cohort, name), empty: "no result" };
    }
  });
}

function measureWords({ measures }: Cohort, id: string): string {
  const measure = measures.find((one) => one.id === id);
  if (measure === undefined) return "the result";
  const { label, scale } = measure;
  switch (scale.kind) {
    case "percentile":
      return `${label}: a percentile, 1 to 99`;
    case "points":
      return `${label}: points, ${count(scale.min)} to ${count(scale.max)}`;
    case "percentOfTarget":
      return `${label}: per cent of the target, such as 100`;
    case "event":
      return `${label}: 1 for yes, 0 for no`;
  }
}
