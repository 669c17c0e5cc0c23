/** Where each dollar goes, as one bar: what is paid from the left, what limits take away back from its end. */
import type { DollarPart, Dollars } from "outcomes-contract";
import { across, type Range } from "./geometry";

export type DollarKind = DollarPart["kind"];

/** The order of the bar and of its table: what is owed anyway, results, rules, what is taken away. */
export const dollarKinds = [
  "base",
  "service",
  "anyway",
  "luck",
  "deemed",
  "missingTest",
  "minimum",
  "breach",
  "malus",
  "studentCap",
  "notToExceed",
] as const satisfies readonly DollarKind[];

/** A piece of the bar. Places are per cent of its width. */
export interface DollarPiece {
  readonly kind: DollarKind;
  readonly amount: number;
  readonly from: number;
  readonly to: number;
  /** Taken away: it runs back from where the bar has come. */
  readonly taken: boolean;
}

export interface DollarBar {
  readonly pieces: readonly DollarPiece[];
  readonly zero: number;
  /** Where the bar ends: what is paid. */
  readonly total: number;
}

/** The parts in the bar's order, outcomes in the contract's; what is nothing in every year is left out. */
export function inOrder({ parts }: Dollars): DollarPart[] {
  return dollarKinds.flatMap((kind) =>
    parts.filter(({ kind: its, amount }) => its === kind && (amount.value !== 0 || amount.standardError > 0)),
  );
}

export function dollarBar(dollars: Dollars): DollarBar {
  const amounts = new Map<DollarKind, number>();
  for (const { kind, amount } of inOrder(dollars)) amounts.set(kind, (amounts.get(kind) ?? 0) + amount.value);
  const paid = [...amounts].filter(([, amount]) => amount > 0);
  const taken = [...amounts].filter(([, amount]) => amount < 0);
  let end = 0;
  const spans = [...paid, ...taken].map(([kind, amount]) => {
    const begin = end;
    end += amount;
    return { kind, amount, begin, end };
  });
  const ends = spans.flatMap((span) => [span.begin, span.end]);
  const domain: Range = [Math.min(0, ...ends), Math.max(1e-9, ...ends)];
  const place = across(domain, [0, 100]);
  const at = (amount: number): number => Number(place(amount).toFixed(3));
  return {
    pieces: spans.map(({ kind, amount, begin, end: stop }) => ({
      kind,
      amount,
      from: at(Math.min(begin, stop)),
      to: at(Math.max(begin, stop)),
      taken: amount < 0,
    })),
    zero: at(0),
    total: at(end),
  };
}
