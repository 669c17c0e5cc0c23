/** What an author decides before publishing, and the settings that it comes to. */
import type { Scenario } from "outcomes-contract";
import { type AssumptionControl, assumptionGroups } from "../assumptions/assumptions";
import { describedAssumptions } from "../assumptions/described";
import {
  type Access,
  type Colour,
  type Input,
  type Scheme,
  type Settings,
  type Values,
  type View,
} from "../embed/settings";
import { numberAt } from "../field";
import { difference } from "../state/difference";
import type { Preset } from "../state/presets";
import { notToExceed, termsOf } from "../terms/movable";
import type { Quantity } from "../terms/quantity";
import type { Language } from "../text/catalog";

/** A number of the scenario that readers may be let move. */
export interface Publishable {
  readonly path: string;
  readonly kind: "term" | "assumption";
  readonly name: string;
  readonly quantity: Quantity;
  readonly value: number;
  /** Where its slider goes in the full simulator. */
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** What the author says of one; null: as in the full simulator. */
export interface Choice {
  readonly access: Access;
  readonly label: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
}

export interface DraftStep {
  readonly text: string;
  /** By field; what is absent stands as at the beginning. */
  readonly set: Readonly<Record<string, number>>;
}

export interface Draft {
  readonly view: View;
  readonly language: Language | null;
  readonly scheme: Scheme;
  readonly colours: Readonly<Record<"light" | "dark", Readonly<Partial<Record<Colour, string>>>>>;
  readonly title: string;
  readonly source: string;
  readonly sourceUrl: string;
  /** By field; absent: hidden. */
  readonly choices: Readonly<Record<string, Choice>>;
  readonly steps: readonly DraftStep[];
}

const plain: Choice = { access: "hidden", label: "", min: null, max: null, step: null };

/** What is decided about a number. */
export const choiceOf = (draft: Draft, path: string): Choice => draft.choices[path] ?? plain;

/** Every number that can be published: terms first, then assumptions. */
export function publishables(scenario: Scenario, origin: Scenario): Publishable[] {
  const terms = termsOf(scenario, origin).flatMap(({ path, name, quantity, track, value }): Publishable[] =>
    value === null ? [] : [{ path, kind: "term", name, quantity, value, ...track }],
  );
  const taken = new Set(terms.map(({ path }) => path));
  const assumed = assumptionGroups(describedAssumptions, scenario, origin)
    .flatMap(({ controls }): readonly AssumptionControl[] => controls)
    .filter(({ path }) => !taken.has(path) && numberAt(scenario, path) !== null)
    .map(({ path, label, quantity, track, value }): Publishable => ({
      path,
      kind: "assumption",
      name: label,
      quantity,
      value,
      least: track.least,
      most: track.most,
      step: track.step,
    }));
  return [...terms, ...assumed];
}

/** What an embed shows where nothing is decided: the first threshold, the cap on the whole and the budget can be moved. */
export function firstDraft(all: readonly Publishable[], spoken: Language): Draft {
  const threshold = all.find(
    ({ path, kind, quantity }) => kind === "term" && path.startsWith("contract.outcomes") && quantity.kind !== "money",
  );
  const open = [threshold?.path, notToExceed, "budget.amount"].filter(
    (path) => path !== undefined && all.some((one) => one.path === path),
  );
  return {
    view: "picture",
    // a frame cannot know the language of the page around it, and is English where nothing is said
    language: spoken === "en" ? null : spoken,
    scheme: "auto",
    colours: { light: {}, dark: {} },
    title: "",
    source: "",
    sourceUrl: "",
    choices: Object.fromEntries(open.map((path): [string, Choice] => [path ?? "", { ...plain, access: "open" }])),
    steps: [],
  };
}

/** The scenario as settings have it: an example by its name where single values say the rest, else the whole. */
function subject(scenario: Scenario, example: Preset | null): Pick<Settings, "preset" | "scenario" | "set"> {
  const changes = example === null ? null : difference(example.scenario, scenario);
  const values: [string, number | string | boolean][] = [];
  for (const { path, value } of changes ?? []) {
    if (typeof value !== "number" && typeof value !== "string" && typeof value !== "boolean") return { scenario };
    values.push([path, value]);
  }
  if (example === null || changes === null) return { scenario };
  return { preset: example.id, ...(values.length > 0 && { set: Object.fromEntries(values) }) };
}

/** The settings of a draft; `example` is what the scenario began as, null where it came from a file. */
export function settingsOf(
  draft: Draft,
  all: readonly Publishable[],
  scenario: Scenario,
  example: Preset | null,
): Settings {
  const inputs = all.flatMap((one): Input[] => {
    const { access, label, min, max, step } = choiceOf(draft, one.path);
    if (access === "hidden") return [];
    // an embed knows no names or ranges of assumptions
    const own = one.kind === "assumption";
    return [
      {
        path: one.path,
        ...(access !== "open" && { access }),
        ...(label.trim() !== "" ? { label: label.trim() } : own && { label: one.name }),
        ...(min !== null ? { min } : own && { min: one.least }),
        ...(max !== null ? { max } : own && { max: one.most }),
        ...(step !== null ? { step } : own && { step: one.step }),
      },
    ];
  });
  const known = new Set(all.map(({ path }) => path));
  const story = draft.steps.map(({ text, set }) => {
    const values: Values = Object.fromEntries(Object.entries(set).filter(([path]) => known.has(path)));
    return { text: text.trim(), ...(Object.keys(values).length > 0 && { set: values }) };
  });
  const { scheme, colours, title, source, sourceUrl } = draft;
  const palettes = (["light", "dark"] as const).filter((one) => Object.keys(colours[one]).length > 0);
  return {
    version: 1,
    ...subject(scenario, example),
    ...(draft.view !== "picture" && { view: draft.view }),
    ...(draft.language !== null && { language: draft.language }),
    ...(title.trim() !== "" && { title: title.trim() }),
    ...((source.trim() !== "" || sourceUrl.trim() !== "") && {
      source: { text: source.trim() || sourceUrl.trim(), ...(sourceUrl.trim() !== "" && { url: sourceUrl.trim() }) },
    }),
    ...((scheme !== "auto" || palettes.length > 0) && {
      colours: {
        ...(scheme !== "auto" && { scheme }),
        ...Object.fromEntries(palettes.map((one) => [one, colours[one]])),
      },
    }),
    inputs,
    ...(story.length > 0 && { story }),
  };
}
