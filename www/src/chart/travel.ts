/** Dots on their way from one place to the next. */

/** Centres by index: x and y in turn. */
export type Places = readonly number[];

/** How long dots travel, in milliseconds. */
export const travelTime = 150;

/** Places on the way: `share` of the time gone, slower towards the end. Dots that were not there before are there at once. */
export function between(from: Places, to: Places, share: number): number[] {
  const eased = 1 - (1 - Math.max(0, Math.min(1, share))) ** 3;
  return to.map((end, index) => {
    const start = from[index] ?? end;
    return start + (end - start) * eased;
  });
}

/** Whether the reader asked for less movement. */
export const stillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
