/** What the picture of the payout draws, as a spreadsheet has it. */
import type { Exposure } from "outcomes-contract";
import type { Dotplot } from "../chart/dotplot";
import { exportWords } from "../text/export";
import type { Sheet } from "./table";

/** The fifty years, or all years as the bars of the histogram. */
export function payoutSheet(
  exposure: Exposure,
  view: "dots" | "histogram",
  plot: Dotplot | null,
  currency: string,
): Sheet {
  const words = exportWords();
  const yesNo = (yes: boolean): string => (yes ? words.yes : words.no);
  if (view === "dots") {
    const { year, payout, over } = words.years50;
    const limit = Number(exposure.budget.amount);
    return {
      columns: [year, words.inUnit(payout, currency), over],
      rows: exposure.dots.map((amount, index) => [index + 1, amount, yesNo(amount > limit)]),
    };
  }
  const { from, to, years, over } = words.histogram;
  return {
    columns: [words.inUnit(from, currency), words.inUnit(to, currency), years, over],
    rows: (plot?.bars ?? []).map((bar) => [bar.from, bar.to, bar.years, yesNo(bar.over)]),
  };
}
