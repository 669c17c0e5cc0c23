/** What may move the payout: every term and every assumption, each with the low and the high value it is tried at. */
import type { Scenario } from "outcomes-contract";
import { type Assumption, assumptionGroups } from "../assumptions/assumptions";
import { type PlausibleKey, plausibleRange } from "../assumptions/plausible";
import { steps } from "../field";
import { termsOf } from "../terms/movable";
import type { Quantity } from "../terms/quantity";
import { stretchOf } from "../terms/stretch";

interface Tried {
  readonly field: string;
  readonly name: string;
  readonly quantity: Quantity;
  /** As it stands. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface TermDriver extends Tried {
  readonly kind: "term";
}

export interface AssumptionDriver extends Tried {
  readonly kind: "assumption";
  readonly assumption: Assumption;
  readonly plausible: PlausibleKey;
}

export type Driver = TermDriver | AssumptionDriver;

/** Whose assumption it is, where there are several: a measure's or a group's. */
function ownerOf({ cohort }: Scenario, path: string): string {
  const [, part, index] = steps(path);
  if (typeof index !== "number") return "";
  if (part === "measures" && cohort.measures.length > 1) return cohort.measures[index]?.label ?? "";
  if (part === "groups" && cohort.groups.length > 1) return cohort.groups[index]?.label ?? "";
  return "";
}

/** All of them, terms first, in the order of their controls. */
export function driversOf(scenario: Scenario, origin: Scenario, described: readonly Assumption[]): Driver[] {
  const terms = termsOf(scenario, origin).flatMap((term): Driver[] => {
    const { path, name, quantity, value } = term;
    return value === null ? [] : [{ kind: "term", field: path, name, quantity, value, ...stretchOf(term, scenario) }];
  });
  const assumptions = assumptionGroups(described, scenario, origin)
    .flatMap(({ controls }) => controls)
    .flatMap(({ path, label, quantity, value, assumption }): Driver[] => {
      const range = plausibleRange(assumption.field, value);
      if (range === null) return [];
      const owner = ownerOf(scenario, path);
      const name = owner === "" ? label : `${owner}: ${label}`;
      const { key, low, high } = range;
      return [{ kind: "assumption", field: path, name, quantity, value, low, high, assumption, plausible: key }];
    });
  return [...terms, ...assumptions];
}
