/** How values are spread, with the service and without: columns over an outline, thresholds as lines between them. */
import { type Frame, across, type Range, type Tick, ticksOf, widthOf } from "./geometry";
import { usualWidth } from "./histogram";

/** Numbers by value: `edges` rise, one more than there are columns. */
export interface Spread {
  readonly edges: readonly number[];
  readonly withService: readonly number[];
  readonly withoutService: readonly number[];
}

export interface SpreadColumn {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly width: number;
  /** The y of its top. */
  readonly y: number;
  readonly withService: number;
  readonly withoutService: number;
  /** At the lowest threshold or above. */
  readonly reached: boolean;
}

export interface SpreadLine {
  readonly at: number;
  readonly x: number;
  readonly labelX: number;
  readonly anchor: "start" | "end";
  /** Labels that would touch stand one below the other. */
  readonly row: number;
  /** Those near it: within the reach below and above. */
  readonly near: Range;
}

export interface SpreadPlot extends Frame {
  readonly columns: readonly SpreadColumn[];
  /** The outline of those without the service, as a path. */
  readonly outline: string;
  readonly lines: readonly SpreadLine[];
  readonly ticks: readonly Tick[];
  readonly counts: readonly Tick[];
  /** What a height counts: those in so wide a stretch of values. */
  readonly per: number;
}

export interface SpreadRoom {
  readonly width: number;
  readonly body: number;
  readonly labelSize: number;
}

export const spreadRoom = (width: number): SpreadRoom => ({ width, body: width < 480 ? 150 : 200, labelSize: 13 });

/** So small a share of all at either end is too thin to see, and is left to the table. */
const unseen = 0.002;

/** Columns without the thin ends of a scale that few reach; every threshold stays inside. `from` is the first column kept. */
export function trimmed(
  { edges, withService, withoutService }: Spread,
  thresholds: readonly number[],
): Spread & { readonly from: number } {
  const thin = (numbers: readonly number[]): number => {
    const allowed = unseen * numbers.reduce((sum, number) => sum + number, 0);
    let passed = 0;
    const place = numbers.findIndex((number) => (passed += number) > allowed);
    return place < 0 ? numbers.length : place;
  };
  const ends = (numbers: readonly number[]): Range => [thin(numbers), numbers.length - thin([...numbers].reverse())];
  const [a, b] = [ends(withService), ends(withoutService)];
  const marked = thresholds.map((at) => edges.indexOf(at)).filter((place) => place >= 0);
  // where nobody is counted there is nothing to leave out
  if (a[0] >= a[1] && b[0] >= b[1]) return { from: 0, edges, withService, withoutService };
  const from = Math.max(0, Math.min(a[0], b[0], ...marked.map((place) => place - 1)));
  const to = Math.min(withService.length, Math.max(a[1], b[1], from + 1, ...marked.map((place) => place + 1)));
  return {
    from,
    edges: edges.slice(from, to + 1),
    withService: withService.slice(from, to),
    withoutService: withoutService.slice(from, to),
  };
}

/**
 * The height of a picture: those with the service, and those without unless they tower over them, as where all stand on
 * one value: an outline is cut off before columns are too small to see.
 */
export const inSight = (withService: number, withoutService: number): number =>
  Math.max(withService, Math.min(withoutService, 1.6 * withService));

/** The geometry of a spread; `near` is how far from a threshold those near it stand, 0 for none. */
export function spreadPlot(
  { edges, withService, withoutService }: Spread,
  thresholds: readonly { readonly at: number; readonly label: string }[],
  near: number,
  room: SpreadRoom,
): SpreadPlot {
  const [left, right] = [44, room.width - 12];
  const domain: Range = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const at = across(domain, [left, right]);
  const per = usualWidth(edges);
  const density = (number: number, place: number): number => {
    const wide = (edges[place + 1] ?? 0) - (edges[place] ?? 0);
    return wide > 0 ? (number * per) / wide : 0;
  };
  const tallest = (numbers: readonly number[]): number =>
    Math.max(1e-9, ...numbers.map((number, place) => density(number, place)));
  const highest = inSight(tallest(withService), tallest(withoutService));
  const lines = linesOf(thresholds, near, at, [left, right], domain, room.labelSize);
  const top = 18 + 18 * Math.max(1, ...lines.map(({ row }) => row + 1));
  const floor = top + room.body;
  const atY = across([0, highest], [floor, top + 6]);
  const lowest = thresholds[0]?.at ?? Infinity;
  const columns = withService.map((number, place): SpreadColumn => {
    const [from, to] = [edges[place] ?? 0, edges[place + 1] ?? 0];
    return {
      from,
      to,
      x: at(from),
      width: Math.max(0, at(to) - at(from)),
      y: atY(density(number, place)),
      withService: number,
      withoutService: withoutService[place] ?? 0,
      reached: from >= lowest,
    };
  });
  const steps = columns.map(({ x, width, withoutService: number }, place) => {
    const y = atY(Math.min(highest, density(number, place)));
    return `L${x.toFixed(2)},${y.toFixed(2)}H${(x + width).toFixed(2)}`;
  });
  return {
    width: room.width,
    height: floor + 44,
    top,
    floor,
    left,
    right,
    columns,
    outline: columns.length === 0 ? "" : `M${left.toFixed(2)},${floor.toFixed(2)}${steps.join("")}V${floor.toFixed(2)}`,
    lines,
    ticks: ticksOf(domain, [left, right], room.width < 480 ? 42 : 56),
    counts: ticksOf([0, highest], [floor, top + 6], 40).filter(({ value }) => Number.isInteger(value)),
    per,
  };
}

/** Thresholds as lines, their labels clear of each other. */
export function linesOf(
  thresholds: readonly { readonly at: number; readonly label: string }[],
  near: number,
  at: (value: number) => number,
  [left, right]: Range,
  [least, most]: Range,
  size: number,
): SpreadLine[] {
  const ends: number[] = [];
  return thresholds
    .filter((threshold) => threshold.at >= least && threshold.at <= most)
    .map((threshold): SpreadLine => {
      const x = at(threshold.at);
      const width = widthOf(threshold.label, size);
      const start = x + 4 + width <= right;
      const labelX = start ? x + 4 : x - 4;
      const from = start ? labelX : labelX - width;
      const free = ends.findIndex((end) => from >= end + 8);
      const row = free < 0 ? ends.length : free;
      ends[row] = from + width;
      return {
        at: threshold.at,
        x,
        labelX: Math.max(left, labelX),
        anchor: start ? "start" : "end",
        row,
        near: [at(Math.max(least, threshold.at - near)), at(Math.min(most, threshold.at + near))],
      };
    });
}
