// The WebAssembly as it is inside the script: bytes of gzip, written as base64.
import packed from "./wasm_inside.js";

/** A response that the browser compiles while it unpacks it; nothing is fetched. */
export function unpacked() {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const unpacking = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacking, { headers: { "content-type": "application/wasm" } });
}
