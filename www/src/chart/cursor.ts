/** Where the cursor of a chart goes: by key, or to the point nearest a pointer. */

/** A point of a chart, in pixels; without a height only its x counts. */
export interface Place {
  readonly x: number;
  readonly y?: number;
}

/** The index of the point nearest to a place and no further than `reach`; null where there is none. */
export function nearest(points: readonly Place[], { x, y }: Required<Place>, reach = Infinity): number | null {
  let [best, least] = [-1, reach];
  for (const [index, point] of points.entries()) {
    const away = Math.hypot(point.x - x, point.y === undefined ? 0 : point.y - y);
    if (away <= least && (best < 0 || away < least)) [best, least] = [index, away];
  }
  return best < 0 ? null : best;
}

/** Points that Page Up and Page Down pass. */
const page = 10;

/** The index that a key leads to; null where it is no key of a cursor. */
export function stepTo(key: string, at: number, points: number): number | null {
  const last = Math.max(0, points - 1);
  const within = (index: number): number => Math.max(0, Math.min(last, index));
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return within(at + 1);
    case "ArrowLeft":
    case "ArrowDown":
      return within(at - 1);
    case "PageUp":
      return within(at + page);
    case "PageDown":
      return within(at - page);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
