/** The parts of an embed beside its script, under the names that the build gives them. */
import type { Home } from "./define";

export const files = {
  wasm: "outcomes-contract.wasm",
  worker: "outcomes-contract-worker.js",
  handed: "outcomes-contract-wasm.js",
} as const;

/** The parts beside a script, and the simulator that it was built with. */
export function beside(script: string): Home {
  const at = (file: string): string => new URL(file, script).href;
  return { wasm: at(files.wasm), worker: at(files.worker), handed: at(files.handed), simulator: at("./") };
}
