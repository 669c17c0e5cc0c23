// Entry for Node: the same module, its WebAssembly read from disk.
import { readFile } from "node:fs/promises";
import { once } from "./start.js";

export * from "./outcomes_contract.js";

export default function init(source) {
  return once(async () => {
    const given = (await source) ?? new URL("./outcomes_contract_bg.wasm", import.meta.url);
    const address = typeof given === "string" || given instanceof URL ? String(given) : "";
    // fetch reads no files
    return address.startsWith("file:") ? readFile(new URL(address)) : given;
  });
}
