/** A figure against a term: points with their uncertainty, the target, the value as it stands and the answer. */
import { type Frame, across, amountTicks, type Range, type Tick, ticksOf } from "./geometry";

export interface CurvePoint {
  readonly value: number;
  /** Null where terms do not fit. */
  readonly figure: { readonly value: number; readonly standardError: number } | null;
}

export interface CurveInput {
  readonly points: readonly CurvePoint[];
  readonly target: number;
  /** Zero is part of the scale: chances and amounts beyond a budget. */
  readonly fromZero: boolean;
  /** The term as it stands, where it lies in the picture. */
  readonly now: number | null;
  readonly answer: number | null;
  /** Where the promise holds. */
  readonly holds: readonly Range[];
}

export interface CurvePlot extends Frame {
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Two standard errors either side, a stretch for each run of points that fit. */
  readonly bands: readonly string[];
  readonly lines: readonly string[];
  readonly points: readonly { readonly x: number; readonly y: number; readonly place: number }[];
  readonly target: number;
  /** Where the term stands, and where the answer is; null where they lie outside. */
  readonly now: number | null;
  readonly answer: number | null;
  readonly holds: readonly { readonly x: number; readonly width: number }[];
  /** The place of the point closest to an x. */
  readonly nearest: (x: number) => number;
}

const above = 48;
const below = 28;
const coordinate = (value: number): string => String(Math.round(value * 100) / 100);

export function curve(input: CurveInput, width: number): CurvePlot {
  const { points, target, fromZero } = input;
  const left = 58;
  const right = width - 12;
  const height = (width < 480 ? 190 : 240) + above + below;
  const floor = height - below;
  const values = points.map(({ value }) => value);
  const xDomain: Range = [Math.min(...values), Math.max(...values)];
  const reached = points.flatMap(({ figure }) =>
    figure === null ? [] : [figure.value - 2 * figure.standardError, figure.value + 2 * figure.standardError],
  );
  const [least, most] = [Math.min(target, ...reached), Math.max(target, ...reached)];
  const pad = 0.06 * (most - least || Math.abs(target) || 1);
  const yDomain: Range = [fromZero ? 0 : least - pad, most + pad];
  const x = across(xDomain, [left + 8, right - 8]);
  const y = across(yDomain, [floor, above]);
  const runs = runsOf(points);
  const fitting = runs.flat().map(({ value }) => value);
  const fits: Range = [Math.min(...fitting), Math.max(...fitting)];
  const upright = (value: number | null): number | null =>
    value === null || value < xDomain[0] || value > xDomain[1] ? null : x(value);
  return {
    width,
    height,
    left,
    right,
    top: above,
    floor,
    xTicks: amountTicks(xDomain, [left + 8, right - 8], width),
    yTicks: ticksOf(yDomain, [floor, above], 38),
    bands: runs.map((run) => {
      const edge = (sign: 1 | -1): string[] =>
        run.map(
          ({ value, figure }) =>
            `${coordinate(x(value))},${coordinate(Math.min(floor, y(figure.value + sign * 2 * figure.standardError)))}`,
        );
      return `M${[...edge(1), ...edge(-1).reverse()].join("L")}Z`;
    }),
    lines: runs.map(
      (run) => `M${run.map(({ value, figure }) => `${coordinate(x(value))},${coordinate(y(figure.value))}`).join("L")}`,
    ),
    points: points.flatMap(({ value, figure }, place) =>
      figure === null ? [] : [{ x: x(value), y: y(figure.value), place }],
    ),
    target: y(target),
    now: upright(input.now),
    answer: upright(input.answer),
    holds: input.holds.flatMap(([from, to]) => {
      // nothing holds where terms do not fit
      const [begin, end] = [Math.max(from, fits[0]), Math.min(to, fits[1])];
      return begin <= end ? [{ x: x(begin), width: Math.max(2, x(end) - x(begin)) }] : [];
    }),
    nearest: (at) => {
      const gaps = points.map(({ value }) => Math.abs(x(value) - at));
      return Math.max(0, gaps.indexOf(Math.min(...gaps)));
    },
  };
}

type Fitting = CurvePoint & { readonly figure: NonNullable<CurvePoint["figure"]> };

/** Points that fit, run by run. */
function runsOf(points: readonly CurvePoint[]): Fitting[][] {
  const runs: Fitting[][] = [];
  let open: Fitting[] | null = null;
  for (const point of points) {
    if (point.figure === null) {
      open = null;
      continue;
    }
    if (open === null) runs.push((open = []));
    open.push({ ...point, figure: point.figure });
  }
  return runs;
}
