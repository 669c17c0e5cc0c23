/** CSV as of RFC 4180: what is handed to the reader, and the first row of what they bring. */

/** A number as written, such as an exact amount: no text, so that it is never mistaken for a formula. */
export interface Exact {
  readonly exact: string;
}
export type Cell = string | number | Exact;

/** A text that begins like this is a formula to a spreadsheet (OWASP, CSV injection). */
const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A cell; an apostrophe before a text that a spreadsheet would take for a formula keeps it a text. */
export function cellText(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  if (typeof cell !== "string") return cell.exact;
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The text of a file. It starts with a byte order mark: without one, Excel takes UTF-8 for an older encoding and garbles
 * names.
 */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cellText).join(",")).join("\r\n")}\r\n`;

export const csvFile = (rows: readonly (readonly Cell[])[]): Blob =>
  new Blob([csvText(rows)], { type: "text/csv;charset=utf-8" });

/** The cells of the first row, separated as the core finds: by commas, or by semicolons where there are more of them. */
export function firstRow(text: string): string[] {
  const plain = text.replace(/^\ufeff/, "");
  const [end] = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(plain) ?? [""];
  const unquoted = end.replaceAll(/"(?:[^"]|"")*"/g, "");
  const times = (mark: string): number => unquoted.split(mark).length - 1;
  const separator = times(";") > times(",") ? ";" : ",";
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (const letter of end) {
    if (letter === '"') quoted = !quoted;
    if (letter === separator && !quoted) {
      cells.push(cell);
      cell = "";
    } else cell += letter;
  }
  return [...cells, cell].map((one) =>
    one
      .trim()
      .replace(/^"([\s\S]*)"$/, "$1")
      .replaceAll('""', '"')
      .trim(),
  );
}

/** The letters that a spreadsheet gives to a column: 0 is A, 26 is AA. */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
