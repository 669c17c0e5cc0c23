/** The same for a file that is sent around: everything is inside, the whole engine in a script before this one. */
import { exampleInside } from "./examples-inside";
import { fillFrame } from "./fill-frame";
import type { Full } from "./said-in-full";

const full = (globalThis as unknown as { outcomesContractFull: Full }).outcomesContractFull;

void fillFrame({
  example: exampleInside,
  wasm: full.code(),
  worker: null,
  here: () => Promise.resolve(full),
  full: () => Promise.resolve(full),
  simulator: null,
});
