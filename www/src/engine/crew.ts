/** The engine's workers and its code, from the page's own origin. */
import address from "outcomes-contract/wasm?url";
import type { Crew } from "./team";
import { Near } from "./near";
import { workersFor } from "./plan";

let compiling: Promise<WebAssembly.Module> | null = null;

async function compiled(): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compileStreaming(fetch(address));
  } catch {
    // a host that does not say that it is WebAssembly
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the engine could not be loaded (${String(response.status)})`);
    return WebAssembly.compile(await response.arrayBuffer());
  }
}

function module(): Promise<WebAssembly.Module> {
  compiling ??= compiled().catch((reason: unknown) => {
    // the next attempt loads it again
    compiling = null;
    throw reason;
  });
  return compiling;
}

export const crew: Crew = {
  workers: workersFor(navigator.hardwareConcurrency),
  makeWorker: () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
  module,
  near: new Near(async () => {
    const [code, here] = await Promise.all([module(), import("outcomes-contract")]);
    await here.default({ module_or_path: code });
    return here;
  }),
};
