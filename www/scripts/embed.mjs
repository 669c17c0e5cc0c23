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
const passes = ["-Oz", "--one-caller-inline-max-function-size=20", "--converge", "--strip-debug", "--strip-producers"];
execFileSync(process.execPath, [optimiser, wasm, "-o", wasm, ...features, ...passes], { stdio: "inherit" });
await rm(new URL("outcomes_contract_bg.wasm.d.ts", embed), { force: true });
