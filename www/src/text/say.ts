/** Sentences with values in them. Each language has its own order of words; nobody glues parts of sentences together. */

/** Words and values, in the order of a sentence. */
export type Said<Value> = readonly (string | Value)[];

/** A sentence around its values; words that follow each other are one piece. */
export function say<Value = never>(
  words: TemplateStringsArray,
  ...values: readonly (string | Value | Said<Value>)[]
): (string | Value)[] {
  const said: (string | Value)[] = [];
  const add = (piece: string | Value): void => {
    const last = said.at(-1);
    if (typeof piece === "string" && typeof last === "string") said[said.length - 1] = last + piece;
    else if (piece !== "") said.push(piece);
  };
  words.forEach((text, place) => {
    add(text);
    const value = values[place];
    if (Array.isArray(value)) (value as Said<Value>).forEach(add);
    else if (value !== undefined) add(value as string | Value);
  });
  return said;
}

/** Parts of a list, the last after a word: `a, b or c`. `word` comes before the next part, which may change it. */
export const listed = <Value>(
  parts: readonly (string | Value | Said<Value>)[],
  word: (next: string | Value | Said<Value>) => string,
): (string | Value)[] =>
  parts.flatMap((part, place) => {
    const before = place === 0 ? "" : place === parts.length - 1 ? ` ${word(part)} ` : ", ";
    return say<Value>`${before}${part}`;
  });
