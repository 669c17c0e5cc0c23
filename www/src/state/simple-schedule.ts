/** A simple schedule for terms without one: base fees in equal parts, whatever else is owed when results are in. */
import type { ContractTerms, Instalment } from "outcomes-contract";

/** What the instalments are called. */
export interface InstalmentNames {
  readonly autumn: string;
  readonly midYear: string;
  readonly results: string;
}

/** Of the school year that begins in this calendar year. */
export function simpleSchedule({ base }: ContractTerms, year: number, names: InstalmentNames): Instalment[] {
  const rest: Instalment = { label: names.results, due: `${String(year + 1)}-06-30`, pays: { kind: "trueUp" } };
  if (!base.some(({ amount }) => Number(amount) > 0)) return [rest];
  return [
    { label: names.autumn, due: `${String(year)}-10-01`, pays: { kind: "baseShare", share: 0.5 } },
    { label: names.midYear, due: `${String(year + 1)}-01-15`, pays: { kind: "baseShare", share: 0.5 } },
    rest,
  ];
}
