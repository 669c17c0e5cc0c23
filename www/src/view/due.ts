/** When it is due: a picture of instalments and fiscal years, and the tables that say the same. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { type DuePlot, duePlot, type DueRow } from "../chart/due";
import type { Exposed } from "../engine/messages";
import { aboutMoney, date, howOften, money, shortMoney } from "../format";
import { fiscalYearTable, instalmentTable } from "../state/due-tables";
import { tableWords } from "../text/tables";
import { chartExports } from "./export";
import { figureTable } from "./figure-table";

export function whenDue(shown: Exposed): TemplateResult | typeof nothing {
  const { exposure, scenario } = shown;
  const plot = duePlot(exposure);
  if (plot === null) return nothing;
  const words = tableWords().due;
  return html`<figure class="chart due">
      <figcaption>
        <span class="chart-title">${words.title}</span>
        <span class="aside"
          >${words.key} ${plot.rows.some(({ budget }) => budget !== null) ? words.keyBudget : ""}</span
        >
      </figcaption>
      <div class="due-rows">
        ${plot.rows.map((row) => dueRow(row, plot, shown))}
        <div class="due-axis" aria-hidden="true">
          <svg class="picture" width="100%" height="24">
            ${plot.ticks.map(({ at, value }) => svg`<text x="${at}%" y="16" text-anchor="middle">${shortMoney(value, scenario.contract.currency)}</text>`)}
          </svg>
        </div>
      </div>
      ${chartExports((control) => control.closest("figure"), words.title, words.title)}
    </figure>
    <div class="tables wide">
      ${figureTable(fiscalYearTable(exposure, scenario))} ${figureTable(instalmentTable(exposure, scenario), "stacked")}
    </div>`;
}

function dueRow(row: DueRow, plot: DuePlot, { exposure, scenario }: Exposed): TemplateResult {
  const { currency } = scenario.contract;
  const { kind, label, day, mean, certain, budget, chanceCredit } = row;
  const { replications } = exposure;
  const words = tableWords().due;
  const figure = certain ? money(mean.value, currency) : words.about(aboutMoney(mean, currency));
  return html`<div class="due-row ${kind}">
    <p class="due-label">
      ${label}
      <span class="aside">${kind === "fiscalYear" ? words.until(date(day)) : date(day)}</span>
    </p>
    <p class="due-amount">${figure}</p>
    <svg class="due-bar" width="100%" height="22" aria-hidden="true">${bar(row, plot)}</svg>
    ${
      budget === null
        ? nothing
        : html`<p class="due-note">
            ${words.exceeded(money(budget.amount, currency), howOften(budget.chanceExceeded, replications))}
          </p>`
    }
    ${chanceCredit === null ? nothing : html`<p class="due-note">${words.credit(howOften(chanceCredit, replications))}</p>`}
  </div>`;
}

function bar(
  { kind, at, bar: { from, over, to }, certain, budget }: DueRow,
  { zero, ticks }: DuePlot,
): SVGTemplateResult {
  return svg`
    ${ticks.map((tick) => svg`<line class="due-grid" x1="${tick.at}%" x2="${tick.at}%" y1="0" y2="22"></line>`)}
    <line class="axis" x1="${zero}%" x2="${zero}%" y1="0" y2="22"></line>
    <line class="due-mean" x1="${zero}%" x2="${at}%" y1="11" y2="11"></line>
    ${certain ? nothing : svg`<line class="due-range" x1="${from}%" x2="${over}%" y1="11" y2="11"></line>`}
    ${over < to ? svg`<line class="due-range over" x1="${over}%" x2="${to}%" y1="11" y2="11"></line>` : nothing}
    ${budget === null ? nothing : svg`<line class="due-budget" x1="${budget.at}%" x2="${budget.at}%" y1="0" y2="22"></line>`}
    <circle class="due-dot" cx="${at}%" cy="11" r="${kind === "fiscalYear" ? 5 : 4}"></circle>`;
}
