/**
 * The difference between two contracts as 50 dots around nothing: those that cost less on the left, those that cost more on
 * the right, and years in which both cost the same on a strip of their own between the two scales.
 */
import { columnEdges, columnOf } from "./columns";
import type { Room } from "./dotplot";
import { across, type Range, type Tick, ticksOf } from "./geometry";

/** Who gains by the other contract in a year: the district where it costs less, the vendor where it costs more. */
export type Gain = "district" | "vendor" | "none";

export const gainOf = (difference: number): Gain => (difference < 0 ? "district" : difference > 0 ? "vendor" : "none");

export interface DifferenceDot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly gain: Gain;
}

/** A column of dots: amounts above `from` up to `to`; both are 0 where nothing differs. */
export interface DifferenceColumn {
  readonly from: number;
  readonly to: number;
  readonly years: number;
  readonly gain: Gain;
  readonly x: number;
  readonly width: number;
  readonly top: number;
}

export interface DifferencePlot {
  readonly width: number;
  readonly height: number;
  readonly floor: number;
  readonly top: number;
  readonly dots: readonly DifferenceDot[];
  /** Columns with dots in them, from left to right. */
  readonly columns: readonly DifferenceColumn[];
  readonly ticks: readonly Tick[];
  /** Where nothing differs: a line, or a strip as wide as its dots. */
  readonly zero: Range;
  readonly expected: number;
}

/** Half the room of a tick's label, in pixels. */
const labelled = 22;

interface Fit {
  readonly size: number;
  readonly abreast: number;
  readonly strip: number;
  readonly edges: readonly number[];
  readonly domain: Range;
  readonly at: (amount: number) => number;
}

/** Dots side by side where years are the same: about as many as the strip is high. */
const stripAbreast = (years: number, rows: number): number => Math.max(1, Math.ceil(years / Math.max(1, rows)));

/** Differences in rising order, and their mean. */
export function differencePlot(differences: readonly number[], mean: number, room: Room): DifferencePlot {
  const pixels: Range = [room.side, room.width - room.side];
  const same = differences.filter((amount) => amount === 0).length;
  const fit = largestFit(differences, same, domainOf(differences, mean), pixels, room);
  const { size, abreast, at, strip, domain } = fit;
  const middle = at(0);
  const zero: Range = [middle - strip / 2, middle + strip / 2];
  const place = (amount: number): number => at(amount) + (Math.sign(amount) * strip) / 2;

  const heaps = new Map<string, { column: Omit<DifferenceColumn, "top" | "years">; members: number[] }>();
  for (const [index, amount] of differences.entries()) {
    const gain = gainOf(amount);
    const column = gain === "none" ? -1 : columnOf(fit.edges, amount);
    const [from, to] = gain === "none" ? [0, 0] : [fit.edges[column] ?? 0, fit.edges[column + 1] ?? 0];
    const [left, right] =
      gain === "none"
        ? zero
        : gain === "district"
          ? [at(from) - strip / 2, at(to) - strip / 2]
          : [at(from) + strip / 2, at(to) + strip / 2];
    const key = `${gain} ${String(column)}`;
    const heap = heaps.get(key) ?? { column: { from, to, gain, x: left, width: right - left }, members: [] };
    heap.members.push(index);
    heaps.set(key, heap);
  }
  const rowsIn = (gain: Gain): number => (gain === "none" ? stripAbreast(same, Math.floor(room.body / size)) : abreast);
  const highest = Math.max(
    1,
    ...[...heaps.values()].map(({ column, members }) => Math.ceil(members.length / rowsIn(column.gain))),
  );
  const floor = room.above + Math.max(room.body, highest * size);
  const dots: DifferenceDot[] = [];
  const columns = [...heaps.values()].map(({ column, members }): DifferenceColumn => {
    const across = rowsIn(column.gain);
    const part = Math.min(size, column.width / across);
    for (const [height, index] of members.entries()) {
      const row = Math.floor(height / across);
      // a row that is not full stands in the middle of its column
      const inRow = Math.min(across, members.length - row * across);
      const x = column.x + column.width / 2 + ((height % across) - (inRow - 1) / 2) * part;
      dots[index] = { x, y: floor - (row + 0.5) * size, radius: Math.max(2.5, part / 2 - 1), gain: column.gain };
    }
    return { ...column, years: members.length, top: floor - Math.ceil(members.length / across) * size };
  });
  // closer where it is narrow: nothing alone is no scale
  const ticks = ticksOf(domain, [at(domain[0]), at(domain[1])], room.width < 480 ? 60 : 92);
  return {
    width: room.width,
    height: floor + room.below,
    floor,
    top: room.above,
    dots,
    columns: columns.sort((one, other) => one.x - other.x),
    // a label has about this much room to either side
    ticks: ticks
      .map(({ value }) => ({ value, at: place(value) }))
      .filter((tick) => tick.at >= labelled && tick.at <= room.width - labelled),
    zero,
    expected: Math.max(pixels[0], Math.min(pixels[1], place(mean))),
  };
}

/** All differences and nothing, with a little room around them. */
function domainOf(differences: readonly number[], mean: number): Range {
  const lowest = Math.min(0, mean, ...differences);
  const highest = Math.max(0, mean, ...differences);
  // less than this is nothing to anybody
  const span = Math.max(highest - lowest, 100);
  const room = (end: number): number => (end === 0 ? 0.08 : 0.04) * span;
  return [lowest - room(lowest), highest + room(highest)];
}

/** The largest dots whose stacks fit the height, with as few as possible side by side. */
function largestFit(differences: readonly number[], same: number, domain: Range, pixels: Range, room: Room): Fit {
  const fitOf = (size: number, abreast: number): Fit & { readonly rows: number } => {
    const strip = same === 0 ? 0 : stripAbreast(same, Math.floor(room.body / size)) * size + 12;
    const perPixel = (domain[1] - domain[0]) / Math.max(1, pixels[1] - pixels[0] - strip);
    const edges = columnEdges(domain, [0], size * abreast * perPixel);
    // the outermost columns are whole
    const whole: Range = [Math.min(domain[0], edges[0] ?? 0), Math.max(domain[1], edges.at(-1) ?? 0)];
    const scale = across(whole, [pixels[0] + strip / 2, pixels[1] - strip / 2]);
    const counts = new Map<number, number>();
    for (const amount of differences) {
      if (amount === 0) continue;
      const column = columnOf(edges, amount);
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    return {
      size,
      abreast,
      strip,
      edges,
      domain: whole,
      at: scale,
      rows: Math.ceil(Math.max(0, ...counts.values()) / abreast),
    };
  };
  for (let abreast = 1; abreast <= 10; abreast += 1) {
    for (let size = room.largestDot; size >= room.smallestDot; size -= 1) {
      const fit = fitOf(size, abreast);
      if (fit.rows * size <= room.body) return fit;
    }
  }
  return fitOf(room.smallestDot, 10);
}
