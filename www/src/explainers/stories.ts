/** What each explainer lets its readers do: the numbers that they may move, and what each step of its story sets. */
import type { Input, Values } from "../embed/settings";
import type { exampleNames } from "../embed/examples";

export type Id = (typeof exampleNames)[number];

/** Numbers that an embed knows no name for are named in the explainer's own words. */
export interface Movable extends Omit<Input, "label"> {
  readonly label?: "clustering" | "breach" | "use";
}

export interface StoryPlan {
  readonly inputs: readonly Movable[];
  /** Step by step, what differs from the example; the first shows it as it is. */
  readonly sets: readonly Values[];
}

const clustering = (path: string): Movable => ({ path, label: "clustering", min: 0, max: 0.25, step: 0.01 });
const breach: Movable = { path: "cohort.breach", label: "breach", min: 0, max: 0.5, step: 0.01 };
const cap = { path: "contract.limits.notToExceed" };
const budget = { path: "budget.amount" };
const threshold = (place: number): string => `contract.outcomes[${String(place)}].pays.tiers[0].at`;
const effect = (place: number): string => `cohort.measures[${String(place)}].effect.mean`;
const alike = "cohort.measures[0].icc";

export const stories: Readonly<Record<Id, StoryPlan>> = {
  duval: {
    inputs: [{ path: threshold(0) }, clustering(alike), cap, budget],
    sets: [
      {},
      { [alike]: 0 },
      { [alike]: 0, "cohort.measures[0].effect.sd": 0, "cohort.measures[0].effect.siteSd": 0 },
      { [threshold(0)]: 59 },
      { "contract.limits.notToExceed": 450_000 },
    ],
  },
  coaching: {
    inputs: [{ path: threshold(0) }, breach, cap, budget],
    sets: [{}, { "contract.districtShortfall": "excluded" }, { [threshold(0)]: 29 }, { [effect(0)]: 0 }],
  },
  denver: {
    inputs: [
      { path: "contract.eligibility.minimumDosage" },
      { path: "contract.limits.perStudent" },
      { path: threshold(0) },
      budget,
    ],
    sets: [
      {},
      { "contract.eligibility.minimumDosage": 24 },
      { "contract.eligibility.minimumDosage": 48 },
      { "contract.limits.perStudent": 1_000 },
      { [effect(0)]: 0, [effect(1)]: 0, [effect(2)]: 0 },
    ],
  },
  ector: {
    inputs: [{ path: "contract.outcomes[1].malus.amount" }, { path: threshold(1) }, cap, budget],
    sets: [
      {},
      { "contract.outcomes[0].malus.amount": 0, "contract.outcomes[1].malus.amount": 0 },
      { "contract.outcomes[1].malus.amount": 200 },
      { [threshold(1)]: 120 },
      { "contract.limits.notToExceed": 440_000 },
    ],
  },
  edtech: {
    inputs: [
      { path: threshold(0) },
      { path: "cohort.dosage.meanShare", label: "use", min: 0.1, max: 0.95, step: 0.01 },
      { path: "contract.outcomes[1].cap" },
      budget,
    ],
    sets: [
      {},
      { "cohort.dosage.meanShare": 0.8 },
      { [threshold(0)]: 900 },
      { "contract.outcomes[1].cap": 12_000 },
      { [effect(0)]: 0 },
    ],
  },
  cobc: {
    inputs: [{ path: threshold(0) }, breach, cap, budget],
    sets: [
      {},
      { "cohort.breach": 0.2 },
      { [effect(0)]: 0 },
      { [threshold(0)]: 60 },
      { "contract.limits.notToExceed": 850_000 },
    ],
  },
};
