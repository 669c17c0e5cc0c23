/** The table of a chart: the same numbers for those who do not see or trust pictures. */
import type { Exposure } from "outcomes-contract";
import { html, nothing, type TemplateResult } from "lit";
import type { Bar, Dotplot } from "../chart/dotplot";
import { count, money } from "../format";
import { tableWords } from "../text/tables";

/** The table of the picture in view. */
export const chartTable = (
  exposure: Exposure,
  view: "dots" | "histogram",
  plot: Dotplot | null,
  currency: string,
): TemplateResult | typeof nothing =>
  view === "dots" ? dotsTable(exposure, currency) : plot === null ? nothing : barsTable(plot.bars, currency);

function dotsTable({ dots, budget }: Exposure, currency: string): TemplateResult {
  const limit = Number(budget.amount);
  const words = tableWords().chart;
  return html`<table>
    <caption>
      ${words.dots}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.year}</th>
        <th scope="col">${words.pays}</th>
        <th scope="col">${words.budget}</th>
      </tr>
    </thead>
    <tbody>
      ${dots.map(
        (payout, index) =>
          html`<tr>
            <th scope="row">${index + 1}</th>
            <td>${money(Math.round(payout), currency)}</td>
            <td>${payout > limit ? words.exceeded : words.kept}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function barsTable(bars: readonly Bar[], currency: string): TemplateResult {
  const words = tableWords().chart;
  return html`<table>
    <caption>
      ${words.bars}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.above}</th>
        <th scope="col">${words.upTo}</th>
        <th scope="col">${words.years}</th>
        <th scope="col">${words.budget}</th>
      </tr>
    </thead>
    <tbody>
      ${bars.map(
        ({ from, to, years, over }) =>
          html`<tr>
            <td>${money(Math.round(from), currency)}</td>
            <td>${money(Math.round(to), currency)}</td>
            <td>${count(years)}</td>
            <td>${over ? words.exceeded : words.kept}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
