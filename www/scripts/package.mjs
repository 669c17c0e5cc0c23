// Completes what wasm-pack left in pkg/: an entry for Node, an exports map, a README.
import { copyFile, readFile, rm, writeFile } from "node:fs/promises";

const pkg = new URL("../../pkg/", import.meta.url);
const own = new URL("../package/", import.meta.url);

const { name, version, description, license } = JSON.parse(await readFile(new URL("package.json", pkg), "utf8"));
const manifest = {
  name,
  version,
  description,
  license,
  type: "module",
  sideEffects: false,
  types: "./outcomes_contract.d.ts",
  main: "./node.js",
  module: "./outcomes_contract.js",
  exports: {
    ".": {
      types: "./outcomes_contract.d.ts",
      node: "./node.js",
      default: "./outcomes_contract.js",
    },
    "./wasm": "./outcomes_contract_bg.wasm",
    "./schema.json": "./scenario.schema.json",
    "./package.json": "./package.json",
  },
  files: [
    "node.js",
    "outcomes_contract.js",
    "outcomes_contract.d.ts",
    "outcomes_contract_bg.wasm",
    "scenario.schema.json",
  ],
};
for (const file of ["node.js", "README.md"]) await copyFile(new URL(file, own), new URL(file, pkg));
await rm(new URL(".gitignore", pkg), { force: true });
await rm(new URL("outcomes_contract_bg.wasm.d.ts", pkg), { force: true });
// last: make takes this file for the whole package
await writeFile(new URL("package.json", pkg), `${JSON.stringify(manifest, null, 2)}\n`);
