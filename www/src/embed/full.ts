/** The whole engine, for what the small one of embeds does not say: a script of its own, which comes when it is needed. */
import init, { check, speak } from "outcomes-contract";
import { unpacked } from "outcomes-contract/inside";
import type { Refusal } from "outcomes-contract";
import type { Language } from "../text/catalog";

export { init };
export { Years } from "./years";

/** Its code, unpacked. */
export const code = (): Promise<ArrayBuffer> => unpacked().arrayBuffer();

let started: Promise<unknown> | null = null;

/** What is wrong with a scenario, in a language. */
export async function refusedIn(language: Language, scenario: unknown): Promise<readonly Refusal[]> {
  await (started ??= init({ module_or_path: unpacked() }));
  speak(language);
  const checked = check(scenario);
  return checked.kind === "refused" ? checked.refusals : [];
}
