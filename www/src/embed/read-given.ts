/** Reads all that a page gives an element, in the language that it is said in. */
import type { Refusal } from "outcomes-contract";
import { type Language, learn, saidIn } from "../text/catalog";
import { type Given, languageOf, observed, settingsOf } from "./attributes";
import { exampleNames } from "./examples";
import type { Home } from "./home";
import { readSettings } from "./read-settings";
import type { ReadSettings } from "./settings";

/** `unread`: settings came that could not be read at all, and why. */
export async function readGiven(
  element: Element,
  settings: unknown,
  scenario: unknown,
  unread: readonly Refusal[] | null,
  { spanish }: Home,
): Promise<{ readonly language: Language; readonly read: ReadSettings }> {
  const attributes = Object.fromEntries(observed.map((name) => [name, element.getAttribute(name)]));
  const around = element.closest("[lang]")?.getAttribute("lang") ?? null;
  const given = { ...attributes, lang: around, settingsProperty: settings, scenarioProperty: scenario } as Given;
  const asked = (): ReturnType<typeof settingsOf> => (unread === null ? settingsOf(given) : { refusals: unread });
  const language = languageOf(asked());
  try {
    if (language === "es") await spanish?.();
    await learn(language);
  } catch {
    // what cannot be said in another language is said in English
  }
  const read = saidIn(language, () => {
    const said = asked();
    return "refusals" in said
      ? { kind: "refused" as const, refusals: said.refusals }
      : readSettings(said.value, exampleNames);
  });
  return { language, read };
}
