/** Parts of the page are drawn for the first time one after the other, a few in each frame: no frame is kept waiting by all of them. */

/** So many milliseconds of a frame they take. */
const slice = 8;

interface Part {
  readonly draw: () => void;
  readonly alone: boolean;
}

const waiting: Part[] = [];
let coming = false;

function draw(): void {
  const begun = performance.now();
  let part: Part | undefined;
  do {
    part = waiting.shift();
    part?.draw();
  } while (waiting[0]?.alone === false && part?.alone === false && performance.now() - begun < slice);
  coming = waiting.length > 0;
  if (coming) requestAnimationFrame(draw);
}

/** Which frame a part is drawn in: one that has time for it, one that draws no other part, or of those the next. */
type Frame = "shared" | "alone" | "next";

/** Draws a part in its turn. */
export function inSlices(part: () => void, frame: Frame = "shared"): Promise<void> {
  return new Promise((resolve, reject) => {
    const draws = (): void => {
      try {
        part();
        resolve();
      } catch (reason) {
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      }
    };
    const due: Part = { draw: draws, alone: frame !== "shared" };
    if (frame === "next") waiting.unshift(due);
    else waiting.push(due);
    if (!coming) requestAnimationFrame(draw);
    coming = true;
  });
}
