/** What clauses are made of. */
import { money } from "../format";
import { inField } from "./quantity";

/** A piece of a clause: plain words, or a value and the field it comes from. */
export type Piece = string | { readonly path: string; readonly text: string };
export type Clause = readonly Piece[];

export const amount = (path: string, value: string, currency: string): Piece => ({
  path,
  text: money(Number(value), currency),
});

export const share = (path: string, value: number): Piece => ({
  path,
  text: inField({ kind: "share", digits: 1 }, value),
});

/** Pieces as a list: `a, b or c`. */
export function joined(pieces: readonly Piece[], word: string): Piece[] {
  return pieces.flatMap((piece, index) =>
    index === 0 ? [piece] : [index === pieces.length - 1 ? ` ${word} ` : ", ", piece],
  );
}

export const textOf = (piece: Piece): string => (typeof piece === "string" ? piece : piece.text);
