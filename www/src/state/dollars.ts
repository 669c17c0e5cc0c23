/** Where each dollar goes, in figures that visibly add up. */
import type { DollarPart, Dollars, Estimate } from "outcomes-contract";
import { type DollarKind, inOrder } from "../chart/dollars";
import { supportedUnit } from "../format";

/** An amount of the table, rounded with all others to the same unit. */
export interface DollarAmount {
  readonly shown: number;
  readonly exact: Estimate;
}

/** What is paid of one kind, and by outcome where several have a part in it: those add up to it. */
export interface DollarRow extends DollarAmount {
  readonly kind: DollarKind;
  /** Cents of each dollar paid; null where nothing is. */
  readonly cents: number | null;
  readonly outcomes: readonly (DollarAmount & { readonly id: string })[];
}

export interface DollarTable {
  /** They add up to the total. */
  readonly rows: readonly DollarRow[];
  readonly total: number;
  /** What all amounts are rounded to, in dollars. */
  readonly unit: number;
}

/**
 * The values rounded to a unit so that they add up to the rounded total (largest remainder): each is less than one unit
 * away from its value.
 */
export function addingUp(values: readonly number[], total: number, unit: number): number[] {
  const units = values.map((value) => Math.floor(value / unit + 1e-9));
  let missing = Math.round(total / unit) - units.reduce((sum, one) => sum + one, 0);
  const byRemainder = values
    .map((value, index) => ({ index, remainder: value / unit - (units[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (missing <= 0) break;
    units[index] = (units[index] ?? 0) + 1;
    missing -= 1;
  }
  return units.map((one) => Number((one * unit).toFixed(2)) || 0);
}

/** Outcomes of the same students move together, so their errors are added, not their squares. */
const together = (parts: readonly DollarPart[]): Estimate => ({
  value: parts.reduce((all, { amount }) => all + amount.value, 0),
  standardError: parts.reduce((all, { amount }) => all + amount.standardError, 0),
});

export function dollarTable(dollars: Dollars): DollarTable {
  const parts = inOrder(dollars);
  const error = Math.max(...[dollars.total, ...parts.map(({ amount }) => amount)].map((one) => one.standardError));
  const unit = error > 0 ? Math.max(1, supportedUnit(error)) : 0.01;
  const kinds = [...new Set(parts.map(({ kind }) => kind))].map((kind) => {
    const some = parts.filter((part) => part.kind === kind);
    return { kind, some, exact: together(some) };
  });
  const values = kinds.map(({ exact }) => exact.value);
  const paid = dollars.total.value;
  const shown = addingUp(values, paid, unit);
  const inCents = values.map((value) => (100 * value) / paid);
  const cents = paid > 0 ? addingUp(inCents, 100, 1) : null;
  return {
    rows: kinds.map(({ kind, some, exact }, index) => ({
      kind,
      shown: shown[index] ?? 0,
      exact,
      cents: cents === null ? null : (cents[index] ?? 0),
      outcomes: some.length < 2 ? [] : byOutcome(some, shown[index] ?? 0, unit),
    })),
    total: Number((Math.round(paid / unit) * unit).toFixed(2)),
    unit,
  };
}

function byOutcome(parts: readonly DollarPart[], total: number, unit: number): DollarRow["outcomes"] {
  const shown = addingUp(
    parts.map(({ amount }) => amount.value),
    total,
    unit,
  );
  return parts.map(({ outcome = "", amount }, index) => ({ id: outcome, shown: shown[index] ?? 0, exact: amount }));
}

/** What is paid for results, before limits, and the parts of it that are the service's and that would have come anyway. */
export interface ForResults {
  readonly paid: number;
  /** Cents of each dollar paid for results. */
  readonly service: number;
  readonly anyway: number;
  /** Whether the service's part is clearly above 0: more than two standard errors. */
  readonly clear: boolean;
}

const results: readonly DollarKind[] = ["anyway", "luck", "service", "deemed", "missingTest"];

export function forResults({ parts }: Dollars): ForResults | null {
  const sum = (kinds: readonly DollarKind[]): Estimate => together(parts.filter(({ kind }) => kinds.includes(kind)));
  const paid = sum(results).value;
  if (!(paid > 0)) return null;
  const service = sum(["service"]);
  return {
    paid,
    service: Math.round((100 * service.value) / paid),
    anyway: Math.round((100 * sum(["anyway"]).value) / paid),
    clear: service.value > 2 * service.standardError,
  };
}
