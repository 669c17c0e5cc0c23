// Completes what wasm-pack left in pkg/: the entries, the exports map, a README.
import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const pkg = new URL("../../pkg/", import.meta.url);
const own = new URL("../package/", import.meta.url);

/** What can be imported, and what is read where: a line for each. `effect`: importing it does something by itself. */
const entries = [
  { name: ".", types: "index.d.ts", node: "node.js", default: "browser.js" },
  { name: "./inline", types: "inline.d.ts", default: "inline.js" },
  { name: "./element", types: "element.d.ts", node: "element_node.js", default: "element.js", effect: true },
  { name: "./wasm", types: "wasm.d.ts", default: "outcomes_contract_bg.wasm" },
  { name: "./schema.json", default: "scenario.schema.json" },
];
/** What the entries import; `element` is built with the page. */
const shared = ["element", "start.js", "inside.js", "outcomes_contract.js", "outcomes_contract.d.ts", "wasm_inside.js"];
const written = [
  "browser.js",
  "node.js",
  "inline.js",
  "inside.js",
  "start.js",
  "element.js",
  "element_node.js",
  "element.d.ts",
  "index.d.ts",
  "inline.d.ts",
  "wasm.d.ts",
  "README.md",
];

const { name, version, description, license } = JSON.parse(await readFile(new URL("package.json", pkg), "utf8"));
const filesOf = ({ name: _, effect: __, ...conditions }) => Object.values(conditions);
const effects = entries.filter(({ effect }) => effect).map((entry) => `./${entry.default}`);
const manifest = {
  name,
  version,
  description,
  license,
  keywords: ["outcomes-based contract", "pay for success", "simulation", "education", "wasm"],
  type: "module",
  engines: { node: ">=20" },
  sideEffects: effects.length > 0 ? effects : false,
  types: "./index.d.ts",
  main: "./node.js",
  module: "./browser.js",
  exports: {
    ...Object.fromEntries(
      entries.map(({ name: entry, effect: _, ...conditions }) => [
        entry,
        Object.fromEntries(Object.entries(conditions).map(([condition, file]) => [condition, `./${file}`])),
      ]),
    ),
    "./package.json": "./package.json",
  },
  files: [...new Set([...entries.flatMap(filesOf), ...shared])].sort(),
};

const wasm = gzipSync(await readFile(new URL("outcomes_contract_bg.wasm", pkg)), { level: 9 });
await writeFile(new URL("wasm_inside.js", pkg), `export default "${wasm.toString("base64")}";\n`);
for (const file of written) await copyFile(new URL(file, own), new URL(file, pkg));
await rm(new URL(".gitignore", pkg), { force: true });
await rm(new URL("outcomes_contract_bg.wasm.d.ts", pkg), { force: true });
// last: make takes this file for the whole package
await writeFile(new URL("package.json", pkg), `${JSON.stringify(manifest, null, 2)}\n`);
