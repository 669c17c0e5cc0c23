/** The same for a file that is sent around: everything is inside, the whole engine in a script before this one. */
import { exampleInside } from "./examples-inside";
import { fillFrame } from "./fill-frame";
import { exposureOf } from "./published";
import type { Full } from "./said-in-full";

const full = (globalThis as unknown as { outcomesContract_full: Full }).outcomesContract_full;

void fillFrame({
  example: exampleInside,
  wasm: full.code(),
  worker: null,
  here: () => Promise.resolve(full),
  full: () => Promise.resolve(full),
  published: () => Promise.resolve({ exposureOf }),
  simulator: null,
});
