/** Where the parts of a page's embeds are. */
import type { Examples } from "./examples";
import type { Parts } from "./parts";

/** `simulator` is the full simulator's address where the settings say nothing. */
export interface Home extends Parts {
  readonly example: Examples;
  /** Loads what Spanish needs, where it does not come with the script. */
  readonly spanish?: () => Promise<unknown>;
  readonly simulator: string | null;
}

let settled: Home | null = null;

/** Where they are; null before the element is registered. */
export const home = (): Home | null => settled;

/** Says where they are; what was said first stays. */
export function settle(there: Home): void {
  settled ??= there;
}
