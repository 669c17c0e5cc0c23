/** Refusals in the reader's language: the engine of embeds has one language, and the whole engine is asked where it has not that one. */
import type { Refusal } from "outcomes-contract";
import type { Language } from "../text/catalog";

/** A refusal whose sentence may be in another language than the embed. */
export interface SaidRefusal extends Refusal {
  readonly lang?: Language;
}

/** The whole engine: see `full.ts`. */
export type Full = typeof import("./full");

/** The whole engine is waited for so long, in milliseconds: what is said in English is better than nothing. */
const patience = 5_000;

/** What is wrong with a scenario, as the whole engine says it; where that cannot be had, as it was said here, in English. */
export async function saidInFull(
  refusals: readonly Refusal[],
  scenario: unknown,
  language: Language,
  full: (() => Promise<Full>) | undefined,
): Promise<readonly SaidRefusal[]> {
  try {
    const said = await Promise.race([
      full?.().then(({ refusedIn }) => refusedIn(language, scenario)),
      new Promise<null>((resolve) => setTimeout(resolve, patience, null)),
    ]);
    if (said?.length) return said;
  } catch {
    // a policy, or no connection
  }
  return refusals.map((refusal) => ({ ...refusal, lang: "en" }));
}
