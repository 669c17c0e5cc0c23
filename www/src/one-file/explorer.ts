/** In one file, what `view/explorer.ts` is on a host. */
import { Explorer } from "../engine/explorer";
import { Lent } from "../engine/lent";
import ExploreWorker from "../engine/explore-thread?worker&inline";
import { attend } from "../engine/exploring";
import { crew } from "./crew";
import { thread } from "./threads";

export const explorer = new Explorer({
  workers: crew.workers,
  makeWorker: () => thread(ExploreWorker, attend),
  module: () => crew.module(),
});

/** Who draws maps. */
export const mapper = new Lent(crew, explorer);

/** Where workers may not run, the page's own thread explores: it is kept from nobody who only reaches for a question. */
export function reach(): void {
  // nothing is drawn ahead
}
