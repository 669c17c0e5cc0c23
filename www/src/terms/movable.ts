/** Every number of a contract that can be moved and moves what is paid, and the budget: by name, grouped as the contract is. */
import type { Scenario } from "outcomes-contract";
import { movableWords } from "../text/movable";
import type { NumberControl } from "./control";
import { minimumDosageControl, termControls } from "./controls";
import { clean, type Track } from "./track";
import type { Quantity } from "./quantity";

/** The cap on the whole, which a contract may be without. */
export const notToExceed = "contract.limits.notToExceed";

export interface Term {
  readonly path: string;
  /** What its control is called. */
  readonly label: string;
  /** The same where it stands alone: the only one of this name. */
  readonly name: string;
  readonly quantity: Quantity;
  readonly track: Track;
  /** As it stands; null where the contract has no such term. */
  readonly value: number | null;
  /** The smallest step that the term can be moved by. */
  readonly grid: number;
}

export interface TermGroup {
  readonly heading: string;
  readonly terms: readonly Term[];
}

/** Dates, shares of instalments and the budgets of fiscal years move when something is paid, not how much. */
const timing = /^(contract\.schedule|budget\.fiscalYears)\b/;

function gridOf({ kind }: Quantity, step: number): number {
  switch (kind) {
    case "money":
      return 0.01;
    case "share":
      return 0.001;
    case "percentile":
    case "percent":
      return 1;
    case "number":
      return step < 1 ? step : 1;
  }
}

/** All terms that move what is paid, in the order of the clauses. */
export function termGroups(scenario: Scenario, origin: Scenario): TermGroup[] {
  const { outcomes, limits, currency } = scenario.contract;
  const words = movableWords();
  const sight = { draft: scenario, origin, exposure: null };
  const minimum = minimumDosageControl(sight);
  const controls: Omit<NumberControl, "consequence">[] = [
    ...termControls(sight).flatMap((group) => group.controls),
    ...(minimum === null ? [] : [minimum]),
  ].filter(({ path }) => !timing.test(path));
  const outcomeAt = (path: string): number => Number(/^contract\.outcomes\[(\d+)\]/.exec(path)?.[1] ?? -1);
  const headingOf = (path: string): string => {
    if (path.startsWith("contract.base")) return words.base;
    if (path.startsWith("contract.eligibility")) return words.eligibility;
    return outcomes[outcomeAt(path)]?.label ?? words.limits;
  };
  const taken = new Map<string, number>();
  const nameOf = (path: string, label: string): string => {
    const outcome = outcomes[outcomeAt(path)];
    const name = outcome === undefined || outcomes.length === 1 ? label : `${outcome.label}: ${label}`;
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? name : `${name} (${String(times)})`;
  };
  const groups = new Map<string, Term[]>();
  const add = (term: Omit<Term, "name" | "grid">): void => {
    const heading = headingOf(term.path);
    const whole = { ...term, name: nameOf(term.path, term.label), grid: gridOf(term.quantity, term.track.step) };
    groups.set(heading, [...(groups.get(heading) ?? []), whole]);
  };
  for (const { path, label, quantity, track, value } of controls) add({ path, label, quantity, track, value });
  if (limits?.notToExceed === undefined) {
    const budget = Number(scenario.budget.amount);
    add({
      path: notToExceed,
      label: words.notToExceed,
      quantity: { kind: "money", currency },
      track: { least: 0, most: clean(2 * budget), step: Math.max(1, budget / 100) },
      value: null,
    });
  }
  return [...groups].map(([heading, terms]) => ({ heading, terms }));
}

/** The same as one list. */
export const termsOf = (scenario: Scenario, origin: Scenario): Term[] =>
  termGroups(scenario, origin).flatMap(({ terms }) => terms);

/** A value on the term's own grid. */
export const onGrid = ({ grid }: Pick<Term, "grid">, value: number): number => clean(Math.round(value / grid) * grid);
