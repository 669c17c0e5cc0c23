/** Two wordings of a clause, word by word: what stays, what goes, what comes. */
import { diffArrays } from "diff";

/** A run of words. */
export interface Run {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** Words, amounts such as `$1,250.50`, per cents such as `12.5 %`, marks, and the space between. */
const pieces =
  /[$€£]?\d[\d,.]*\d(?:st|nd|rd|th)?(?:[\s\u00a0]%)?|[$€£]?\d(?:st|nd|rd|th)?(?:[\s\u00a0]%)?|[\p{L}\p{M}’'-]+|\s+|./gu;

const piecesOf = (text: string): string[] => text.match(pieces) ?? [];

/** The runs from one wording to the other. A word that stands alone between changes goes with them. */
export function runsOf(before: string, after: string): Run[] {
  const runs = diffArrays(piecesOf(before), piecesOf(after)).map(({ added, removed, value }): Run => ({
    kind: added ? "new" : removed ? "gone" : "same",
    text: value.join(""),
  }));
  return calmed(runs);
}

/** Space alone between two changes is part of both, so that a changed phrase reads as one. */
function calmed(runs: readonly Run[]): Run[] {
  const calm: Run[] = [];
  let gone = "";
  let come = "";
  const flush = (): void => {
    if (gone !== "") calm.push({ kind: "gone", text: gone });
    if (come !== "") calm.push({ kind: "new", text: come });
    gone = come = "";
  };
  for (const [index, { kind, text }] of runs.entries()) {
    const between =
      kind === "same" && /^\s+$/.test(text) && (gone !== "" || come !== "") && runs[index + 1] !== undefined;
    if (kind === "gone") gone += text;
    else if (kind === "new") come += text;
    else if (between) {
      gone += text;
      come += text;
    } else {
      flush();
      calm.push({ kind, text });
    }
  }
  flush();
  return calm;
}
