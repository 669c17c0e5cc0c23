/** One year's students along the scale of their measure: a dot for each where there is room, columns where there are too many. */
import type { YearOutcome } from "outcomes-contract";
import { columnEdges } from "./columns";
import { type Frame, across, type Range, type Tick, ticksOf } from "./geometry";
import { inSight, linesOf, type SpreadLine } from "./spread";

/** Students of neighbouring values. */
export interface StudentBin {
  /** From this value to below the next. */
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly width: number;
  readonly withService: number;
  readonly withoutService: number;
}

export interface StudentStrip extends Frame {
  readonly bins: readonly StudentBin[];
  readonly kind: "dots" | "columns";
  /** Those below the lowest threshold, and those at it or above: one outline each. */
  readonly below: string;
  readonly reached: string;
  /** The same students without the service. */
  readonly outline: string;
  readonly lines: readonly SpreadLine[];
  readonly ticks: readonly Tick[];
}

/** A bin is at least so wide, in pixels, and a dot no smaller. */
const narrowestBin = 8;
const smallestDot = 3;
const largestDot = 9;
const highestBody = 150;
const lowestBody = 60;
const side = 14;

/** Adds up the students of each bin: whole values from one edge to below the next. */
export function binned(
  { columns: { values, withService, withoutService } }: Pick<YearOutcome, "columns">,
  edges: readonly number[],
): { readonly withService: number[]; readonly withoutService: number[] } {
  const last = edges.length - 2;
  const counts = { withService: edges.slice(1).map(() => 0), withoutService: edges.slice(1).map(() => 0) };
  for (const [place, value] of values.entries()) {
    const beyond = edges.findIndex((edge) => value < edge);
    const bin = beyond < 0 ? last : Math.max(0, beyond - 1);
    counts.withService[bin] = (counts.withService[bin] ?? 0) + (withService[place] ?? 0);
    counts.withoutService[bin] = (counts.withoutService[bin] ?? 0) + (withoutService[place] ?? 0);
  }
  return counts;
}

/** Whole edges about so many pixels apart, every threshold among them. */
export function binEdges(
  { columns: { values }, thresholds }: Pick<YearOutcome, "columns" | "thresholds">,
  pixels: number,
): number[] {
  const least = Math.min(...values, ...thresholds);
  const most = Math.max(...values, ...thresholds) + 1;
  const width = Math.max(1, Math.ceil((narrowestBin * (most - least)) / Math.max(1, pixels)));
  const edges = columnEdges([least, most], thresholds, width).map((edge) =>
    Math.max(least, Math.min(most, Math.round(edge))),
  );
  const rising = [...new Set(edges)].sort((a, b) => a - b);
  // what is left over at either end belongs to the bin beside it
  return rising.filter((edge, place) => {
    if (thresholds.includes(edge)) return true;
    const sliver = (end: number | undefined): boolean => end !== undefined && Math.abs(edge - end) < width / 2;
    return !(place === 1 && sliver(rising[0])) && !(place === rising.length - 2 && sliver(rising.at(-1)));
  });
}

/** `label` names a threshold. */
export function studentStrip(outcome: YearOutcome, label: (at: number) => string, width: number): StudentStrip {
  const pixels: Range = [side, width - side];
  const edges = outcome.columns.values.length === 0 ? [0, 1] : binEdges(outcome, pixels[1] - pixels[0]);
  const counts = binned(outcome, edges);
  const domain: Range = [edges[0] ?? 0, edges.at(-1) ?? 1];
  const at = across(domain, pixels);
  const bins = counts.withService.map((number, place): StudentBin => {
    const [from, to] = [edges[place] ?? 0, edges[place + 1] ?? 0];
    return {
      from,
      to,
      x: at(from),
      width: at(to) - at(from),
      withService: number,
      withoutService: counts.withoutService[place] ?? 0,
    };
  });
  const thresholds = outcome.thresholds.map((threshold) => ({ at: threshold, label: label(threshold) }));
  const lines = linesOf(thresholds, 0, at, pixels, domain, 13);
  const top = 18 * Math.max(1, ...lines.map(({ row }) => row + 1));
  const { abreast, size } = fit(bins);
  const kind = size >= smallestDot ? "dots" : "columns";
  const highest = highestOf(bins);
  const body = kind === "dots" ? Math.max(lowestBody, Math.ceil(highest / abreast) * size) : highestBody;
  const floor = top + body;
  const tall = (number: number): number => (kind === "dots" ? (number / abreast) * size : (number / highest) * body);
  const lowest = outcome.thresholds[0] ?? Infinity;
  const draw = (some: readonly StudentBin[]): string =>
    some.map((bin) => (kind === "dots" ? dotsOf(bin, floor, abreast, size) : columnOf(bin, floor, tall))).join("");
  const steps = bins.map(
    (bin) =>
      `L${written(bin.x)},${written(Math.max(top, floor - tall(bin.withoutService)))}H${written(bin.x + bin.width)}`,
  );
  return {
    width,
    height: floor + 26,
    top,
    floor,
    left: pixels[0],
    right: pixels[1],
    bins,
    kind,
    below: draw(bins.filter(({ from }) => from < lowest)),
    reached: draw(bins.filter(({ from }) => from >= lowest)),
    outline: `M${written(pixels[0])},${written(floor)}${steps.join("")}V${written(floor)}`,
    lines,
    ticks: ticksOf(domain, pixels, width < 480 ? 42 : 56).filter(({ value }) => value < domain[1]),
  };
}

const highestOf = (bins: readonly StudentBin[]): number => {
  const most = (numbers: readonly number[]): number => Math.max(1, ...numbers);
  return inSight(most(bins.map((bin) => bin.withService)), most(bins.map((bin) => bin.withoutService)));
};

/** The largest dots whose stacks fit, with as few as possible side by side. */
function fit(bins: readonly StudentBin[]): { readonly abreast: number; readonly size: number } {
  const narrowest = Math.min(...bins.map(({ width }) => width));
  const highest = highestOf(bins);
  for (let abreast = 1; narrowest / abreast >= smallestDot; abreast += 1) {
    const size = Math.min(largestDot, narrowest / abreast);
    if (Math.ceil(highest / abreast) * size <= highestBody) return { abreast, size };
  }
  return { abreast: 1, size: 0 };
}

const written = (value: number): string => String(Math.round(value * 100) / 100);

/** Circles from the floor up, row by row, in the middle of their bin. */
function dotsOf({ x, width, withService }: StudentBin, floor: number, abreast: number, size: number): string {
  const radius = written(size / 2 - 0.5);
  const across = written(size - 1);
  return Array.from({ length: withService }, (_, index) => {
    const row = Math.floor(index / abreast);
    const inRow = Math.min(abreast, withService - row * abreast);
    const left = x + width / 2 + ((index % abreast) - inRow / 2) * size + 0.5;
    return `M${written(left)},${written(floor - (row + 0.5) * size)}a${radius},${radius},0,1,0,${across},0a${radius},${radius},0,1,0,-${across},0`;
  }).join("");
}

const columnOf = ({ x, width, withService }: StudentBin, floor: number, tall: (number: number) => number): string =>
  withService === 0
    ? ""
    : `M${written(x)},${written(floor)}v${written(-tall(withService))}h${written(width)}V${written(floor)}Z`;
