/** The page's workers that explore, and the engine's code that the page has already. */
import { crew } from "../engine/crew";
import { Explorer } from "../engine/explorer";

export const explorer = new Explorer({
  workers: crew.workers,
  makeWorker: () => new Worker(new URL("../engine/explore-thread.ts", import.meta.url), { type: "module" }),
  module: () => crew.module(),
});
