// Completes what wasm-bindgen left in pkg/embed/: the wasm is made as small as it gets.
import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const embed = new URL("../../pkg/embed/", import.meta.url);
const wasm = fileURLToPath(new URL("outcomes_contract_bg.wasm", embed));
const optimiser = fileURLToPath(new URL("../node_modules/binaryen/bin/wasm-opt", import.meta.url));

// what rustc uses and wasm-opt must be told of
const features = [
  "simd",
  "bulk-memory",
  "nontrapping-float-to-int",
  "sign-ext",
  "mutable-globals",
  "reference-types",
  "multivalue",
].map((name) => `--enable-${name}`);
// smaller by itself is not smaller compressed: functions stay functions, and what repeats stays the same
const passes = [
  "-O2",
  "--one-caller-inline-max-function-size=0",
  "--low-memory-unused",
  // functions of one room stand together: what is alike compresses better side by side
  "--reorder-functions-by-name",
  "--strip-debug",
  "--strip-producers",
  "--strip-target-features",
];
execFileSync(process.execPath, [optimiser, wasm, "-o", wasm, ...features, ...passes], { stdio: "inherit" });
await rm(new URL("outcomes_contract_bg.wasm.d.ts", embed), { force: true });
