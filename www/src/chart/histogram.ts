/** The exact histogram on its own scale of counts. */
import type { Exposure } from "outcomes-contract";
import { barsOf, dotplot, type Dotplot, type Room } from "./dotplot";
import { across, amountTicks, type Range, type Tick, ticksOf } from "./geometry";
import { type Line, marksOf } from "./marks";

export interface HistogramPlot extends Dotplot {
  /** Counts, at their heights. */
  readonly counts: readonly Tick[];
  /** Bars are years for so much of the payout, because not all are equally wide. */
  readonly per: number;
  readonly left: number;
  readonly right: number;
}

/** The width that most columns have. */
export function usualWidth(edges: readonly number[]): number {
  const widths = edges
    .slice(1)
    .map((edge, place) => edge - (edges[place] ?? edge))
    .sort((a, b) => a - b);
  return Number((widths[Math.floor(widths.length / 2)] ?? 1).toPrecision(3)) || 1;
}

/** The geometry of the histogram, on the domain of the dotplot. */
export function histogram(
  exposure: Exposure,
  lines: readonly Line[],
  room: Room,
  beside: Dotplot = dotplot(exposure, lines, room),
): HistogramPlot {
  const left = 52;
  const right = room.width - Math.min(room.side, 16);
  const pixels: Range = [left, right];
  const { edges: all } = exposure.histogram;
  const reach = 0.02 * ((all.at(-1) ?? 0) - (all[0] ?? 0));
  const domain: Range = [
    Math.min(beside.domain[0], (all[0] ?? 0) - reach),
    Math.max(beside.domain[1], (all.at(-1) ?? 0) + reach),
  ];
  const at = across(domain, pixels);
  const floor = room.above + room.body;
  const bars = barsOf(exposure, at, floor, room.body - 6);
  const per = usualWidth(exposure.histogram.edges);
  const densest = Math.max(...bars.map(({ from, to, years }) => (years * per) / (to - from)));
  const counts = ticksOf([0, densest], [floor, floor - (room.body - 6)], 40).filter(
    ({ value }) => Number.isInteger(value) && value > 0,
  );
  const line = at(Number(exposure.budget.amount));
  const most = Math.min(right, ...lines.filter(({ kind }) => kind === "notToExceed").map(({ amount }) => at(amount)));
  return {
    ...beside,
    height: floor + room.below,
    floor,
    bars,
    dots: [],
    domain,
    ticks: amountTicks(domain, pixels, room.width),
    marks: marksOf(lines, at, pixels, room.labelSize),
    overspending: line < most ? [Math.max(left, line), most] : null,
    expected: Math.max(left, Math.min(right, at(exposure.payout.mean.value))),
    counts,
    per,
    left,
    right,
  };
}
