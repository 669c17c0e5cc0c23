// Entry that registers <outcomes-contract>. Its parts are files beside this one; bundlers find them by these addresses.
import { define } from "./element/define.js";

export const OutcomesContract = define({
  wasm: new URL("./element/outcomes-contract.wasm", import.meta.url).href,
  worker: new URL("./element/outcomes-contract-worker.js", import.meta.url).href,
  full: new URL("./element/outcomes-contract-full.js", import.meta.url).href,
  simulator: null,
});
