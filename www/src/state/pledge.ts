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

/**
 * The answer as one would write it into a contract: as round as chance leaves it uncertain, and on the side that keeps
 * the promise.
 */
export function rounded({ value, holds, band, step }: Extract<Solution, { kind: "found" }>): number {
  const half = (band[1] - band[0]) / 2;
  // where the border is sharp, so is the answer; an amount needs no cents where it is not
  const finest = half > 0 && step === 0.01 ? 1 : step;
  const unit = half > 0 ? Math.max(finest, 10 ** Math.floor(Math.log10(half) + 1e-9)) : step;
  const steps = value / unit;
  return clean((holds === "upTo" ? Math.floor(steps + 1e-9) : Math.ceil(steps - 1e-9)) * unit);
}
