/** Why something is refused: the small engine of embeds says only that it is, and the whole engine is asked why. */
import type { Refusal } from "outcomes-contract";
import { type Language, saidIn } from "../text/catalog";
import { embedWords } from "../text/embed";

/** The whole engine: see `full.ts`. */
export type Full = typeof import("./full");

/** The whole engine is waited for so long, in milliseconds: that something is refused is better than nothing. */
const patience = 5_000;

/** What is wrong with a scenario; where the whole engine cannot be had, that something is. */
export async function saidInFull(
  scenario: unknown,
  language: Language,
  full: (() => Promise<Full>) | undefined,
): Promise<readonly Refusal[]> {
  try {
    const said = await Promise.race([
      full?.().then(({ refusedIn }) => refusedIn(language, scenario)),
      new Promise<null>((resolve) => setTimeout(resolve, patience, null)),
    ]);
    if (said?.length) return said;
  } catch {
    // a policy, or no connection
  }
  return [{ code: "unsaid", field: "", message: saidIn(language, () => embedWords().unsaid) }];
}
