/** Tables as files that are computed with: figures as they are, not as they are rounded, with their units in the heads. */
import { type Figure } from "../format";
import { type Cell, csvFile } from "../settle/csv";
import type { Table } from "../state/tables";
import { exportWords } from "../text/export";

/** A table as a spreadsheet has it: heads with their units, and rows of raw values. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table of figures, or a sheet as it is. */
export type Tabular = Table | Sheet;

/** What a unit is called in a head. */
const unitName = (unit: string): string => (unit === "share" ? exportWords().share : unit);

const unitsIn = (figures: readonly Figure[]): string[] => [
  ...new Set(figures.flatMap(({ raw }) => (raw === undefined ? [] : [raw.unit]))),
];

/** All digits that say something: a binary fraction such as 119893.26699999999 is 119893.267. */
const plain = (value: number): number => Number(value.toPrecision(15));

const valueOf = ({ raw, value }: Figure): Cell =>
  raw === undefined ? value : typeof raw.value === "number" ? plain(raw.value) : raw.value;
const errorOf = ({ raw }: Figure): Cell =>
  raw === undefined || raw.standardError === null ? "" : plain(raw.standardError);

/**
 * The sheet of a table of figures: for each column its values, and their standard errors where it has any. Units stand in
 * the heads where a column has one unit, else in a column of their own.
 */
export function sheetOf(table: Tabular): Sheet {
  if (!("caption" in table)) return table;
  const words = exportWords();
  const columns = table.columns.map((head, place) => {
    const cells = table.rows.flatMap(({ cells }) => cells.slice(place, place + 1));
    const chance = cells.some(({ raw }) => raw !== undefined && raw.standardError !== null);
    // the head of an only column speaks of all figures, not of its own
    const only = table.columns.length === 1;
    const heads = only ? [words.value, words.standardError] : [head, words.errorOf(head)];
    return { heads: heads.slice(0, chance ? 2 : 1), units: unitsIn(cells), chance };
  });
  const byRow = columns.some(({ units }) => units.length > 1);
  const heads = columns.flatMap(({ heads, units }) =>
    heads.map((head) => words.inUnit(head, byRow ? "" : unitName(units[0] ?? ""))),
  );
  return {
    columns: [words.what, ...(byRow ? [words.unit] : []), ...heads],
    rows: table.rows.map(({ head, cells }) => [
      head,
      ...(byRow ? [unitsIn(cells).map(unitName).join(", ")] : []),
      ...columns.flatMap(({ chance }, place): Cell[] => {
        const cell = cells[place] ?? { value: "", error: "" };
        return [valueOf(cell), ...(chance ? [errorOf(cell)] : [])];
      }),
    ]),
  };
}

/** The sheet as a CSV file: see `settle/csv.ts`. */
export function tableFile(table: Tabular): Blob {
  const { columns, rows } = sheetOf(table);
  return csvFile([columns, ...rows]);
}
