/** The figures of a step as an explainer's sentences and its table say them: computed when the site is built, never typed. */
import type { Exposure } from "outcomes-contract";
import { aboutMoney, chanceFigure, count, type Figure, money, moneyFigure, percent } from "../format";
import { anywayFigure, deadweight, swing } from "../state/figures";
import { yearsOver } from "../state/headline";

/** For sentences: as many digits as two standard errors leave. */
export interface Told {
  /** So many of the years drawn exceed the budget. */
  readonly over: string;
  readonly drawn: string;
  readonly budget: string;
  /** The expected payout. */
  readonly mean: string;
  /** The standard deviation of the payout. */
  readonly swing: string;
  /** The share of what outcomes pay that would have been paid anyway. */
  readonly anyway: string;
  /** The share of years in which the vendor makes a loss; empty where its costs are not stated. */
  readonly loss: string;
  /** The share of those who count that reach the first threshold of the first outcome. */
  readonly reached: string;
}

/** A step beside the beginning. */
export interface Compared {
  readonly now: Told;
  readonly was: Told;
}

export function told(exposure: Exposure, currency: string): Told {
  const { budget, dots, outcomes, payout, vendor } = exposure;
  const first = outcomes[0];
  const reached = first?.thresholds[0]?.reached.value ?? 0;
  const anyway = deadweight(outcomes);
  return {
    over: count(yearsOver(exposure)),
    drawn: count(dots.length),
    budget: money(Number(budget.amount), currency),
    mean: aboutMoney(payout.mean, currency),
    swing: aboutMoney(swing(exposure), currency),
    anyway: anyway === null ? "" : percent(anyway.value),
    loss: vendor === null ? "" : percent(vendor.chanceOfLoss.value),
    reached: percent(reached / Math.max(1, first?.counted.value ?? 1)),
  };
}

/** The columns of the table, in order. */
export const columns = ["mean", "swing", "chance", "anyway", "loss"] as const;
export type Column = (typeof columns)[number];

/** A row of the table; null: the vendor's costs are not stated. */
export function figuresOf(exposure: Exposure, currency: string): Readonly<Record<Column, Figure | null>> {
  const { budget, payout, replications, vendor } = exposure;
  return {
    mean: moneyFigure(payout.mean, currency),
    swing: moneyFigure(swing(exposure), currency),
    chance: chanceFigure(budget.chanceExceeded, replications),
    anyway: anywayFigure(exposure.outcomes),
    loss: vendor === null ? null : chanceFigure(vendor.chanceOfLoss, replications),
  };
}
