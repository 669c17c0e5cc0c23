// Entry with the WebAssembly inside: for workers made of text, single files and hosts that serve no .wasm.
import { once } from "./start.js";
import packed from "./wasm_inside.js";

export * from "./outcomes_contract.js";

/** Bytes of gzip, written as base64, as a response that the browser compiles while it unpacks it. */
function unpacked() {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const unpacking = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacking, { headers: { "content-type": "application/wasm" } });
}

export default function init(source) {
  return once(() => source ?? unpacked());
}
