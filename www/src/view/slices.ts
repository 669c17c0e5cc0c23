/** Many like parts are drawn for the first time one after the other, a few in each frame: no frame is kept waiting by all of them. */

/** So many milliseconds of a frame they take. */
const slice = 8;

const waiting: (() => void)[] = [];
let coming = false;

function draw(): void {
  const begun = performance.now();
  do waiting.shift()?.();
  while (waiting.length > 0 && performance.now() - begun < slice);
  coming = waiting.length > 0;
  if (coming) requestAnimationFrame(draw);
}

/** Draws a part in its turn: in the next frame that has time for it. */
export function inSlices(part: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      try {
        part();
        resolve();
      } catch (reason) {
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      }
    });
    if (!coming) requestAnimationFrame(draw);
    coming = true;
  });
}
