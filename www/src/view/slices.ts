/**
 * Parts of the page are drawn for the first time one after the other, each in a task of its own right after a frame. The
 * frame that lays them out and paints them is another task, so that neither keeps the reader waiting.
 */

/** So many milliseconds of a task they take. */
const slice = 8;

interface Part {
  readonly draw: () => void;
  readonly alone: boolean;
}

const waiting: Part[] = [];
let coming = false;

/** Whether parts take turns now. */
export const inTurns = (): boolean => coming;

function draw(): void {
  const begun = performance.now();
  coming = waiting.length > 0;
  if (!coming) return;
  let part: Part | undefined;
  do {
    part = waiting.shift();
    part?.draw();
  } while (waiting[0]?.alone === false && part?.alone === false && performance.now() - begun < slice);
  // a timeout within a frame comes after that frame is painted
  requestAnimationFrame(() => setTimeout(draw));
}

/** Which task a part is drawn in: one that has time for it, one that draws no other part, or of those the next. */
type Turn = "shared" | "alone" | "next";

/** Draws a part in its turn. */
export function inSlices(part: () => void, turn: Turn = "shared"): Promise<void> {
  return new Promise((resolve, reject) => {
    const draws = settling(part, resolve, reject);
    const due: Part = { draw: draws, alone: turn !== "shared" };
    if (turn === "next") waiting.unshift(due);
    else waiting.push(due);
    if (!coming) setTimeout(draw);
    coming = true;
  });
}

/** Draws something just before the next frame is painted. */
export const inFrame = (part: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    requestAnimationFrame(settling(part, resolve, reject));
  });

const settling =
  (part: () => void, resolve: () => void, reject: (reason: Error) => void): (() => void) =>
  () => {
    try {
      part();
      resolve();
    } catch (reason) {
      reject(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
