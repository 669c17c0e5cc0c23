/** The parts of an embed beside its script, under the names that the build gives them. */
import type { Home } from "./define";
import { type Example, isExample } from "./examples";
import type { Here } from "./parts";
import { piece } from "./pieces";
import type { Full } from "./said-in-full";

/** The parts beside a script, and the simulator that it was built with. */
export function beside(script: string): Home {
  const at = (file: string): string => new URL(file, script).href;
  const worker = at("outcomes-contract-worker.js");
  return {
    wasm: at("outcomes-contract.wasm"),
    handed: () => piece(at("outcomes-contract-wasm.js"), "outcomesContractWasm"),
    worker,
    full: () => piece(at("outcomes-contract-full.js"), "outcomesContractFull") as Promise<Full>,
    here: () => piece(worker, "outcomesContractWorker") as Promise<Here>,
    example: async (name) =>
      isExample(name)
        ? ((await piece(at(`outcomes-contract-${name}.js`), `outcomesContractExample_${name}`)) as Example)
        : null,
    spanish: () => piece(at("outcomes-contract-es.js"), "outcomesContractSpanish"),
    simulator: at("./"),
  };
}
