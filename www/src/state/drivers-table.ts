/** The tornado as a table: values, and what they change, with standard errors. */
import type { Estimate } from "outcomes-contract";
import { type Figure, moneyFigure, percentFigure, signed } from "../format";
import { inField } from "../terms/quantity";
import { driverWords } from "../text/drivers";
import type { Sheet } from "../export/table";
import type { Cell } from "../settle/csv";
import { exportWords } from "../text/export";
import { none, type Table } from "./tables";
import type { End, Moved, TornadoRow } from "./tornado";

/** A change with its sign and its error: points of a hundred for a chance. */
export function changeFigure(change: End["change"], moved: Moved, currency: string): Figure {
  const words = driverWords();
  if (change === null) return none(words.unfitShort);
  const { value, standardError } = change;
  if (value === 0 && !((standardError ?? 0) > 0)) return none(words.unchanged);
  if (moved === "chanceExceeded") {
    const figure = percentFigure({ value, standardError: standardError ?? 0 });
    return { ...figure, value: words.points(signed(figure.value.replace(/\u00a0%$/, ""), value)) };
  }
  // without an error of its own, three digits
  const estimate: Estimate = {
    value,
    standardError: standardError ?? 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2),
  };
  const figure = moneyFigure(estimate, currency);
  const text = { ...figure, value: signed(figure.value, value) };
  return standardError === null ? { ...text, error: "", raw: { value, standardError, unit: currency } } : text;
}

export function driversTable(rows: readonly TornadoRow[], moved: Moved, currency: string): Table {
  const words = driverWords();
  const { columns } = words;
  return {
    caption: words.caption(words.title[moved]),
    columns: [columns.now, columns.low, columns.change, columns.high, columns.change],
    rows: rows.map(({ driver, low, high }) => {
      const say = (value: number): Figure => none(inField(driver.quantity, value));
      const change = (end: End): Figure => changeFigure(end.change, moved, currency);
      return {
        head: driver.name,
        cells: [say(driver.value), say(low.value), change(low), say(high.value), change(high)],
      };
    }),
  };
}

/** The same as a file has it: values and changes as they are. */
export function driversSheet(rows: readonly TornadoRow[], moved: Moved, currency: string): Sheet {
  const { columns, title } = driverWords();
  const { inUnit, share, standardError } = exportWords();
  const unit = moved === "chanceExceeded" ? share : currency;
  const side = (head: string): string[] => [
    head,
    inUnit(`${head}: ${title[moved]}`, unit),
    inUnit(`${head}: ${standardError}`, unit),
  ];
  const cells = ({ value, change }: End): Cell[] => [value, change?.value ?? "", change?.standardError ?? ""];
  return {
    columns: [columns.what, columns.unit, columns.now, ...side(columns.low), ...side(columns.high)],
    rows: rows.map(({ driver, low, high }) => {
      const { quantity } = driver;
      const own =
        quantity.kind === "money" ? quantity.currency : quantity.kind === "number" ? quantity.unit : quantity.kind;
      return [driver.name, own, driver.value, ...cells(low), ...cells(high)];
    }),
  };
}
