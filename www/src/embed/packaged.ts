/** The element for a package: everything inside but the engine's code and its worker, whose places the importer knows. */
import { define as register, type Home, OutcomesContract } from "./define";
import { piece } from "./pieces";
import type { Full } from "./said-in-full";
import { within } from "./within";

/** `full`: the address of the whole engine's script. */
export const define = ({
  full,
  ...parts
}: Pick<Home, "wasm" | "worker" | "simulator"> & { readonly full: string }): typeof OutcomesContract =>
  register({ ...within, ...parts, full: () => piece(full, "outcomesContractFull") as Promise<Full> });

export { OutcomesContract };
