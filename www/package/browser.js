// Entry for browsers and bundlers: the WebAssembly is a file beside this one.
import { once } from "./start.js";

export * from "./outcomes_contract.js";

export default function init(source) {
  return once(() => source ?? new URL("./outcomes_contract_bg.wasm", import.meta.url));
}
