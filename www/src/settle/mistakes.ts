/** What is wrong with a file of students, as somebody mends it: by kind, with row and column as a spreadsheet shows them. */
import type { Refusal } from "outcomes-contract";
import { type Cell, letters } from "./csv";

/** One thing to mend. */
export interface Mistake {
  /** Where a spreadsheet shows it, such as `C12`; `row 12` where it is no one cell; empty where it is the whole file. */
  readonly place: string;
  /** From 1, the header being row 1; null where it is the whole file. */
  readonly row: number | null;
  /** The column's name as the core knows it; empty where it is the whole row. */
  readonly column: string;
  readonly message: string;
}

export interface Kind {
  readonly heading: string;
  readonly mistakes: readonly Mistake[];
}

export interface Mistakes {
  /** How many there are, those that are not listed included. */
  readonly count: number;
  /** How many rows have one, of those listed. */
  readonly rows: number;
  readonly listed: number;
  readonly kinds: readonly Kind[];
}

const headings: Readonly<Record<string, string>> = {
  unreadable: "The file cannot be read",
  misquoted: "A quotation mark too many or too few",
  wrongCells: "Rows with too many or too few cells",
  unknownColumn: "Column names that are nearly right",
  repeatedColumn: "Column names that are there twice",
  notUtf8: "Letters that cannot be read",
  repeatedId: "Ids that are there twice",
  notANumber: "Not a number",
  wrongKind: "Not one of the possible answers",
  outOfRange: "Numbers that are out of range",
};

function headingOf({ code }: Refusal, row: number | null): string {
  if (code === "missing") return row === 1 ? "Columns that are missing" : "Cells that must not be empty";
  return headings[code] ?? "Other mistakes";
}

/** A field of the students: `students.row[12].dosage`, `students.row[12]["a.b"]`, `students[3].values.growth`. */
const inRow = /^students(\.row)?\[(\d+)\](?:\.values(?=[.[]))?(?:\.(.+)|\[(".*")\])?$/s;

/** A column's name without what people vary, as the core compares them. */
const plain = (name: string): string => name.replaceAll(/[\s_-]/g, "").toLowerCase();

function placed({ field, message }: Refusal, columns: readonly string[]): Mistake {
  const [, isRow, number, name, quoted] = inRow.exec(field) ?? [];
  if (number === undefined) return { place: "", row: null, column: "", message };
  const column = name ?? (quoted === undefined ? "" : unquoted(quoted));
  const row = isRow === undefined ? Number(number) + 1 : Number(number);
  if (isRow === undefined) return { place: `student ${String(row)}`, row, column, message };
  const exactly = columns.indexOf(column);
  const found = exactly >= 0 ? exactly : columns.findIndex((one) => plain(one) === plain(column));
  const place = column !== "" && found >= 0 ? `${letters(found)}${String(row)}` : `row ${String(row)}`;
  return { place, row, column, message };
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

/** All refusals of a file, by kind; `columns` are the names in its first row. */
export function mistakesOf(refusals: readonly Refusal[], columns: readonly string[]): Mistakes {
  const told = refusals.filter(({ code }) => code !== "more");
  const more = refusals.find(({ code }) => code === "more");
  const beside = Number(/\d+/.exec(more?.message ?? "")?.[0] ?? 0);
  const kinds = new Map<string, Mistake[]>();
  const rows = new Set<number>();
  for (const refusal of told) {
    const mistake = placed(refusal, columns);
    if (mistake.row !== null) rows.add(mistake.row);
    const heading = headingOf(refusal, mistake.row);
    kinds.set(heading, [...(kinds.get(heading) ?? []), mistake]);
  }
  return {
    count: told.length + beside,
    listed: told.length,
    rows: rows.size,
    kinds: [...kinds].map(([heading, mistakes]) => ({ heading, mistakes })),
  };
}

/** The list as rows of a CSV file. */
export function mistakeRows({ kinds, count, listed }: Mistakes): Cell[][] {
  const rows = kinds.flatMap(({ heading, mistakes }) =>
    mistakes.map(({ place, row, column, message }): Cell[] => [place, row ?? "", column, heading, message]),
  );
  const more = count > listed ? [["", "", "", "", `and ${String(count - listed)} more`]] : [];
  return [["cell", "row", "column", "kind", "mistake"], ...rows, ...more];
}
