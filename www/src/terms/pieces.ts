/** What clauses are made of. */
import { money } from "../format";
import { numberWords } from "../text/numbers";
import { listed, type Said } from "../text/say";
import { inField } from "./quantity";

/** A value of a clause, and the field it comes from. */
export interface Value {
  readonly path: string;
  readonly text: string;
}
/** A piece of a clause: plain words, or a value. */
export type Piece = string | Value;
export type Clause = Said<Value>;

export const amount = (path: string, value: string, currency: string): Value => ({
  path,
  text: money(Number(value), currency),
});

export const share = (path: string, value: number): Value => ({
  path,
  text: inField({ kind: "share", digits: 1 }, value),
});

type Part = Piece | Clause;
const isClause = (part: Part): part is Clause => Array.isArray(part);

/** Parts as a list: `a, b or c`. */
export const joined = (parts: readonly Part[], word: "and" | "or"): Piece[] =>
  listed<Value>(parts, (next) => numberWords()[word](isClause(next) ? next.map(textOf).join("") : textOf(next)));

export const textOf = (piece: Piece): string => (typeof piece === "string" ? piece : piece.text);
