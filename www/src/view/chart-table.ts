/** The table of a chart: the same numbers for those who do not see or trust pictures. */
import type { Exposure } from "outcomes-contract";
import { html, nothing, type TemplateResult } from "lit";
import type { Bar, Dotplot } from "../chart/dotplot";
import { count, money } from "../format";

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
  return html`<table>
    <caption>
      50 simulated years, from the cheapest to the dearest
    </caption>
    <thead>
      <tr>
        <th scope="col">Year</th>
        <th scope="col">The district pays</th>
        <th scope="col">Budget</th>
      </tr>
    </thead>
    <tbody>
      ${dots.map(
        (payout, index) =>
          html`<tr>
            <th scope="row">${index + 1}</th>
            <td>${money(Math.round(payout), currency)}</td>
            <td>${payout > limit ? "exceeded" : "kept"}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function barsTable(bars: readonly Bar[], currency: string): TemplateResult {
  return html`<table>
    <caption>
      All simulated years, by what the district pays
    </caption>
    <thead>
      <tr>
        <th scope="col">More than</th>
        <th scope="col">Up to</th>
        <th scope="col">Simulated years</th>
        <th scope="col">Budget</th>
      </tr>
    </thead>
    <tbody>
      ${bars.map(
        ({ from, to, years, over }) =>
          html`<tr>
            <td>${money(Math.round(from), currency)}</td>
            <td>${money(Math.round(to), currency)}</td>
            <td>${count(years)}</td>
            <td>${over ? "exceeded" : "kept"}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
