/** The element for a package: everything inside but the engine's code and its worker, whose places the importer knows. */
import { define as register } from "./define";
import type { Home } from "./home";
import { OutcomesContract } from "./outcomes-contract";
import type { PublishedReader } from "./parts";
import { piece } from "./pieces";
import type { Full } from "./said-in-full";
import { within } from "./within";

/** `full`, `published`: addresses of scripts that come when they are needed. */
type Places = Pick<Home, "wasm" | "worker" | "simulator"> & { readonly full: string; readonly published: string };

export const define = ({ full, published, ...parts }: Places): typeof OutcomesContract =>
  register({
    ...within,
    ...parts,
    full: () => piece(full, "full") as Promise<Full>,
    published: () => piece(published, "published") as Promise<PublishedReader>,
  });

export { OutcomesContract };
