/** Where each dollar of an average year goes: a bar, and the table that adds up to it. */
import type { Dollars, Estimate, Scenario } from "outcomes-contract";
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { dollarBar, type DollarKind, inOrder } from "../chart/dollars";
import type { Sheet } from "../export/table";
import { aboutMoney, count, money } from "../format";
import { type DollarAmount, dollarTable, forResults } from "../state/dollars";
import { whoOf } from "../text/people";
import { worthWords } from "../text/worth";
import { chartExports, exportWords } from "./export";

/** What an average year pays for, in one or two sentences. */
export function dollarLead(dollars: Dollars, scenario: Scenario): string {
  const words = worthWords().where;
  const { currency } = scenario.contract;
  const base = dollars.parts.filter(({ kind }) => kind === "base");
  const owed = {
    value: base.reduce((sum, { amount }) => sum + amount.value, 0),
    standardError: base.reduce((sum, { amount }) => sum + amount.standardError, 0),
  };
  const first = words.lead(aboutMoney(dollars.total, currency), owed.value > 0 ? aboutMoney(owed, currency) : null);
  const results = forResults(dollars);
  if (results === null) return `${first} ${words.nothing}`;
  const [, many] = whoOf(scenario);
  return `${first} ${results.clear ? words.results(results.anyway, results.service, 100 - results.anyway - results.service, many) : words.unclear(results.anyway, many)}`;
}

export function dollarsView(dollars: Dollars, scenario: Scenario): TemplateResult {
  const words = worthWords().where;
  return html`<figure class="chart dollars" id="dollars">
    <figcaption><span class="chart-title">${words.title}</span></figcaption>
    ${bar(dollars, scenario)} ${table(dollars, scenario)}
    ${chartExports(
      (control) => control.closest("figure"),
      words.title,
      words.title,
      () => dollarSheet(dollars, scenario),
    )}
  </figure>`;
}

/** All parts as they are, not as they are rounded. */
function dollarSheet(dollars: Dollars, scenario: Scenario): Sheet {
  const words = worthWords().where;
  const { value, standardError, inUnit } = exportWords();
  const { currency, outcomes } = scenario.contract;
  const row = (what: string, outcome: string, amount: Estimate): Sheet["rows"][number] => [
    what,
    outcome,
    amount.value,
    amount.standardError,
  ];
  return {
    columns: [words.what, words.outcome, inUnit(value, currency), inUnit(standardError, currency)],
    rows: [
      ...inOrder(dollars).map(({ kind, outcome, amount }) =>
        row(words.kind(kind, whoOf(scenario)), outcomes.find(({ id }) => id === outcome)?.label ?? "", amount),
      ),
      row(words.sum, "", dollars.total),
    ],
  };
}

const height = 44;

function bar(dollars: Dollars, scenario: Scenario): TemplateResult {
  const words = worthWords().where;
  const { currency } = scenario.contract;
  const { pieces, zero, total } = dollarBar(dollars);
  const some = pieces.some(({ taken }) => taken);
  const said = pieces.map(
    ({ kind, amount }) => `${words.kind(kind, whoOf(scenario))} ${money(Math.round(amount), currency)}`,
  );
  // what is taken away runs back below what is paid
  const rows = some ? 2 : 1;
  return html`<svg
    class="picture dollar-bar"
    role="img"
    aria-label=${words.picture(said.join("; "))}
    width="100%"
    height=${rows * height + 12}
  >
    ${patterns()} ${pieces.map(({ kind, from, to, taken }) => piece(kind, from, to, taken ? height : 0))}
    <line class="axis" x1="${zero}%" x2="${zero}%" y1="0" y2=${rows * height + 4}></line>
    <line class="dollar-total" x1="${total}%" x2="${total}%" y1="0" y2=${rows * height + 4}></line>
  </svg>`;
}

const piece = (kind: DollarKind, from: number, to: number, y: number): SVGTemplateResult =>
  svg`<rect class="dollar-piece ${kind}" x="${from}%" width="${Math.max(0, to - from)}%" y=${y + 4} height=${height - 8}></rect>
    ${filled(kind) ? svg`<rect x="${from}%" width="${Math.max(0, to - from)}%" y=${y + 4} height=${height - 8} fill="url(#dollar-${kind})"></rect>` : nothing}`;

/** Kinds with a pattern over their colour, so that no two look alike without colours. */
const patterned: Partial<Record<DollarKind, string>> = {
  anyway: "M-2,2l4,-4M0,8l8,-8M6,10l4,-4",
  luck: "M2,2h0.01M6,6h0.01",
  deemed: "M0,4h8",
  missingTest: "M4,0v8",
  minimum: "M0,4h8M4,0v8",
  breach: "M0,0l8,8M0,8l8,-8",
  malus: "M0,0l8,8M-2,6l4,4M6,-2l4,4",
  studentCap: "M0,0l8,8M-2,6l4,4M6,-2l4,4M0,4h8",
  notToExceed: "M0,0l8,8M-2,6l4,4M6,-2l4,4M4,0v8",
};

const filled = (kind: DollarKind): boolean => patterned[kind] !== undefined;

const patterns = (): SVGTemplateResult =>
  svg`<defs>${Object.entries(patterned).map(
    ([kind, lines]) =>
      svg`<pattern id="dollar-${kind}" class="dollar-pattern" width="8" height="8" patternUnits="userSpaceOnUse"><path d=${lines}></path></pattern>`,
  )}</defs>`;

const swatch = (kind: DollarKind): TemplateResult =>
  html`<svg class="dollar-swatch" width="20" height="14" aria-hidden="true">
    <rect class="dollar-piece ${kind}" x="0.5" y="0.5" width="19" height="13"></rect>
    ${filled(kind) ? svg`<rect x="0.5" y="0.5" width="19" height="13" fill="url(#dollar-${kind})"></rect>` : nothing}
  </svg>`;

function table(dollars: Dollars, scenario: Scenario): TemplateResult {
  const words = worthWords().where;
  const { currency, outcomes } = scenario.contract;
  const { rows, total, unit } = dollarTable(dollars);
  const who = whoOf(scenario);
  const cell = ({ shown, exact: { value, standardError } }: DollarAmount): TemplateResult => {
    const amount = shown === 0 && value !== 0 ? words.under(money(unit, currency)) : money(shown, currency);
    const error = standardError > 0 ? `±\u00a0${count(Math.ceil(standardError / unit - 1e-9) * unit)}` : "";
    return html`<td><span class="figure-value">${amount}</span> <span class="figure-error">${error}</span></td>`;
  };
  const cents = (number: number | null): string =>
    number === null ? "" : number === 0 ? words.few : words.centsOf(number);
  const has = (kind: DollarKind): boolean => rows.some((row) => row.kind === kind);
  return html`<div class="table-scroll" role="region" aria-label=${words.title} tabindex="0">
      <table class="figures-table dollar-table">
        <thead>
          <tr>
            <th scope="col">${words.what}</th>
            <th scope="col">${words.amount}</th>
            <th scope="col">${words.cents}</th>
          </tr>
        </thead>
        ${rows.map(
          (row) =>
            html`<tbody>
              <tr class="dollar-kind">
                <th scope="row">${swatch(row.kind)}<span>${words.kind(row.kind, who)}</span></th>
                ${cell(row)}
                <td>${cents(row.cents)}</td>
              </tr>
              ${row.outcomes.map(
                (part) =>
                  html`<tr class="dollar-outcome">
                    <th scope="row">${outcomes.find(({ id }) => id === part.id)?.label ?? part.id}</th>
                    ${cell(part)}
                    <td></td>
                  </tr>`,
              )}
            </tbody>`,
        )}
        <tfoot>
          <tr>
            <th scope="row">${words.sum}</th>
            ${cell({ shown: total, exact: dollars.total })}
            <td>${dollars.total.value > 0 ? words.centsOf(100) : ""}</td>
          </tr>
        </tfoot>
      </table>
    </div>
    <p class="aside">
      ${unit >= 1 ? words.rounding(money(unit, currency)) : ""} ${has("anyway") ? words.anywayNote(who) : ""}
      ${has("luck") ? words.luckNote(who) : ""}
    </p>`;
}
