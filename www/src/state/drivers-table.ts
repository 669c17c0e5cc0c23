/** The tornado as a table: values, and what they change, with standard errors. */
import type { Estimate } from "outcomes-contract";
import { type Figure, moneyFigure, percentFigure } from "../format";
import { inField } from "../terms/quantity";
import { driverWords } from "../text/drivers";
import { none, type Table } from "./tables";
import type { End, Moved, TornadoRow } from "./tornado";

const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : text);

/** A change with its sign and its error: points of a hundred for a chance. */
export function changeFigure(change: End["change"], moved: Moved, currency: string): Figure {
  const words = driverWords();
  if (change === null) return none(words.unfitShort);
  const { value, standardError } = change;
  if (value === 0 && !((standardError ?? 0) > 0)) return none(words.unchanged);
  if (moved === "chanceExceeded") {
    const { value: text, error } = percentFigure({ value, standardError: standardError ?? 0 });
    return { value: words.points(signed(text.replace(/\u00a0%$/, ""), value)), error };
  }
  // without an error of its own, three digits
  const estimate: Estimate = {
    value,
    standardError: standardError ?? 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2),
  };
  const { value: text, error } = moneyFigure(estimate, currency);
  return { value: signed(text, value), error: standardError === null ? "" : error };
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
