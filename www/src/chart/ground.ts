/** The map's geometry: cells as runs, one path for each region, and the border of common ground. */
import { type Frame, type Range, type Tick, ticksOf } from "./geometry";

export interface GroundPlot extends Frame {
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Where a column or row begins; one more than there are. Whole pixels, so that no seam shows between two runs. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** Above stands what rises, below what goes across, in as many lines as it needs. */
const above = 30;
const below = 44;
const lineHeight = 17;

/** A map of so many cells; the first row lies at the bottom. */
export function groundPlot(
  xs: readonly number[],
  ys: readonly number[],
  width: number,
  side: number,
  lines = 1,
): GroundPlot {
  const left = side;
  const right = width - 14;
  const across = Math.max(40, right - left);
  const height = Math.round(Math.min(across, Math.max(240, 0.62 * width)));
  const edges = (cells: number, from: number, to: number): number[] =>
    Array.from({ length: cells + 1 }, (_, edge) => Math.round(from + ((to - from) * edge) / cells));
  const columns = edges(xs.length, left, right);
  const rows = edges(ys.length, above + height, above);
  return {
    width,
    height: above + height + below + lineHeight * (lines - 1),
    left,
    right,
    top: above,
    floor: above + height,
    xTicks: ticksAt(xs, columns, width < 480 ? 88 : 96),
    yTicks: ticksAt(ys, rows, 34),
    columns,
    rows,
  };
}

/** Round values of an axis whose cells stand for the values in their middle. */
function ticksAt(values: readonly number[], edges: readonly number[], room: number): Tick[] {
  const [first = 0, second = first + 1] = values;
  const last = values.at(-1) ?? first;
  const half = (second - first) / 2;
  return ticksOf([first - half, last + half], [edges[0] ?? 0, edges.at(-1) ?? 0], room);
}

/** All cells for which it is so, row by row, as one path. */
export function runsPath({ columns, rows }: GroundPlot, is: (x: number, y: number) => boolean): string {
  let path = "";
  for (let y = 0; y + 1 < rows.length; y += 1) {
    let begun = -1;
    for (let x = 0; x < columns.length; x += 1) {
      const inside = x + 1 < columns.length && is(x, y);
      if (inside && begun < 0) begun = x;
      if (inside || begun < 0) continue;
      const [from, to] = [columns[begun] ?? 0, columns[x] ?? 0];
      const [bottom, top] = [rows[y] ?? 0, rows[y + 1] ?? 0];
      path += `M${String(from)},${String(bottom)}H${String(to)}V${String(top)}H${String(from)}Z`;
      begun = -1;
    }
  }
  return path;
}

/** The border of all cells for which it is so, the map's own edge included. */
export function borderPath({ columns, rows }: GroundPlot, is: (x: number, y: number) => boolean): string {
  const [across, up] = [columns.length - 1, rows.length - 1];
  const inside = (x: number, y: number): boolean => x >= 0 && y >= 0 && x < across && y < up && is(x, y);
  let path = "";
  for (let y = 0; y < up; y += 1)
    for (let x = 0; x < across; x += 1) {
      if (!inside(x, y)) continue;
      const [from, to, bottom, top] = [columns[x] ?? 0, columns[x + 1] ?? 0, rows[y] ?? 0, rows[y + 1] ?? 0];
      if (!inside(x - 1, y)) path += `M${String(from)},${String(bottom)}V${String(top)}`;
      if (!inside(x + 1, y)) path += `M${String(to)},${String(bottom)}V${String(top)}`;
      if (!inside(x, y - 1)) path += `M${String(from)},${String(bottom)}H${String(to)}`;
      if (!inside(x, y + 1)) path += `M${String(from)},${String(top)}H${String(to)}`;
    }
  return path;
}

/** The pixels of a place given in cells: 0 is the middle of the first. */
export function pixelsAt({ left, right, top, floor, columns, rows }: GroundPlot, x: number, y: number): Range {
  return [
    left + ((right - left) * (x + 0.5)) / (columns.length - 1),
    floor - ((floor - top) * (y + 0.5)) / (rows.length - 1),
  ];
}

/** The cell under a pixel; the nearest where it lies beside the map. */
export function cellUnder(
  { left, right, top, floor, columns, rows }: GroundPlot,
  [x, y]: Range,
): { readonly x: number; readonly y: number } {
  const [across, up] = [columns.length - 1, rows.length - 1];
  const within = (place: number, cells: number): number => Math.max(0, Math.min(cells - 1, Math.floor(place)));
  return {
    x: within(((x - left) / (right - left)) * across, across),
    y: within(((floor - y) / (floor - top)) * up, up),
  };
}
