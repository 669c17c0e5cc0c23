/** Every clause exactly as the engine settles it, and the contract worked out for one or two: folded on screen, open on paper. */
import type { Description } from "outcomes-contract";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { money } from "../format";
import { belowWords } from "../text/below";

export function exactClauses(
  { clauses, example }: Description,
  currency: string,
  pointed: string | null,
): TemplateResult {
  // the clause closest to the field: what a tier pays, not how all of them are judged
  const within = clauses.filter(({ clause }) => isWithin(pointed, clause));
  const lit = Math.max(...within.map(({ clause }) => clause.length));
  return html`<div class="exact">
    <button type="button" class="fold-button" aria-expanded="false" aria-controls="exact" @click=${unfold}>
      ${belowWords().exact.heading}
    </button>
    <div class="exact-body" id="exact">
      <ol>
        ${repeat(
          clauses,
          ({ clause }) => clause,
          ({ clause, sentence }) =>
            html`<li class=${isWithin(pointed, clause) && clause.length === lit ? "lit" : ""}>${sentence}</li>`,
        )}
      </ol>
      ${example === null ? nothing : worked(example, currency)}
      <p class="aside">${belowWords().exact.aside}</p>
    </div>
  </div>`;
}

function worked({ students, rest }: NonNullable<Description["example"]>, currency: string): TemplateResult {
  return html`<h3 class="subheading">${belowWords().exact.worked}</h3>
    ${students.map(
      ({ sentence, lines, total, inAll }) =>
        html`<div class="worked">
          <p>${sentence}</p>
          <ul>
            ${lines.map(
              (line) =>
                html`<li>
                  <span>${line.sentence}</span>
                  <span class="worked-amount">${money(Number(line.amount), currency)}</span>
                </li>`,
            )}
          </ul>
          <p class="worked-total">
            <span>${inAll}</span> <span class="worked-amount">${money(Number(total), currency)}</span>
          </p>
        </div>`,
    )}
    ${rest === null ? nothing : html`<p class="aside">${rest}</p>`}`;
}

/** Whether a field belongs to a clause. */
const isWithin = (path: string | null, clause: string): boolean =>
  path !== null && (path === clause || path.startsWith(`${clause}.`) || path.startsWith(`${clause}[`));

function unfold({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  currentTarget.setAttribute("aria-expanded", String(currentTarget.getAttribute("aria-expanded") !== "true"));
}
