/**
 * A scenario in the address: `#1/duval/c.o.0.p.t.1.at=55` is version 1 of the form, the example, and
 * what differs from it. A scenario of another origin is deflated whole: `#1z/...`.
 *
 * Keys are shortened by the table below and kept as they are where it has none. Nothing is guessed: what
 * does not fit is said, and every value still has to pass the engine's check.
 */
import { pathOf, steps } from "../field";
import { openingWords } from "../text/opening";
import { type Change, difference, withChanges } from "./difference";
import { deflated, inflated } from "./packed";

/** What the link needs of an example. */
export interface Base {
  readonly id: string;
  readonly scenario: unknown;
}

/** A link that was read: the scenario it speaks of, unchecked, and the example it starts from. */
export type ReadLink =
  | { readonly kind: "scenario"; readonly input: unknown; readonly base: string | null }
  | { readonly kind: "unreadable"; readonly message: string };

/** Version 1's short keys; they never change, because links are kept. */
const short: Readonly<Record<string, string>> = {
  contract: "c",
  cohort: "h",
  budget: "b",
  plan: "p",
  vendor: "v",
  amount: "a",
  outcomes: "o",
  pays: "y",
  tiers: "t",
  steps: "s",
  limits: "l",
  notToExceed: "n",
  perStudent: "ps",
  minimum: "m",
  base: "f",
  eligibility: "e",
  minimumDosage: "md",
  missingTest: "mt",
  districtShortfall: "ds",
  breach: "br",
  malus: "x",
  below: "bl",
  share: "sh",
  threshold: "th",
  measures: "q",
  effect: "ef",
  mean: "mn",
  sd: "sd",
  siteSd: "ss",
  leverage: "lv",
  icc: "ic",
  localHistory: "lh",
  dosage: "d",
  planned: "pl",
  neverStart: "ns",
  meanShare: "me",
  concentration: "cn",
  validPairs: "vp",
  groups: "g",
  students: "st",
  sites: "si",
  seed: "z",
  replications: "r",
  effectMultiplier: "em",
  baselineShift: "bs",
};
const long = new Map(Object.entries(short).map(([key, letters]) => [letters, key]));

/** The address of a scenario, without the `#`. */
export async function linkOf(scenario: unknown, base: Base | null): Promise<string> {
  return shortLinkOf(scenario, base) ?? `1z/${await deflated(JSON.stringify(scenario))}`;
}

/** The same at once, where it is an example and what differs from it; null where it has to be deflated. */
export function shortLinkOf(scenario: unknown, base: Base | null): string | null {
  const changes = base === null ? null : difference(base.scenario, scenario);
  return base === null || changes === null ? null : ["1", base.id, ...changes.map(written)].join("/");
}

function written({ path, value }: Change): string {
  const name = steps(path)
    .map((key) => (typeof key === "number" ? String(key) : (short[key] ?? escaped(key))))
    .join(".");
  if (value === undefined) return `${name}!`;
  if (typeof value !== "string") return `${name}=${escaped(JSON.stringify(value))}`;
  // an amount is as good as a number: the engine reads both and writes one
  if (/^-?\d+(\.\d+)?$/.test(value) && /(amount|notToExceed|perStudent|minimum|fixed|perDosageUnit)$/.test(path)) {
    return `${name}=${value.replace(/\.0+$/, "")}`;
  }
  return isJson(value) ? `${name}='${escaped(value)}` : `${name}=${escaped(value)}`;
}

const escaped = (text: string): string =>
  encodeURIComponent(text).replaceAll("'", "%27").replaceAll(".", "%2E").replaceAll("!", "%21");

function isJson(text: string): boolean {
  if (text.startsWith("'")) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads the part of an address behind the `#`. */
export async function readLink(fragment: string, baseOf: (id: string) => Promise<Base | null>): Promise<ReadLink> {
  const [version, ...rest] = fragment.split("/");
  try {
    if (version === "1z") return { kind: "scenario", input: JSON.parse(await inflated(rest.join("/"))), base: null };
    if (version === "1") return await readChanges(rest, baseOf);
  } catch {
    return unreadable(openingWords().damaged);
  }
  return unreadable(openingWords().unknownForm((version ?? "").slice(0, 40)));
}

const unreadable = (message: string): ReadLink => ({ kind: "unreadable", message });

async function readChanges(
  [id, ...parts]: readonly string[],
  baseOf: (id: string) => Promise<Base | null>,
): Promise<ReadLink> {
  const base = await baseOf(id ?? "");
  if (base === null) return unreadable(openingWords().unknownExample(decodeURIComponent(id ?? "").slice(0, 40)));
  const changes = parts.filter((part) => part !== "").map(readChange);
  const unread = changes.findIndex((change) => change === null);
  if (unread >= 0) return unreadable(openingWords().unknownPart((parts[unread] ?? "").slice(0, 80)));
  return {
    kind: "scenario",
    input: withChanges(
      base.scenario,
      changes.filter((change) => change !== null),
    ),
    base: base.id,
  };
}

function readChange(part: string): Change | null {
  const [, name, removal, text] = /^([^=!]+)(?:(!)|=(.*))$/s.exec(part) ?? [];
  if (name === undefined) return null;
  const keys = name
    .split(".")
    .map((key) => (/^\d{1,4}$/.test(key) ? Number(key) : (long.get(key) ?? decodeURIComponent(key))));
  if (keys.some((key) => key === "" || (typeof key === "string" && /[.[\]]/.test(key)))) return null;
  if (removal !== undefined) return { path: pathOf(keys), value: undefined };
  const value = decodeURIComponent(text ?? "");
  if (value.startsWith("'")) return { path: pathOf(keys), value: value.slice(1) };
  return { path: pathOf(keys), value: isJson(value) ? (JSON.parse(value) as unknown) : value };
}
