/** What falls due along the months: nine years in ten as a bar, the mean as a dot, on a line of time. */
import type { Exposure } from "outcomes-contract";
import { ticks } from "d3-array";
import { across, type Range, type Tick } from "./geometry";

export interface MonthBar {
  /** In per cent of the picture's width. */
  readonly at: number;
  /** The y of the mean, and of the ends of the bar, in pixels. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The same in every year. */
  readonly certain: boolean;
}

export interface MonthPlot {
  readonly height: number;
  readonly zero: number;
  readonly bars: readonly MonthBar[];
  /** The first of each month that has room for its name: place in per cent, month from 0, and the year where it begins. */
  readonly months: readonly { readonly at: number; readonly month: number; readonly year: number | null }[];
  /** Where fiscal years meet: 1 July. */
  readonly turns: readonly { readonly at: number; readonly before: string; readonly after: string }[];
  readonly amounts: readonly Tick[];
}

const day = (written: string): number => Date.parse(`${written}T00:00:00Z`);
const month = (year: number, index: number): number => Date.UTC(year, index, 1);
const top = 12;
const body = 120;

/** Null without a schedule. At most so many months are named. */
export function monthPlot({ instalments, fiscalYears }: Exposure, named = 14): MonthPlot | null {
  const [first, last] = [instalments[0], instalments.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [begin, end] = [new Date(day(first.due)), new Date(day(last.due))];
  const from = month(begin.getUTCFullYear(), begin.getUTCMonth());
  const to = month(end.getUTCFullYear(), end.getUTCMonth() + 1);
  const place = across([from, to], [0, 100]);
  const at = (time: number): number => Number(place(time).toFixed(2));
  const ends = instalments.flatMap(({ amount: { quantiles, mean } }) => [quantiles.p5, quantiles.p95, mean.value]);
  const domain: Range = [Math.min(0, ...ends), Math.max(1, ...ends)];
  const y = across(domain, [top + body, top]);
  const count = 12 * (end.getUTCFullYear() - begin.getUTCFullYear()) + end.getUTCMonth() - begin.getUTCMonth() + 1;
  const every = Math.ceil(count / named);
  const months = Array.from({ length: Math.ceil(count / every) }, (_, index) => {
    const time = month(begin.getUTCFullYear(), begin.getUTCMonth() + index * every);
    const date = new Date(time);
    const turned = index === 0 || date.getUTCMonth() < every;
    return { at: at(time), month: date.getUTCMonth(), year: turned ? date.getUTCFullYear() : null };
  });
  return {
    height: top + body + 40,
    zero: y(0),
    bars: instalments.map(({ due, amount }) => ({
      at: at(day(due)),
      mean: y(amount.mean.value),
      low: y(amount.quantiles.p5),
      high: y(amount.quantiles.p95),
      certain: amount.sd === 0,
    })),
    months,
    turns: fiscalYears.slice(0, -1).flatMap(({ label, ends: until }, index) => {
      const turn = day(until) + 86_400_000;
      const after = fiscalYears[index + 1]?.label ?? "";
      return turn > from && turn < to ? [{ at: at(turn), before: label, after }] : [];
    }),
    amounts: ticks(domain[0], domain[1], 3).map((value) => ({ at: y(value), value })),
  };
}
