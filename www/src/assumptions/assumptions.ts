/** What we assume about students: one control for every assumption of the scenario, with its source. */
import type { Cohort, Scenario } from "outcomes-contract";
import { numberAt, pathOf, steps, valueAt } from "../field";
import { measured, unitWords } from "../terms/measured";
import type { Quantity } from "../terms/quantity";
import { amountTrack, reaching, type Track } from "../terms/track";
import { assumptionWords } from "../text/assumptions";

/** How well an assumption is supported: published, read in a secondary copy, or illustrative. */
export type Status = "P" | "S" | "I";

/** An assumption as `presets/assumptions.json` describes it. */
export interface Assumption {
  /** Field path, with `[]` for every item of a list. */
  readonly field: string;
  readonly label: string;
  /** The model's word for it. */
  readonly term: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Null: as the example says. */
  readonly default: number | null;
  readonly why: string;
  readonly status: Status;
  readonly sources: readonly { readonly label: string; readonly url: string }[];
}

/** An assumption of this scenario that a reader can move. */
export interface AssumptionControl {
  readonly path: string;
  readonly assumption: Assumption;
  readonly label: string;
  readonly quantity: Quantity;
  readonly track: Track;
  readonly value: number;
}

/** Assumptions that belong together. */
export interface AssumptionGroup {
  readonly heading: string;
  readonly controls: readonly AssumptionControl[];
}

/** A text about students, in the words of this cohort's units. */
function inUnitWords({ unit = "student" }: Cohort, text: string): string {
  if (unit === "student") return text;
  const words = unitWords({ unit });
  return assumptionWords().about(text, words.unit, words.units, words.test);
}

/** What the absence of an optional field means. */
const absent: Readonly<Record<string, number>> = {
  effectMultiplier: 1,
  baselineShift: 0,
  siteSd: 0,
  leverage: 1,
  icc: 0,
  neverStart: 0,
  validPairs: 1,
  breach: 0,
  mean: 0,
  sd: 0,
  riskAversion: 0,
  fixed: 0,
  perStudent: 0,
  perDosageUnit: 0,
};
/** Objects that may be absent as a whole while their fields still have a meaning. */
const impliedObjects = /\.effect$/;

/** Every place in the scenario that a pattern such as `cohort.measures[].icc` speaks of. */
function placesOf(scenario: Scenario, pattern: string): string[] {
  return pattern.split("[]").reduce<string[]>(
    (paths, part, index, parts) =>
      paths.flatMap((path) => {
        const next = path + part;
        if (index === parts.length - 1) return [next];
        const items = valueAt(scenario, next);
        return Array.isArray(items) ? items.map((_, item) => `${next}[${String(item)}]`) : [];
      }),
    [""],
  );
}

/** The value at a place, or what its absence means; null where the scenario has no such thing. */
function valueOf(scenario: Scenario, path: string): number | null {
  const written = numberAt(scenario, path);
  if (written !== null) return written;
  const keys = steps(path);
  const whole = pathOf(keys.slice(0, -1));
  if (valueAt(scenario, whole) === undefined && !impliedObjects.test(whole)) return null;
  return absent[String(keys.at(-1))] ?? null;
}

/** The track of the measure whose local history stands at the path. */
function measuredTrack(scenario: Scenario, path: string): Track {
  const id = valueAt(scenario, path.replace(/\.localHistory\.threshold$/, ".id"));
  return measured(scenario.cohort, typeof id === "string" ? id : "").track;
}

function quantityOf(assumption: Assumption, scenario: Scenario, path: string): Quantity {
  const { unit, step } = assumption;
  if (/\.localHistory\.threshold$/.test(path)) {
    const id = valueAt(scenario, path.replace(/\.localHistory\.threshold$/, ".id"));
    return measured(scenario.cohort, typeof id === "string" ? id : "").quantity;
  }
  if (/^(share|chance)\b/.test(unit)) return { kind: "share", digits: step < 0.01 ? 1 : 0 };
  if (unit === "currency" || unit === "dollars") return { kind: "money", currency: scenario.contract.currency };
  if (unit === "percentile") return { kind: "percentile" };
  return {
    kind: "number",
    unit: inUnitWords(scenario.cohort, assumptionWords().units[unit] ?? unit),
    digits: 2,
    ...(step < 0.1 && { always: 2 }),
  };
}

function controlAt(
  scenario: Scenario,
  origin: Scenario,
  assumption: Assumption,
  path: string,
): AssumptionControl | null {
  const value = valueOf(scenario, path);
  if (value === null) return null;
  const quantity = quantityOf(assumption, scenario, path);
  const opened = numberAt(origin, path) ?? value;
  const scale = /\.localHistory\.threshold$/.test(path) ? measuredTrack(scenario, path) : null;
  const offered = scale ?? { least: assumption.min, most: assumption.max, step: assumption.step };
  const counts = /\.(students|sites|planned)$/.test(path);
  const track = counts
    ? { ...amountTrack(opened, value), least: 1, step: 1 }
    : reaching(reaching(offered, opened), value);
  return { path, assumption, label: inUnitWords(scenario.cohort, assumption.label), quantity, track, value };
}

/** The heading that an assumption stands under. */
function headingOf(scenario: Scenario, path: string): string {
  const [, part, index] = steps(path);
  const { cohort } = scenario;
  const { headings } = assumptionWords();
  if (part === "measures" && typeof index === "number") {
    const label = cohort.measures[index]?.label ?? "";
    return cohort.measures.length > 1 ? headings.serviceFor(label) : headings.service;
  }
  if (part === "groups" && typeof index === "number") {
    return cohort.groups.length > 1 ? headings.servedIn(cohort.groups[index]?.label ?? "") : headings.served;
  }
  if (part === "dosage") return inUnitWords(cohort, headings.dosage);
  if (path.startsWith("vendor")) return headings.vendor;
  return part === "sites" ? headings.served : headings.others;
}

/** All assumptions of the scenario as drafted, grouped, in the order of the descriptions. */
export function assumptionGroups(
  assumptions: readonly Assumption[],
  scenario: Scenario,
  origin: Scenario,
): AssumptionGroup[] {
  const groups = new Map<string, AssumptionControl[]>();
  for (const assumption of assumptions) {
    for (const path of placesOf(scenario, assumption.field)) {
      const control = controlAt(scenario, origin, assumption, path);
      if (control === null) continue;
      const heading = headingOf(scenario, path);
      groups.set(heading, [...(groups.get(heading) ?? []), control]);
    }
  }
  return [...groups].map(([heading, controls]) => ({ heading, controls }));
}

/** The status in a word. */
export const statusWord: Readonly<Record<Status, string>> = {
  get P() {
    return assumptionWords().status.P;
  },
  get S() {
    return assumptionWords().status.S;
  },
  get I() {
    return assumptionWords().status.I;
  },
};
