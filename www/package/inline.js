// Entry with the WebAssembly inside: for workers made of text, single files and hosts that serve no .wasm.
import { unpacked } from "./inside.js";
import { once } from "./start.js";

export * from "./outcomes_contract.js";

export default function init(source) {
  return once(() => source ?? unpacked());
}
