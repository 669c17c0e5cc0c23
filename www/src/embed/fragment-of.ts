/** Settings as the fragment of an address: written here, read in `fragment.ts`. */
import { deflated } from "../state/packed";
import type { Settings } from "./settings";

/** The fragment of settings, without the `#`. */
export const fragmentOf = async (settings: Settings): Promise<string> =>
  `s1/${await deflated(JSON.stringify(settings))}`;
