/** What one more success costs, by threshold: a curve with its band, and below it how many more there are. */
import type { Estimate } from "outcomes-contract";
import { type Frame, across, type Range, type Tick, ticksOf } from "./geometry";

/** A threshold that was asked about. */
export interface PricePoint {
  readonly value: number;
  /** What one more success costs; null where there is clearly none, or the terms do not fit. */
  readonly cost: Estimate | null;
  /** Successes a year that would not be there without the service; null where the terms do not fit. */
  readonly additional: Estimate | null;
}

export interface PriceRoom {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** The upper picture, and the lower one. */
  readonly top: number;
  readonly body: number;
  readonly between: number;
  readonly lower: number;
  readonly below: number;
}

export interface PriceCurve extends Frame {
  readonly lowerTop: number;
  readonly lowerFloor: number;
  /** Paths of the curve and of the band around it; more than one where there are gaps. */
  readonly line: string;
  readonly band: string;
  /** The lower picture's area. */
  readonly area: string;
  readonly costs: readonly Tick[];
  readonly counts: readonly Tick[];
  readonly ticks: readonly Tick[];
  /** By point: its x, and the y of its cost; null where there is none or it lies above the picture. */
  readonly places: readonly { readonly x: number; readonly y: number | null }[];
  /** The most that the picture shows; dearer points lie above it. */
  readonly ceiling: number;
  /** The y of nothing. */
  readonly zero: number;
  /** Stretches without a cost, first and last point. */
  readonly gaps: readonly Range[];
}

export function priceRoom(width: number): PriceRoom {
  const narrow = width < 480;
  return {
    width,
    left: narrow ? 52 : 64,
    right: width - (narrow ? 10 : 16),
    top: 16,
    body: narrow ? 150 : 190,
    between: 34,
    lower: 56,
    below: 40,
  };
}

/** A picture shows prices up to so many times that of the threshold with most successes: near none they grow without bound. */
const steepest = 3;

export function priceCurve(points: readonly PricePoint[], current: number, room: PriceRoom): PriceCurve {
  const { width, left, right, top, body, between, lower, below } = room;
  const values = points.map(({ value }) => value);
  const pixels: Range = [left, right];
  const domain: Range = [Math.min(...values), Math.max(...values)];
  const atX = across(domain, pixels);
  const costs = points.flatMap(({ cost }) => (cost === null ? [] : [cost.value]));
  const usual =
    [...points].sort((a, b) => (b.additional?.value ?? 0) - (a.additional?.value ?? 0))[0]?.cost?.value ?? 0;
  const now = points.find(({ value }) => value === current)?.cost?.value ?? 0;
  const ceiling = Math.max(1, Math.min(1.06 * Math.max(0, ...costs), Math.max(steepest * Math.abs(usual), 1.25 * now)));
  // deductions may take more than the rewards pay
  const bottom = Math.max(-ceiling, Math.min(0, ...costs));
  const floor = top + body;
  const atY = across([bottom, ceiling], [floor, top]);
  const lowerTop = floor + between;
  const lowerFloor = lowerTop + lower;
  const counts = points.flatMap(({ additional }) => (additional === null ? [] : [additional.value]));
  const countDomain: Range = [Math.min(0, ...counts), Math.max(1, ...counts)];
  const atCount = across(countDomain, [lowerFloor, lowerTop]);
  const runs = stretches(points.map(({ cost }) => cost !== null));
  return {
    width,
    height: lowerFloor + below,
    left,
    right,
    top,
    floor,
    lowerTop,
    lowerFloor,
    line: runs
      .filter(({ holds }) => holds)
      .map(({ from, to }) => {
        const places = points.slice(from, to + 1).map(({ value, cost }) => at(atX(value), atY(cost?.value ?? 0)));
        // a point alone is a short stroke
        return `M${places.join("L")}${places.length === 1 ? "h0.01" : ""}`;
      })
      .join(""),
    band: runs
      .filter(({ holds, from, to }) => holds && to > from)
      .map(({ from, to }) => {
        const some = points.slice(from, to + 1);
        const edge = (side: 1 | -1): string[] =>
          some.map(({ value, cost }) => at(atX(value), atY((cost?.value ?? 0) + side * (cost?.standardError ?? 0))));
        return `M${[...edge(1), ...edge(-1).reverse()].join("L")}Z`;
      })
      .join(""),
    area: stretches(points.map(({ additional }) => additional !== null))
      .filter(({ holds }) => holds)
      .map(({ from, to }) => {
        const some = points.slice(from, to + 1);
        const [first, last] = [some[0]?.value ?? 0, some.at(-1)?.value ?? 0];
        const edge = some.map(({ value, additional }) => at(atX(value), atCount(additional?.value ?? 0)));
        return `M${at(atX(first), atCount(0))}L${edge.join("L")}L${at(atX(last), atCount(0))}Z`;
      })
      .join(""),
    costs: ticksOf([bottom, ceiling], [floor, top], 44),
    counts: ticksOf(countDomain, [lowerFloor, lowerTop], 26).filter(({ value }) => Number.isInteger(value)),
    ticks: ticksOf(domain, pixels, 64),
    places: points.map(({ value, cost }) => ({
      x: atX(value),
      y: cost === null || cost.value > ceiling || cost.value < bottom ? null : atY(cost.value),
    })),
    ceiling,
    zero: atY(0),
    gaps: runs.filter(({ holds }) => !holds).map(({ from, to }): Range => [from, to]),
  };
}

const at = (x: number, y: number): string => `${x.toFixed(2)},${y.toFixed(2)}`;

/** Neighbours that are alike, from the first to the last. */
function stretches(
  held: readonly boolean[],
): { readonly holds: boolean; readonly from: number; readonly to: number }[] {
  const runs: { holds: boolean; from: number; to: number }[] = [];
  for (const [index, holds] of held.entries()) {
    const last = runs.at(-1);
    if (last?.holds === holds) last.to = index;
    else runs.push({ holds, from: index, to: index });
  }
  return runs;
}
