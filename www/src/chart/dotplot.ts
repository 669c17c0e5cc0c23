/** The quantile dotplot: 50 dots, each one simulated year in fifty. Exposure and width in, geometry out. */
import type { Exposure } from "outcomes-contract";
import { columnEdges, stacked } from "./columns";
import { across, amountTicks, type Range, type Tick } from "./geometry";
import { type Line, type Mark, marksOf } from "./marks";

/** One dot: its centre, radius, and whether that year exceeds the budget. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly over: boolean;
  readonly payout: number;
}

/** A bar of the histogram. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly over: boolean;
  readonly from: number;
  readonly to: number;
  readonly years: number;
}

export interface Dotplot {
  readonly width: number;
  readonly height: number;
  /** The y of the axis. */
  readonly floor: number;
  /** The y where lines begin, below their labels. */
  readonly top: number;
  readonly domain: Range;
  readonly dots: readonly Dot[];
  readonly bars: readonly Bar[];
  readonly ticks: readonly Tick[];
  readonly marks: readonly Mark[];
  /** Where the shading of years over budget begins and ends; null where the budget lies outside. */
  readonly overspending: Range | null;
  /** The x of the expected payout. */
  readonly expected: number;
}

/** How much room a chart has. */
export interface Room {
  readonly width: number;
  /** Height for dots and bars; more where a stack needs it. */
  readonly body: number;
  readonly largestDot: number;
  readonly smallestDot: number;
  /** Rows above for labels, and below for ticks and the expected payout. */
  readonly above: number;
  readonly below: number;
  readonly side: number;
  readonly labelSize: number;
}

/** Room by width: narrow charts have fewer, larger columns for their width. */
export function roomFor(width: number): Room {
  const narrow = width < 480;
  return {
    width,
    body: narrow ? 170 : 236,
    largestDot: narrow ? 20 : width < 760 ? 26 : 30,
    smallestDot: narrow ? 12 : 14,
    above: 48,
    below: 50,
    side: narrow ? 10 : 28,
    labelSize: 13,
  };
}

/** So small a share of the years at either end is too thin to see, and is left to the exact histogram. */
const unseen = 0.001;

/** The range of the histogram without its unseen ends. */
function bulk({ histogram: { edges, counts } }: Exposure): Range {
  const allowed = unseen * counts.reduce((sum, years) => sum + years, 0);
  const end = (places: readonly number[]): number => {
    let passed = 0;
    return places.find((place) => (passed += counts[place] ?? 0) > allowed) ?? 0;
  };
  const places = counts.map((_, place) => place);
  return [edges[end(places)] ?? 0, edges[end([...places].reverse()) + 1] ?? 0];
}

/** A line stretches the picture by no more than this share of the years' own span. */
const near = 0.4;

/** The amounts that the picture must show: the dots and what can be seen of all years, and the lines unless they are far off. */
export function neededDomain(exposure: Exposure, lines: readonly Line[]): Range {
  const [lowest, highest] = bulk(exposure);
  let from = Math.min(lowest, ...exposure.dots);
  let to = Math.max(highest, ...exposure.dots);
  const span = Math.max(to - from, 0.06 * Math.max(Math.abs(to), Math.abs(from)), 100);
  for (const { amount } of lines) {
    if (amount > to && amount - to < near * span) to = amount;
    if (amount < from && from - amount < near * span) from = amount;
  }
  const reach = Math.max(to - from, span);
  const middle = (from + to) / 2;
  return [middle - 0.53 * reach, middle + 0.53 * reach];
}

/** The geometry of the dotplot, its lines, and the histogram behind it on its own scale. */
export function dotplot(
  exposure: Exposure,
  lines: readonly Line[],
  room: Room,
  domain: Range = neededDomain(exposure, lines),
): Dotplot {
  const pixels: Range = [room.side, room.width - room.side];
  const at = across(domain, pixels);
  const perPixel = (domain[1] - domain[0]) / (pixels[1] - pixels[0]);
  const amounts = lines.map(({ amount }) => amount);
  const budget = Number(exposure.budget.amount);

  const fit = largestFit(exposure.dots, domain, amounts, perPixel, room);
  const body = Math.max(room.body, fit.rows * fit.size);
  const floor = room.above + body;
  const dots = exposure.dots.map((payout, index): Dot => {
    const { column, height } = fit.places[index] ?? { column: 0, height: 0 };
    const [left, right] = [at(fit.edges[column] ?? 0), at(fit.edges[column + 1] ?? 0)];
    const part = Math.min(fit.size, (right - left) / fit.abreast);
    const row = Math.floor(height / fit.abreast);
    // a row that is not full stands in the middle of its column
    const inRow = Math.min(fit.abreast, (fit.filled.get(column) ?? 1) - row * fit.abreast);
    const x = (left + right) / 2 + ((height % fit.abreast) - (inRow - 1) / 2) * part;
    return { x, y: floor - (row + 0.5) * fit.size, radius: Math.max(2.5, part / 2 - 1), over: payout > budget, payout };
  });
  const line = at(budget);
  const most = Math.min(
    pixels[1],
    ...lines.filter(({ kind }) => kind === "notToExceed").map(({ amount }) => at(amount)),
  );
  return {
    width: room.width,
    height: floor + room.below,
    floor,
    top: room.above,
    domain,
    dots,
    bars: barsOf(exposure, at, floor, body).filter(({ x, width }) => x + width > 0 && x < room.width),
    ticks: amountTicks(domain, pixels, room.width),
    marks: marksOf(lines, at, pixels, room.labelSize),
    overspending: line < most ? [Math.max(pixels[0], line), most] : null,
    expected: Math.max(pixels[0], Math.min(pixels[1], at(exposure.payout.mean.value))),
  };
}

interface Fit {
  readonly size: number;
  /** Dots side by side in a column: one, unless so many years pay the same that they would shrink to points. */
  readonly abreast: number;
  readonly edges: readonly number[];
  readonly places: ReturnType<typeof stacked>;
  /** Dots by column. */
  readonly filled: ReadonlyMap<number, number>;
  readonly rows: number;
}

/** The largest dots whose stacks fit the height, with as few as possible side by side. */
function largestFit(
  dots: readonly number[],
  domain: Range,
  lines: readonly number[],
  perPixel: number,
  room: Room,
): Fit {
  const fitOf = (size: number, abreast: number): Fit => {
    const edges = columnEdges(domain, lines, size * abreast * perPixel);
    const places = stacked(dots, edges);
    const filled = new Map<number, number>();
    for (const { column } of places) filled.set(column, (filled.get(column) ?? 0) + 1);
    return { size, abreast, edges, places, filled, rows: Math.ceil(Math.max(1, ...filled.values()) / abreast) };
  };
  for (let abreast = 1; abreast <= 10; abreast += 1) {
    for (let size = room.largestDot; size >= room.smallestDot; size -= 1) {
      const fit = fitOf(size, abreast);
      if (fit.rows * size <= room.body) return fit;
    }
  }
  return fitOf(room.smallestDot, 10);
}

/** Bars whose area is their number of years, the highest as high as the body. */
export function barsOf(exposure: Exposure, at: (amount: number) => number, floor: number, body: number): Bar[] {
  const { edges, counts } = exposure.histogram;
  const budget = Number(exposure.budget.amount);
  const bars = counts.flatMap((years, place) => {
    const [from, to] = [edges[place], edges[place + 1]];
    return years > 0 && from !== undefined && to !== undefined && to > from ? [{ from, to, years }] : [];
  });
  const densest = Math.max(...bars.map(({ from, to, years }) => years / (to - from)));
  return bars.map(({ from, to, years }) => {
    const height = (body * (years / (to - from))) / densest;
    return {
      x: at(from),
      y: floor - height,
      width: Math.max(0.5, at(to) - at(from)),
      height,
      over: from >= budget,
      from,
      to,
      years,
    };
  });
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** The outline of a dot: a circle within the budget, a diamond beyond it. */
export function dotShape({ radius, over }: Pick<Dot, "radius" | "over">): string {
  if (over) {
    // a diamond of about the circle's weight
    const reach = round(radius * 1.08);
    return `M0,-${reach}L${reach},0L0,${reach}L-${reach},0Z`;
  }
  const r = round(radius);
  return `M-${r},0A${r},${r},0,1,1,${r},0A${r},${r},0,1,1,-${r},0Z`;
}

/** Bars as one outline, so that a hundred of them are one node. */
export const barsOutline = (bars: readonly Bar[]): string =>
  bars
    .map(
      ({ x, y, width, height }) =>
        `M${round(x)},${round(y + height)}v-${round(height)}h${round(width)}v${round(height)}Z`,
    )
    .join("");
