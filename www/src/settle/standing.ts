/** Who was counted, for people: by outcome how many were judged on a result of their own, and why the others were not. */
import type { Outcome, Reason, Scenario } from "outcomes-contract";
import type { Listed, Settled } from "../engine/students";
import { decimal } from "../format";
import { dosageUnit, unitOf } from "../terms/measured";

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

/** The words of a fate, for so many. */
export const fateWords: Readonly<Record<Fate, string>> = {
  paid: "paid without a result",
  unpaid: "eligible, earning nothing",
  out: "left out",
};

/** Why students were not judged, and what follows, in the words of the page. */
export function reasonWords({ reason, outcome }: Listed, { contract, cohort }: Scenario): string {
  const { outcomes, eligibility } = contract;
  const judged = outcomes.filter(({ id }) => outcome === undefined || id === outcome);
  const test = testWords(judged, { contract, cohort });
  const minimum = decimal(eligibility?.minimumDosage ?? 0, 4);
  const short = (cause: string): string => `Below the minimum of ${minimum} ${dosageUnit(cohort)}s, ${cause}`;
  const words: Record<Reason, string> = {
    otherGroup: "In a group that this is not paid for",
    shortByStudent: `${short(`caused by the ${unitOf(cohort)}`)}: not eligible`,
    shortByVendor: `${short("caused by the vendor")}: not eligible`,
    shortByDistrictExcluded: `${short("caused by the district")}: left out`,
    shortByDistrictUnpaid: `${short("caused by the district")}: eligible, and earns nothing`,
    shortByDistrictDeemed: `${short("caused by the district")}: paid as if every threshold were met`,
    noTestUnpaid: `${test}: eligible, and earns nothing`,
    noTestDeemed: `${test}: paid as if every threshold were met`,
    noTestCohortRate: `${test}: paid at the average of those tested`,
  };
  return words[reason];
}

function testWords(judged: readonly Outcome[], { contract, cohort }: Pick<Scenario, "contract" | "cohort">): string {
  const names = new Set((judged.length === 0 ? contract.outcomes : judged).map(({ measure }) => measure));
  const [only, ...others] = names;
  const label = cohort.measures.find(({ id }) => id === only)?.label;
  return others.length > 0 || label === undefined ? "No test result" : `No result for “${label}”`;
}
