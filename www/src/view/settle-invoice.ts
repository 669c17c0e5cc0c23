/** The invoice as tables, and what a printed one says above them. */
import { html, nothing, type TemplateResult } from "lit";
import type { Invoice, LineItem, Scenario } from "outcomes-contract";
import type { Settled } from "../engine/students";
import { type Lists, rowList } from "./settle-rows";
import { count, decimal, exactMoney, list, longDate, today } from "../format";
import { fileLine, isCredit } from "../settle/invoice";
import { choices } from "../terms/choices";
import { clauses } from "../terms/clauses";
import { dosageUnits, unitOf } from "../terms/measured";
import { numberWords } from "../text/numbers";
import { settleWords } from "../text/settle";
import { point } from "./events";
import { exportWords, tableExports } from "./export";

/** Every line item, and the total they add up to. `leads` says whether the page has a control for a clause. */
export function invoiceTable(
  { invoice: { lineItems, total }, lines }: Pick<Settled, "invoice" | "lines">,
  currency: string,
  leads: (clause: string) => boolean,
  lists: Lists,
): TemplateResult {
  const words = settleWords().invoice;
  return html`<div class="table-scroll invoice-scroll" role="region" aria-label=${words.heading} tabindex="0">
    <table class="invoice">
      <caption>
        ${words.heading}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.clause}</th>
          <th scope="col" class="wide-only">${words.count}</th>
          <th scope="col" class="wide-only">${words.each}</th>
          <th scope="col">${words.amount}</th>
        </tr>
      </thead>
      <tbody>
        ${lineItems.map((item, index) => lineItem(item, currency, leads(item.clause), whom(index, item, lines[index] ?? [], lists)))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.total}</th>
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
              @pointermove=${pointing(clause)}
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
  const words = settleWords().invoice;
  // of a cohort's line, which counts no one in money, they are those who reached what it asks for
  return html`<details class="line-rows paperless">
    <summary>${words.which}<span class="unseen">${words.of(label)}</span></summary>
    ${rowList(`line-${String(index)}`, rows, [], times ?? rows.length, lists)}
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
  const words = settleWords().invoice;
  return html`<div class="table-scroll invoice-scroll" role="region" aria-label=${words.due} tabindex="0">
    <table class="invoice">
      <caption>
        ${words.due}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.instalment}</th>
          <th scope="col">${words.date}</th>
          <th scope="col">${words.amount}</th>
        </tr>
      </thead>
      <tbody>
        ${instalments.map(
          ({ label, due, amount }) =>
            html`<tr>
              <th scope="row">${isCredit(amount) ? words.credit(label) : label}</th>
              <td>${longDate(due)}</td>
              <td class=${isCredit(amount) ? "taken" : ""}>${exactMoney(amount, currency)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${words.total}</th>
          <td></td>
          <td>${exactMoney(total, currency)}</td>
        </tr>
      </tfoot>
    </table>
    ${tableExports(
      {
        columns: [words.instalment, words.date, exportWords().inUnit(words.amount, currency)],
        rows: instalments.map(({ label, due, amount }) => [label, due, { exact: amount }]),
      },
      words.due,
    )}
  </div>`;
}

/** On paper only: what was settled, when, from which file. */
export function paperHead({ title, cohort }: Scenario, { students }: Settled, file: string): TemplateResult {
  const words = settleWords().invoice;
  return html`<div class="paper-only">
    <p class="paper-title">${words.title(title)}</p>
    <p>${words.settled(today(), fileLine(file, students, cohort))}</p>
  </div>`;
}

/** On paper only: the clauses that were settled under. */
export function paperClauses(scenario: Scenario, { students }: Settled): TemplateResult {
  const { cohort, contract } = scenario;
  const minimum = contract.eligibility?.minimumDosage;
  const words = settleWords().invoice;
  return html`<div class="paper-only">
    <h3 class="subheading">${words.contract}</h3>
    <ul class="paper-clauses">
      ${clauses(settledOn(scenario, students)).map((clause) => html`<li>${clause.map((piece) => (typeof piece === "string" ? piece : piece.text))}</li>`)}
      ${
        minimum === undefined
          ? nothing
          : html`<li>${words.minimum(unitOf(cohort), decimal(minimum, 4), dosageUnits(cohort))}</li>`
      }
      ${choices(scenario, null).map(
        ({ label, value, options }) =>
          html`<li>
            ${words.choice(
              label,
              list(
                options.filter((option) => option.value === value).map(({ text }) => text),
                numberWords().or,
              ),
            )}
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
