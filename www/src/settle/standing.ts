/** Who was counted, for people: by outcome how many were judged on a result of their own, and why the others were not. */
import type { Outcome, Reason, Scenario } from "outcomes-contract";
import type { Listed, Settled } from "../engine/students";
import { decimal } from "../format";
import { dosageUnits, unitOf } from "../terms/measured";
import { settleWords } from "../text/settle";

/** What becomes of students who were not judged. */
export type Fate = "paid" | "unpaid" | "out";

const fates: Readonly<Record<Reason, Fate>> = {
  otherGroup: "out",
  shortByStudent: "out",
  shortByVendor: "out",
  shortByDistrictExcluded: "out",
  shortByDistrictUnpaid: "unpaid",
  shortByDistrictDeemed: "paid",
  noTestUnpaid: "unpaid",
  noTestDeemed: "paid",
  noTestCohortRate: "paid",
};

/** An outcome's students, all of them. */
export interface Standing {
  readonly outcome: string;
  readonly label: string;
  readonly students: number;
  readonly judged: number;
  readonly fates: Readonly<Record<Fate, number>>;
}

export function standings({ counted, notCounted, students }: Settled, { contract }: Scenario): Standing[] {
  return counted.map(({ outcome, students: judged }) => {
    const sums = { paid: 0, unpaid: 0, out: 0 };
    for (const one of notCounted)
      if (one.outcome === undefined || one.outcome === outcome) sums[fates[one.reason]] += one.count;
    const label = contract.outcomes.find(({ id }) => id === outcome)?.label ?? outcome;
    return { outcome, label, students, judged, fates: sums };
  });
}

/** Why students were not judged, and what follows, in the words of the page. */
export function reasonWords({ reason, outcome }: Listed, { contract, cohort }: Scenario): string {
  const { outcomes, eligibility } = contract;
  const judged = outcomes.filter(({ id }) => outcome === undefined || id === outcome);
  const words = settleWords().reasons;
  switch (reason) {
    case "otherGroup":
      return words.otherGroup;
    case "noTestUnpaid":
    case "noTestDeemed":
    case "noTestCohortRate":
      return words[reason](testWords(judged, { contract, cohort }));
    case "shortByStudent":
    case "shortByVendor":
    case "shortByDistrictExcluded":
    case "shortByDistrictUnpaid":
    case "shortByDistrictDeemed":
      return words[reason](decimal(eligibility?.minimumDosage ?? 0, 4), dosageUnits(cohort), unitOf(cohort));
  }
}

function testWords(judged: readonly Outcome[], { contract, cohort }: Pick<Scenario, "contract" | "cohort">): string {
  const words = settleWords().reasons;
  const names = new Set((judged.length === 0 ? contract.outcomes : judged).map(({ measure }) => measure));
  const [only, ...others] = names;
  const label = cohort.measures.find(({ id }) => id === only)?.label;
  return others.length > 0 || label === undefined ? words.noTest : words.noTestFor(label);
}
