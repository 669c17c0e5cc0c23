/** Reads an author's settings: see `settings.ts`. The scenario itself is the engine's to read. */
import type { Refusal } from "outcomes-contract";
import { isRecord } from "../field";
import { decimal, list } from "../format";
import { numberWords } from "../text/numbers";
import { embedWords } from "../text/embed";
import { contrast, isColour } from "./contrast";
import { languages } from "../text/catalog";
import {
  accesses,
  type Colour,
  colours,
  type Input,
  type ReadSettings,
  schemes,
  type Settings,
  type Step,
  storyWays,
  views,
} from "./settings";
import { leastContrast, ownColours } from "./tokens";

const longestText = 2_000;
const mostItems = 40;
/** A picture with more sliders than this is no picture any more. */
const mostOpen = 6;

/** Collects what is wrong while a value is read. */
class Reading {
  readonly refusals: Refusal[] = [];

  refuse(field: string, message: string, code = "settings"): void {
    this.refusals.push({ code, field, message });
  }

  /** The object, its unknown keys refused by name; null where there is none. */
  record(field: string, value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> | null {
    if (value === undefined) return null;
    const words = embedWords().wrong;
    if (!isRecord(value)) {
      this.refuse(field, words.record);
      return null;
    }
    for (const key of Object.keys(value))
      if (!keys.includes(key)) this.refuse(within(field, key.slice(0, 40)), words.unknown);
    return Object.fromEntries(keys.filter((key) => Object.hasOwn(value, key)).map((key) => [key, value[key]]));
  }

  items(field: string, value: unknown): readonly unknown[] {
    if (value === undefined) return [];
    if (Array.isArray(value) && value.length <= mostItems) return value;
    this.refuse(field, embedWords().wrong.list(decimal(mostItems)));
    return [];
  }

  text(field: string, value: unknown): void {
    if (value === undefined) return;
    if (typeof value !== "string" || value.trim() === "" || value.length > longestText)
      this.refuse(field, embedWords().wrong.text(decimal(longestText)));
  }

  oneOf(field: string, value: unknown, allowed: readonly string[]): void {
    if (value === undefined || (typeof value === "string" && allowed.includes(value))) return;
    this.refuse(field, embedWords().wrong.oneOf(list(allowed.map(quoted), numberWords().or), quoted(value)));
  }

  number(field: string, value: unknown): void {
    if (value !== undefined && !(typeof value === "number" && Number.isFinite(value)))
      this.refuse(field, embedWords().wrong.number);
  }

  address(field: string, value: unknown): void {
    if (value !== undefined && !isWebAddress(value)) this.refuse(field, embedWords().wrong.url);
  }

  values(field: string, value: unknown): void {
    if (value === undefined) return;
    const words = embedWords().wrong;
    if (!isRecord(value)) {
      this.refuse(field, words.record);
      return;
    }
    for (const [path, one] of Object.entries(value)) {
      const plain = one === null || ["number", "string", "boolean"].includes(typeof one);
      if (!plain || (typeof one === "number" && !Number.isFinite(one)))
        this.refuse(within(field, path.slice(0, 80)), words.value);
    }
  }
}

const within = (field: string, key: string): string => (field === "" ? key : `${field}.${key}`);

/** A value as the author wrote it, or the beginning of it. */
const quoted = (value: unknown): string =>
  typeof value === "string"
    ? `“${value.slice(0, 40)}”`
    : ((JSON.stringify(value) as string | undefined) ?? "undefined").slice(0, 40);

function isWebAddress(value: unknown): boolean {
  if (typeof value !== "string") return false;
  try {
    return ["https:", "http:"].includes(new URL(value).protocol);
  } catch {
    return false;
  }
}

const keys = [
  "version",
  "preset",
  "scenario",
  "set",
  "view",
  "language",
  "title",
  "source",
  "colours",
  "inputs",
  "story",
  "storyBy",
  "published",
  "simulator",
] as const satisfies readonly (keyof Settings)[];

/** Reads settings; `presets` are the names of the examples. */
export function readSettings(value: unknown, presets: readonly string[]): ReadSettings {
  const reading = new Reading();
  const words = embedWords().wrong;
  const found = reading.record("", value ?? null, keys) ?? {};
  if (reading.refusals.length > 0 && Object.keys(found).length === 0)
    return { kind: "refused", refusals: reading.refusals };
  if (found.version !== 1) reading.refuse("version", words.format(quoted(found.version)));
  reading.oneOf("preset", found.preset, presets);
  if (found.preset === undefined && found.scenario === undefined) reading.refuse("preset", words.one);
  if (found.preset !== undefined && found.scenario !== undefined) reading.refuse("preset", words.both);
  if (found.scenario !== undefined && !isRecord(found.scenario)) reading.refuse("scenario", words.record);
  reading.values("set", found.set);
  reading.oneOf("view", found.view, views);
  reading.oneOf("language", found.language, languages);
  reading.text("title", found.title);
  const source = reading.record("source", found.source, ["text", "url"]);
  if (source !== null) {
    reading.text("source.text", source.text ?? "");
    reading.address("source.url", source.url);
  }
  readColours(reading, found.colours);
  readInputs(reading, found.inputs);
  reading.items("story", found.story).forEach((step, place) => {
    const field = `story[${String(place)}]`;
    const read = reading.record(field, step ?? null, ["text", "set"] satisfies (keyof Step)[]);
    if (read === null) return;
    reading.text(`${field}.text`, read.text ?? "");
    reading.values(`${field}.set`, read.set);
  });
  reading.oneOf("storyBy", found.storyBy, storyWays);
  // what is in it is read where it is shown
  if (found.published !== undefined && !isRecord(found.published)) reading.refuse("published", words.record);
  if (found.simulator !== null) reading.address("simulator", found.simulator);
  if (reading.refusals.length > 0) return { kind: "refused", refusals: reading.refusals };
  return { kind: "settings", settings: found as unknown as Settings };
}

function readColours(reading: Reading, value: unknown): void {
  const words = embedWords().wrong;
  const found = reading.record("colours", value, ["scheme", "light", "dark"]);
  if (found === null) return;
  reading.oneOf("colours.scheme", found.scheme, schemes);
  for (const scheme of ["light", "dark"] as const) {
    const palette = reading.record(`colours.${scheme}`, found[scheme], colours);
    if (palette === null) continue;
    const right = Object.entries(palette).filter(([name, colour]) => {
      const is = typeof colour === "string" && isColour(colour);
      if (!is) reading.refuse(`colours.${scheme}.${name}`, words.colour(quoted(colour)));
      return is;
    }) as [Colour, string][];
    const whole = { ...ownColours[scheme], ...Object.fromEntries(right) };
    for (const name of colours) {
      const [least, has] = [leastContrast[name], contrast(whole[name], whole.paper)];
      if (least !== undefined && has < least)
        reading.refuse(`colours.${scheme}.${name}`, words.contrast(decimal(least, 1), whole.paper, decimal(has, 1)));
    }
  }
}

function readInputs(reading: Reading, value: unknown): void {
  const words = embedWords().wrong;
  const seen = new Set<unknown>();
  let open = 0;
  reading.items("inputs", value).forEach((input, place) => {
    const field = `inputs[${String(place)}]`;
    const names = ["path", "access", "label", "min", "max", "step"] satisfies (keyof Input)[];
    const read = reading.record(field, input ?? null, names);
    if (read === null) return;
    reading.text(`${field}.path`, read.path ?? "");
    if (seen.has(read.path)) reading.refuse(`${field}.path`, words.twice);
    seen.add(read.path);
    reading.oneOf(`${field}.access`, read.access, accesses);
    if (read.access === undefined || read.access === "open") open += 1;
    reading.text(`${field}.label`, read.label);
    for (const name of ["min", "max", "step"]) reading.number(`${field}.${name}`, read[name]);
    const { min, max, step } = read;
    if (typeof min === "number" && typeof max === "number" && !(min < max))
      reading.refuse(`${field}.max`, words.order(decimal(min, 6), decimal(max, 6)));
    if (typeof step === "number" && !(step > 0)) reading.refuse(`${field}.step`, words.positive);
  });
  if (open > mostOpen) reading.refuse("inputs", words.open(decimal(mostOpen)));
}
