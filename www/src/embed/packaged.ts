/** The element for a package: everything inside but the engine's code and its worker, whose places the importer knows. */
import { define as register, type Home, OutcomesContract } from "./define";
import { within } from "./within";

export const define = (parts: Pick<Home, "wasm" | "worker" | "simulator">): typeof OutcomesContract =>
  register({ ...within, ...parts });

export { OutcomesContract };
