/** Words in a picture: broken into lines that fit. */
import { widthOf } from "./geometry";

/** Lines no wider than so many pixels; a word that is longer has a line of its own. */
export function broken(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer, size) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
