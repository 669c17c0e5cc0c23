/** What is wrong with a file of students, as somebody mends it: by kind, with row and column as a spreadsheet shows them. */
import type { Refusal } from "outcomes-contract";
import { settleWords } from "../text/settle";
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

function headingOf({ code }: Refusal, row: number | null): string {
  const words = settleWords().mistakes;
  if (code === "missing") return row === 1 ? words.missingColumns : words.emptyCells;
  return words.kinds[code] ?? words.others;
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
  if (isRow === undefined) return { place: settleWords().mistakes.student(String(row)), row, column, message };
  const exactly = columns.indexOf(column);
  const found = exactly >= 0 ? exactly : columns.findIndex((one) => plain(one) === plain(column));
  const place = column !== "" && found >= 0 ? `${letters(found)}${String(row)}` : settleWords().rows.row(String(row));
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
export function mistakeRows({ kinds, count: all, listed }: Mistakes): Cell[][] {
  const { columns, more: moreWords } = settleWords().mistakes;
  const rows = kinds.flatMap(({ heading, mistakes }) =>
    mistakes.map(({ place, row, column, message }): Cell[] => [place, row ?? "", column, heading, message]),
  );
  const more = all > listed ? [["", "", "", "", moreWords(String(all - listed))]] : [];
  return [[columns.cell, columns.row, columns.column, columns.kind, columns.mistake], ...rows, ...more];
}
