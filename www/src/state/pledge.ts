/** What a term is to be solved for: a promise about one figure, and how its answer is rounded. */
import type { Exposure, Scenario } from "outcomes-contract";
import type { Arguments, Result } from "../engine/explored";
import { clean } from "../terms/track";

export type Goal = Arguments<"solve">[0];
export type Promised = Goal["figure"];
export type Solution = Result<"solve">;

/** A promise in so many years of so many, or of an amount. */
export interface Pledge {
  readonly figure: Promised;
  /** For chances: at most so many years of so many. */
  readonly years: number;
  readonly of: number;
  /** For amounts. */
  readonly amount: number;
}

export const promised = [
  "chanceExceeded",
  "payout",
  "p95",
  "upperTailMean",
  "expectedOverspend",
  "chanceOfLoss",
  "margin",
] as const satisfies readonly Promised[];

export const isChance = (figure: Promised): boolean => figure === "chanceExceeded" || figure === "chanceOfLoss";
/** Whether it needs to know what the service costs the vendor. */
export const isVendors = (figure: Promised): boolean => figure === "chanceOfLoss" || figure === "margin";

/** What the promise asks of the figure. */
export const targetOf = ({ figure, years, of, amount }: Pledge): number => (isChance(figure) ? years / of : amount);

/** Whether the figure keeps the promise. */
export const kept = (promise: Pledge, figure: number): boolean =>
  promise.figure === "margin" ? figure >= targetOf(promise) : figure <= targetOf(promise);

/** A count of years out of a round number that says a chance: `1 of 20` for .05, `1 of 10` for .1, `15 of 100` for .15. */
export function asYears(chance: number): { readonly years: number; readonly of: number } {
  for (const of of [10, 20, 50, 100, 1000]) {
    const years = chance * of;
    if (Math.abs(years - Math.round(years)) < 1e-9) return { years: Math.round(years), of };
  }
  return { years: Math.round(chance * 1000), of: 1000 };
}

/** Where a reader begins with a promise: as the scenario says, else in round figures of what it shows. */
export function firstPledge(figure: Promised, { budget, vendor }: Scenario, { payout }: Exposure): Pledge {
  const limit = Number(budget.amount);
  const round = (amount: number): number => {
    const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(amount) || 1)) - 1);
    return Math.round(amount / unit) * unit;
  };
  const amount = ((): number => {
    switch (figure) {
      case "payout":
        return Math.min(limit, round(payout.mean.value));
      case "p95":
      case "upperTailMean":
        return limit;
      case "expectedOverspend":
        return round(limit / 100);
      case "margin":
      case "chanceExceeded":
      case "chanceOfLoss":
        return 0;
    }
  })();
  const chance = figure === "chanceOfLoss" ? asYears(vendor?.lossLimit ?? 0.1) : { years: 1, of: 20 };
  return { figure, ...chance, amount };
}

type Found = Extract<Solution, { kind: "found" }>;

/** What an answer is rounded to: as chance leaves it uncertain; where the border is sharp, so is the answer. */
function unitOf({ band, step }: Found): number {
  const half = (band[1] - band[0]) / 2;
  if (!(half > 0)) return step;
  // an amount needs no cents where it is not sharp
  const finest = step === 0.01 ? 1 : step;
  return Math.max(finest, 10 ** Math.floor(Math.log10(half) + 1e-9));
}

const down = (value: number, unit: number): number => clean(Math.floor(value / unit + 1e-9) * unit);
const up = (value: number, unit: number): number => clean(Math.ceil(value / unit - 1e-9) * unit);

/** The answer as one would write it into a contract: rounded to the side that keeps the promise. */
export function rounded(found: Found): number {
  return found.holds === "upTo" ? down(found.value, unitOf(found)) : up(found.value, unitOf(found));
}

/** Where the border may be, rounded as the answer is and no narrower. */
export function roundedBand(found: Found): readonly [number, number] {
  const unit = unitOf(found);
  return [down(found.band[0], unit), up(found.band[1], unit)];
}
