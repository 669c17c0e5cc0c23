/** The page's workers that explore, and the engine's code that the page has already. */
import { crew } from "../engine/crew";
import { Explorer } from "../engine/explorer";
import type { Scenario } from "outcomes-contract";

export const explorer = new Explorer({
  workers: crew.workers,
  makeWorker: () => new Worker(new URL("../engine/explore-thread.ts", import.meta.url), { type: "module" }),
  module: () => crew.module(),
});

let held: Scenario | null = null;

/** A reader reaches for a question about a scenario: its years are drawn while they do. */
export function reach(scenario: Scenario): void {
  if (scenario === held) return;
  held = scenario;
  explorer.hold(scenario);
}
