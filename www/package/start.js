// Every entry starts the one engine of the module's realm, once.
import start from "./outcomes_contract.js";

let started = null;

/** Starts the engine with what `make` gives; a failure is forgotten, so that it can be tried again. */
export function once(make) {
  started ??= Promise.resolve()
    .then(make)
    .then((given) => start(isPlain(given) ? given : { module_or_path: given }))
    .catch((reason) => {
      started = null;
      throw reason;
    });
  return started;
}

/** `{ module_or_path }`, as wasm-bindgen takes it. */
const isPlain = (given) => Object.getPrototypeOf(given) === Object.prototype;
