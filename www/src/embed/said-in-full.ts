/** Why something is refused: the small engine of embeds says only that it is, and the whole engine is asked why. */
import type { Refusal } from "outcomes-contract";
import { isRecord, pathOf } from "../field";
import { type Language, saidIn } from "../text/catalog";
import { embedWords } from "../text/embed";

/** The whole engine: see `full.ts`. */
export type Full = typeof import("./full");

/** The whole engine is waited for so long, in milliseconds: that something is refused is better than nothing. */
const patience = 5_000;

/** Values that scripts have and scenario files have not: the whole engine takes them for numbers, the small one does not. */
function bigInts(value: unknown, keys: readonly (string | number)[]): Refusal[] {
  if (typeof value === "bigint") {
    const message = embedWords().wrong.oneOf(String(value), `${String(value)}n`);
    return [{ code: "wrongKind", field: pathOf(keys), message }];
  }
  if (Array.isArray(value)) return value.flatMap((item, place) => bigInts(item, [...keys, place]));
  return isRecord(value) ? Object.entries(value).flatMap(([key, item]) => bigInts(item, [...keys, key])) : [];
}

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
    const unlike = said === null ? [] : saidIn(language, () => bigInts(scenario, []));
    if (unlike.length > 0) return unlike;
  } catch {
    // a policy, or no connection
  }
  return [{ code: "unsaid", field: "", message: saidIn(language, () => embedWords().unsaid) }];
}
