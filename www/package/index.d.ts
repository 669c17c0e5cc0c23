/// <reference lib="esnext.disposable" />
import type { InitInput } from "./outcomes_contract.js";

export * from "./outcomes_contract.js";

/** Where the engine's code comes from: an address, a response, bytes, or a module that is compiled already. */
export type EngineSource = InitInput | Promise<InitInput> | { module_or_path: InitInput | Promise<InitInput> };

/**
 * Starts the engine; everything else works once this is fulfilled. Asked again, it gives what it gave: there is one
 * engine in a page, and one in each worker. After a failure it can be asked again.
 *
 * @param source where the engine's code is; left out, it is what comes with the package
 */
export default function init(source?: EngineSource): Promise<{ readonly memory: WebAssembly.Memory }>;
