// Entry for Node: the same module, its wasm read from disk.
import { readFile } from "node:fs/promises";
import start from "./outcomes_contract.js";

export * from "./outcomes_contract.js";

export default async function init(source) {
  const given = source ?? readFile(new URL("./outcomes_contract_bg.wasm", import.meta.url));
  const plain = Object.getPrototypeOf(given) === Object.prototype;
  return start(plain ? given : { module_or_path: await given });
}
