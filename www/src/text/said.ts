/** A sentence in pieces: plain words, and figures that are coloured as in the picture. */
export type Said = readonly (string | { readonly tone: "district" | "vendor" | "over"; readonly text: string })[];

/** The sentence as one text. */
export const plainly = (said: Said): string =>
  said.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
