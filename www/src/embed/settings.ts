/**
 * What an author decides about an embed: one object, version 1, for the element's `settings`, the fragment of `embed.html`
 * and the tool that publishes. It is read strictly: every refusal at once, and nothing is defaulted but what is absent.
 */
import type { Refusal, Scenario } from "outcomes-contract";
import type { Language } from "../text/catalog";
import type { Published } from "./published";

/** `picture`: sentence, 50 years as dots, sliders. `card`: sentence, three figures, sliders. `full`: all of it, with the table and what is assumed. */
export type View = "picture" | "card" | "full";
export const views = ["picture", "card", "full"] as const satisfies readonly View[];

/** What a reader may do with an input: move it, see that it is fixed, or nothing. */
export type Access = "open" | "locked" | "hidden";
export const accesses = ["open", "locked", "hidden"] as const satisfies readonly Access[];

/** A number of the scenario that the author has decided about. */
export interface Input {
  /** Its field, such as `contract.limits.notToExceed`. */
  readonly path: string;
  /** Absent: `open`. */
  readonly access?: Access;
  /** What it is called; absent: as in the full simulator, for terms. For assumptions it must be given. */
  readonly label?: string;
  /** Range and step of its slider, as the scenario counts (shares 0 to 1); absent: as in the full simulator. For assumptions all three must be given. */
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** Fields and their values: amounts as numbers or decimal texts. */
export type Values = Readonly<Record<string, number | string | boolean | null>>;

/** A step of a story: what it says, and the state it shows: the values that differ from the beginning. */
export interface Step {
  readonly text: string;
  readonly set?: Values;
}

/** Colours as `#rrggbb`; absent ones are the embed's own. */
export type Palette = Readonly<Partial<Record<Colour, string>>>;
/** `paper`: the ground; `ink`: text; `muted`: small text; `line`: hairlines; `district`: within the budget; `over`: beyond it. */
export const colours = ["paper", "ink", "muted", "line", "district", "over"] as const;
export type Colour = (typeof colours)[number];

/** `auto`: as the page around it, or the reader's system in a frame. */
export type Scheme = "auto" | "light" | "dark";
export const schemes = ["auto", "light", "dark"] as const satisfies readonly Scheme[];

/** How a story goes on: by buttons, or by scrolling past a picture that stays, on a page or in a frame of a fixed height. */
export type StoryBy = "buttons" | "scrolling";
export const storyWays = ["buttons", "scrolling"] as const satisfies readonly StoryBy[];

export interface Settings {
  readonly version: 1;
  /** An example by its name; this or `scenario`. */
  readonly preset?: string;
  /** A whole scenario. */
  readonly scenario?: Scenario;
  /** Values that differ from the example: `{ "budget.amount": 550000 }`. */
  readonly set?: Values;
  /** Absent: `picture`. */
  readonly view?: View;
  /** Absent: the language of the page around it where that is Spanish, else English. */
  readonly language?: Language;
  /** A line above the headline; absent: none. */
  readonly title?: string;
  /** Where the figures come from; absent: the example's own sources. */
  readonly source?: { readonly text: string; readonly url?: string };
  readonly colours?: { readonly scheme?: Scheme; readonly light?: Palette; readonly dark?: Palette };
  /** Absent: the first threshold, the cap on the whole and the budget are open, as far as the contract has them. */
  readonly inputs?: readonly Input[];
  readonly story?: readonly Step[];
  /** Absent: `buttons`. */
  readonly storyBy?: StoryBy;
  /** Its figures as they were published, for where nothing can be simulated; absent: an example shows its own. */
  readonly published?: Published;
  /** The full simulator's address; absent: beside the script. `null`: no link to it. */
  readonly simulator?: string | null;
}

/** Settings that were read, or every reason why not. */
export type ReadSettings =
  | { readonly kind: "settings"; readonly settings: Settings }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] };
