/** Where each dollar goes, in figures that visibly add up. */
import type { DollarPart, Dollars, Estimate } from "outcomes-contract";
import { inOrder } from "../chart/dollars";
import { supportedUnit } from "../format";

/** A row of the table: amounts are rounded to the same unit, so that they add up to the total below them. */
export interface DollarRow {
  readonly part: DollarPart;
  readonly amount: number;
  /** Cents of each dollar paid; null where nothing is. */
  readonly cents: number | null;
}

export interface DollarTable {
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

export function dollarTable(dollars: Dollars): DollarTable {
  const parts = inOrder(dollars);
  const errors = [dollars.total, ...parts.map(({ amount }) => amount)].map(({ standardError }) => standardError);
  const unit = Math.max(0.01, Math.max(...errors) > 0 ? Math.max(1, supportedUnit(Math.max(...errors))) : 0);
  const amounts = addingUp(
    parts.map(({ amount }) => amount.value),
    dollars.total.value,
    unit,
  );
  const total = Number((Math.round(dollars.total.value / unit) * unit).toFixed(2));
  const paid = dollars.total.value;
  const cents =
    paid > 0
      ? addingUp(
          parts.map(({ amount }) => (100 * amount.value) / paid),
          100,
          1,
        )
      : null;
  return {
    rows: parts.map((part, index) => ({
      part,
      amount: amounts[index] ?? 0,
      cents: cents === null ? null : (cents[index] ?? 0),
    })),
    total,
    unit,
  };
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

const results: readonly DollarPart["kind"][] = ["anyway", "luck", "service", "deemed", "missingTest"];

export function forResults({ parts }: Dollars): ForResults | null {
  const sum = (kinds: readonly DollarPart["kind"][]): Estimate => {
    const some = parts.filter(({ kind }) => kinds.includes(kind));
    // outcomes of the same students move together, so their errors are added, not their squares
    return {
      value: some.reduce((all, { amount }) => all + amount.value, 0),
      standardError: some.reduce((all, { amount }) => all + amount.standardError, 0),
    };
  };
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
