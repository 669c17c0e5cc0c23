/** What falls due when, as rows on one scale of amounts: nine years in ten as a bar, the mean as a dot. */
import type { Distribution, Exposure } from "outcomes-contract";
import { ticks } from "d3-array";
import { across, type Range } from "./geometry";

/** A row of the picture. Places are per cent of its width. */
export interface DueRow {
  readonly kind: "fiscalYear" | "instalment";
  readonly label: string;
  /** The date an instalment falls due, or the last day of the year. */
  readonly day: string;
  readonly mean: Distribution["mean"];
  /** The same in every year. */
  readonly certain: boolean;
  readonly at: number;
  /** Where the bar begins, where it crosses the budget, where it ends. */
  readonly bar: { readonly from: number; readonly over: number; readonly to: number };
  /** What is set aside, and how often it is exceeded; null where that is not said. */
  readonly budget: {
    readonly amount: number;
    readonly at: number;
    readonly chanceExceeded: Distribution["mean"];
  } | null;
  readonly chanceCredit: Distribution["mean"] | null;
}

export interface DuePlot {
  readonly rows: readonly DueRow[];
  readonly zero: number;
  readonly ticks: readonly { readonly at: number; readonly value: number }[];
}

/** Every fiscal year, and under it the instalments that fall into it. */
export function duePlot({ fiscalYears, instalments }: Exposure): DuePlot | null {
  if (instalments.length === 0) return null;
  const drawn = [...fiscalYears.map(({ due }) => due), ...instalments.map(({ amount }) => amount)];
  const ends = drawn.flatMap(({ quantiles, mean }) => [quantiles.p5, quantiles.p95, mean.value]);
  const budgets = fiscalYears.flatMap(({ budget }) => (budget === null ? [] : [Number(budget.amount)]));
  const domain: Range = [Math.min(0, ...ends), Math.max(1, ...ends, ...budgets)];
  const place = across(domain, [0, 100]);
  const at = (amount: number): number => Number(place(amount).toFixed(2));
  const row = (amount: Distribution, budget: DueRow["budget"]) => {
    const [from, to] = [amount.quantiles.p5, amount.quantiles.p95];
    const over = budget === null ? to : Math.min(to, Math.max(from, budget.amount));
    return {
      mean: amount.mean,
      certain: amount.sd === 0,
      at: at(amount.mean.value),
      bar: { from: at(from), over: at(over), to: at(to) },
      budget,
    };
  };
  const rows = fiscalYears.flatMap(({ label, ends: day, due, budget }, index): DueRow[] => {
    const before = fiscalYears[index - 1]?.ends ?? "";
    const within = instalments.filter((instalment) => instalment.due > before && instalment.due <= day);
    const aside =
      budget === null
        ? null
        : { amount: Number(budget.amount), at: at(Number(budget.amount)), chanceExceeded: budget.chanceExceeded };
    return [
      { kind: "fiscalYear", label, day, ...row(due, aside), chanceCredit: null },
      ...within.map((one): DueRow => ({
        kind: "instalment",
        label: one.label,
        day: one.due,
        ...row(one.amount, null),
        chanceCredit: one.chanceCredit.value > 0 ? one.chanceCredit : null,
      })),
    ];
  });
  return { rows, zero: at(0), ticks: ticks(domain[0], domain[1], 4).map((value) => ({ at: at(value), value })) };
}
