/** The page's workers that explore, and the engine's code that the page has already. */
import { crew } from "../engine/crew";
import { Explorer } from "../engine/explorer";
import { Lent } from "../engine/lent";
import type { Scenario } from "outcomes-contract";

export const explorer = new Explorer({
  workers: crew.workers,
  makeWorker: () => new Worker(new URL("../engine/explore-thread.ts", import.meta.url), { type: "module" }),
  module: () => crew.module(),
});

/** Who draws maps. */
export const mapper = new Lent(crew, explorer);

let held: Scenario | null = null;

/** A reader reaches for a question about a scenario: its years are drawn while they do. */
export function reach(scenario: Scenario): void {
  if (scenario === held) return;
  held = scenario;
  explorer.hold(scenario);
}
