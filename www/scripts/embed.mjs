// Completes what wasm-bindgen left in pkg/embed/: the wasm, and the script around it, are made as small as they get.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import binaryen from "binaryen";
import { glue, types, used } from "./embed-glue.mjs";

const embed = new URL("../../pkg/embed/", import.meta.url);
const script = new URL("outcomes_contract.js", embed);
const declared = new URL("outcomes_contract.d.ts", embed);
const wasm = fileURLToPath(new URL("outcomes_contract_bg.wasm", embed));
const optimiser = fileURLToPath(new URL("../node_modules/binaryen/bin/wasm-opt", import.meta.url));

// what rustc uses and binaryen must be told of
const features = {
  simd: "SIMD128",
  "bulk-memory": "BulkMemory",
  "nontrapping-float-to-int": "NontrappingFPToInt",
  "sign-ext": "SignExt",
  "mutable-globals": "MutableGlobals",
  "reference-types": "ReferenceTypes",
  multivalue: "Multivalue",
};
const passes = [
  // smaller by itself is not smaller compressed: functions stay functions, and what repeats stays the same
  "-O2",
  "--one-caller-inline-max-function-size=0",
  "--low-memory-unused",
  // functions of one room stand together: what is alike compresses better side by side
  "--reorder-functions-by-name",
  // the names that wasm and script know each other by have 16 digits of a hash in them, which no compression shortens
  "--minify-imports-and-exports-and-modules",
  "--strip-debug",
  "--strip-producers",
  "--strip-target-features",
];

// A panic ends in a trap, and nobody hears what it said: there is no place to say it. The functions that say it trap at
// once instead, and what they would say is not made ready for them.
const panics = [
  /^core\[\w*\]::panicking::/,
  /^core\[\w*\]::(result|option)::(unwrap|expect)_failed$/,
  /^core\[\w*\]::cell::panic_already_/,
  /^core\[\w*\]::slice::index::slice_index_fail$/,
  /^alloc\[\w*\]::raw_vec::(handle_error|capacity_overflow)$/,
  /::assert_failed$/,
  /^std\[\w*\]::panicking::panic_with_hook$/,
  /^std\[\w*\]::alloc::rust_oom$/,
  /^std\[\w*\]::sys::backtrace::__rust_end_short_backtrace::/,
  /^__rustc\[\w*\]::rust_begin_unwind$/,
  /^wasm_bindgen::(throw_str|__rt::throw_null|__rt::borrow_fail)(::|$)/,
  // reached through tables, from what a panic says alone
  /(panic_handler::(Format|Static)StrPayload|panic_handler::FormatStringPayload|begin_panic::Payload)\b/,
  / as core\[\w*\]::fmt::(Debug|LowerHex|UpperHex)>::fmt(\[\d+\])?$/,
];

/** The module with panics that say nothing, and without what the script does not ask for. */
function withoutWords(code, isUsed) {
  const module = binaryen.readBinary(code);
  const known = Object.values(features).reduce((all, name) => all | binaryen.Features[name], 0);
  module.setFeatures(known);
  let snipped = 0;
  for (let place = 0; place < module.getNumFunctions(); place++) {
    const one = module.getFunctionByIndex(place);
    const { name, module: from } = binaryen.getFunctionInfo(one);
    if (from !== "" || name.includes("drop_in_place") || !panics.some((panic) => panic.test(name))) continue;
    binaryen.Function.setBody(one, module.unreachable());
    snipped += 1;
  }
  if (snipped < 15) throw new Error(`only ${String(snipped)} functions of panics found: has a toolchain renamed them?`);
  for (let place = module.getNumExports() - 1; place >= 0; place--) {
    const { name } = binaryen.getExportInfo(module.getExportByIndex(place));
    if (!isUsed(name)) module.removeExport(name);
  }
  binaryen.setDebugInfo(true);
  return module.emitBinary();
}

/** Where in our source and in the libraries' a panic would have been: nobody is told, and it names folders of this machine. */
const withoutPlaces = (code) =>
  Buffer.from(
    code.toString("latin1").replaceAll(/(?:src|\/[\w.-]+)\/[\w./-]*\.rs/g, (place) => "\0".repeat(place.length)),
    "latin1",
  );

/** The module whose memory has a name that only the script of the same build knows: short names alone would fit any other. */
function named(code, names) {
  const module = binaryen.readBinary(code);
  const memory = names.exports.find(([before]) => before === "memory");
  const digest = createHash("sha256").update(JSON.stringify(names)).digest("hex").slice(0, 6);
  module.removeExport(memory[1]);
  memory[1] = `m${digest}`;
  module.addMemoryExport("0", memory[1]);
  return Buffer.from(module.emitBinary());
}

const before = glue(await readFile(script, "utf8"));
await writeFile(wasm, withoutWords(await readFile(wasm), used(before)));
const renamed = execFileSync(
  process.execPath,
  [optimiser, wasm, "-o", wasm, ...Object.keys(features).map((name) => `--enable-${name}`), ...passes],
  { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
);
const names = JSON.parse(renamed);
binaryen.setDebugInfo(false);
await writeFile(wasm, withoutPlaces(named(await readFile(wasm), names)));
await writeFile(script, before.with(names));
await writeFile(declared, types(await readFile(declared, "utf8")));
await rm(new URL("outcomes_contract_bg.wasm.d.ts", embed), { force: true });
