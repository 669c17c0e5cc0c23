/** The invoice as tables, and what a printed one says above them. */
import { html, nothing, type TemplateResult } from "lit";
import type { Invoice, LineItem, Scenario } from "outcomes-contract";
import type { Settled } from "../engine/students";
import { type Lists, rowList } from "./settle-rows";
import { count, decimal, list } from "../format";
import { exactMoney, fileLine, isCredit } from "../settle/invoice";
import { choices } from "../terms/choices";
import { clauses } from "../terms/clauses";
import { dosageUnit, unitOf } from "../terms/measured";
import { point } from "./events";
import { exportWords, tableExports } from "./export";

/** Every line item, and the total they add up to. `leads` says whether the page has a control for a clause. */
export function invoiceTable(
  { invoice: { lineItems, total }, lines }: Pick<Settled, "invoice" | "lines">,
  currency: string,
  leads: (clause: string) => boolean,
  lists: Lists,
): TemplateResult {
  return html`<div class="table-scroll invoice-scroll" role="region" aria-label="Invoice" tabindex="0">
    <table class="invoice">
      <caption>
        Invoice
      </caption>
      <thead>
        <tr>
          <th scope="col">Clause</th>
          <th scope="col" class="wide-only">Count</th>
          <th scope="col" class="wide-only">Each</th>
          <th scope="col">Amount</th>
        </tr>
      </thead>
      <tbody>
        ${lineItems.map((item, index) => lineItem(item, currency, leads(item.clause), whom(index, item, lines[index] ?? [], lists)))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <td class="wide-only"></td>
          <td class="wide-only"></td>
          <td>${exactMoney(total, currency)}</td>
        </tr>
      </tfoot>
    </table>
  </div>`;
}

function lineItem(
  { clause, label, count: times, unitAmount, amount }: LineItem,
  currency: string,
  leads: boolean,
  whom: TemplateResult | typeof nothing,
): TemplateResult {
  const each = unitAmount === undefined ? "" : exactMoney(unitAmount, currency);
  const narrow = [times === undefined ? "" : count(times), each].filter(Boolean).join(" × ");
  return html`<tr class=${times === 0 ? "zero" : ""}>
    <th scope="row">
      ${
        leads
          ? html`<button
              type="button"
              class="clause-link"
              data-points=${clause}
              @pointerenter=${pointing(clause)}
              @focus=${pointing(clause)}
              @pointerleave=${pointing(null)}
              @blur=${pointing(null)}
            >
              ${label}
            </button>`
          : label
      }
      ${narrow === "" ? nothing : html`<span class="narrow-only">${narrow}</span>`} ${whom}
    </th>
    <td class="wide-only">${times === undefined ? "" : count(times)}</td>
    <td class="wide-only">${each}</td>
    <td class=${isCredit(amount) ? "taken" : ""}>${exactMoney(amount, currency)}</td>
  </tr>`;
}

/** The students whom a line counts, folded. */
function whom(
  index: number,
  { label, count: times }: LineItem,
  rows: readonly number[],
  lists: Lists,
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  // of a cohort's line, which counts no one in money, they are those who reached what it asks for
  return html`<details class="line-rows paperless">
    <summary>Which students<span class="unseen">: ${label}</span></summary>
    ${rowList(`line ${String(index)}`, rows, [], times ?? rows.length, lists)}
  </details>`;
}

const pointing =
  (path: string | null) =>
  (event: Event): void => {
    event.target?.dispatchEvent(point(path));
  };

/** What falls due when, where there is a schedule. */
export function instalmentTable({ instalments, total }: Invoice, currency: string): TemplateResult | typeof nothing {
  if (instalments === undefined) return nothing;
  return html`<div class="table-scroll invoice-scroll" role="region" aria-label="When it falls due" tabindex="0">
    <table class="invoice">
      <caption>
        When it falls due
      </caption>
      <thead>
        <tr>
          <th scope="col">Instalment</th>
          <th scope="col">Due</th>
          <th scope="col">Amount</th>
        </tr>
      </thead>
      <tbody>
        ${instalments.map(
          ({ label, due, amount }) =>
            html`<tr>
              <th scope="row">${label}${isCredit(amount) ? " (a credit to the district)" : ""}</th>
              <td>${dateWords(due)}</td>
              <td class=${isCredit(amount) ? "taken" : ""}>${exactMoney(amount, currency)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <td></td>
          <td>${exactMoney(total, currency)}</td>
        </tr>
      </tfoot>
    </table>
    ${tableExports(
      {
        columns: ["Instalment", "Due", exportWords().inUnit("Amount", currency)],
        rows: instalments.map(({ label, due, amount }) => [label, due, { exact: amount }]),
      },
      "When it falls due",
    )}
  </div>`;
}

/** A date as people write it: `June 30, 2027`. */
function dateWords(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
}

/** On paper only: what was settled, when, from which file. */
export function paperHead({ title, cohort }: Scenario, { students }: Settled, file: string): TemplateResult {
  const today = new Date().toLocaleDateString("en-US", { dateStyle: "long" });
  return html`<div class="paper-only">
    <p class="paper-title">Invoice: ${title}</p>
    <p>Settled on ${today} from the file ${fileLine(file, students, cohort)}.</p>
  </div>`;
}

/** On paper only: the clauses that were settled under. */
export function paperClauses(scenario: Scenario, { students }: Settled): TemplateResult {
  const { cohort, contract } = scenario;
  const minimum = contract.eligibility?.minimumDosage;
  return html`<div class="paper-only">
    <h3 class="subheading">The contract</h3>
    <ul class="paper-clauses">
      ${clauses(settledOn(scenario, students)).map((clause) => html`<li>${clause.map((piece) => (typeof piece === "string" ? piece : piece.text))}</li>`)}
      ${
        minimum === undefined
          ? nothing
          : html`<li>A ${unitOf(cohort)} counts with at least ${decimal(minimum, 4)} ${dosageUnit(cohort)}s.</li>`
      }
      ${choices(scenario, null).map(
        ({ label, value, options }) =>
          html`<li>
            ${label}:
            ${list(
              options.filter((option) => option.value === value).map(({ text }) => text),
              "or",
            )}.
          </li>`,
      )}
    </ul>
  </div>`;
}

/** The scenario with as many students as there are, for the words of the clauses. */
const settledOn = (scenario: Scenario, students: number): Scenario => ({
  ...scenario,
  cohort: {
    ...scenario.cohort,
    groups: scenario.cohort.groups.map((group, index) => ({ ...group, students: index === 0 ? students : 0 })),
  },
});
