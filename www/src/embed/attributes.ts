/** The element's attributes as settings: those of the `settings` attribute or property, and what the others say beside them. */
import { isRecord } from "../field";
import { reasonOf } from "../engine/wire";
import type { Language } from "../text/catalog";
import { embedWords } from "../text/embed";
import type { Refusal } from "outcomes-contract";

export const observed = [
  "settings",
  "preset",
  "budget",
  "view",
  "lang",
  "heading",
  "source",
  "source-url",
  "controls",
  "simulator",
] as const;
export type Attribute = (typeof observed)[number];

/** What was given; null: nothing was. */
export type Given = Readonly<Record<Attribute, string | null>> & {
  /** Properties, which win. */
  readonly settingsProperty: unknown;
  readonly scenarioProperty: unknown;
};

/** The settings as one object, unread; or that the attribute is no JSON. */
export function settingsOf(given: Given): { readonly value: unknown } | { readonly refusals: readonly Refusal[] } {
  let whole: unknown = given.settingsProperty;
  if (whole === undefined && given.settings !== null) {
    try {
      whole = JSON.parse(given.settings);
    } catch (reason) {
      return {
        refusals: [{ code: "settings", field: "settings", message: embedWords().wrong.json(reasonOf(reason)) }],
      };
    }
  }
  whole ??= { version: 1 };
  if (!isRecord(whole)) return { value: whole };
  const { preset, budget, view, heading, source, controls, simulator } = given;
  const language = given.lang === null ? null : given.lang.slice(0, 2).toLowerCase();
  return {
    value: {
      ...whole,
      ...(preset !== null && { preset }),
      ...(given.scenarioProperty !== undefined && { scenario: given.scenarioProperty }),
      ...(budget !== null && {
        set: { ...(isRecord(whole.set) ? whole.set : {}), "budget.amount": amountOf(budget) },
      }),
      ...(view !== null && { view }),
      // a page's language that is none of the embed's is no mistake of the author's
      ...((language === "en" || language === "es") && whole.language === undefined && { language }),
      ...(heading !== null && { title: heading }),
      ...(source !== null && {
        source: { text: source, ...(given["source-url"] !== null && { url: given["source-url"] }) },
      }),
      ...(controls !== null && {
        inputs: controls
          .split(/\s+/)
          .filter(Boolean)
          .map((path) => ({ path })),
      }),
      ...(simulator !== null && { simulator: simulator === "none" ? null : simulator }),
    },
  };
}

/** An amount as a number where it is one: `550,000` and `$550000` are as good as `550000`. */
function amountOf(text: string): number | string {
  const bare = text.replaceAll(/[\s$,]/g, "");
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : text;
}

/** Of settings that may be wrong: the language they ask for, where it is one. */
export function languageOf(wanted: ReturnType<typeof settingsOf>): Language {
  if ("refusals" in wanted) return "en";
  const language = (wanted.value as { language?: unknown } | null)?.language;
  return language === "es" ? "es" : "en";
}
