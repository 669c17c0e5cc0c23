/** The contract: its words, and a control for every term. */
import { html, nothing, type TemplateResult } from "lit";
import type { Scenario } from "outcomes-contract";
import { repeat } from "lit/directives/repeat.js";
import type { Desk } from "../state/desk";
import { choices } from "../terms/choices";
import { clauses, eligibilityClause } from "../terms/clauses";
import type { DateControl, NumberControl, Sight } from "../terms/control";
import { minimumDosageControl, termControls } from "../terms/controls";
import type { Clause } from "../terms/pieces";
import { niceStep } from "../terms/track";
import { aroundWords } from "../text/around";
import { edit, point } from "./events";

/** What the contract's part of the page needs to know. */
export interface TermsView {
  readonly desk: Desk;
  /** The field that the reader points at, in the words or at a control. */
  readonly pointed: string | null;
}

/** `controls` says whether it is the controls' turn to be drawn; `exact` is every clause in full, once it is loaded. */
export function terms(view: TermsView, controls: boolean, exact: unknown): TemplateResult {
  const { desk } = view;
  const { draft } = desk;
  const said = aroundWords().terms;
  return html`<section class="contract" aria-labelledby="contract-heading">
    <h2 id="contract-heading" class="heading">${said.heading}</h2>
    <div class="clauses">
      ${[...clauses(draft), eligibilityClause(draft)].filter(({ length }) => length > 0).map((clause) => words(clause, view.pointed))}
      ${desk.refusals.length === 0 ? nothing : html`<p class="aside">${said.edited}</p>`}
    </div>
    ${exact} ${controls ? allControls(view) : nothing}
  </section>`;
}

/** A control for every term. */
function allControls(view: TermsView): TemplateResult {
  const { draft, origin, shown } = view.desk;
  const sight: Sight = { draft, origin, exposure: shown?.exposure ?? null };
  const minimum = minimumDosageControl(sight);
  const said = aroundWords().terms;
  return html`${termControls(sight).map(({ heading, controls, dates = [] }) => html`${heading === "" ? nothing : html`<h3 class="subheading">${heading}</h3>`} ${numberControls(controls, view)} ${dateControls(dates, view)}`)}
    ${capSwitch(sight)}
    <h2 class="heading">${said.whoCounts}</h2>
    ${minimum === null ? nothing : numberControls([minimum], view)}
    <div class="choices">
      ${choices(draft, sight.exposure).map(({ path, label, value, options, consequence }) => {
        const id = path.replaceAll(".", "-");
        return html`<div class="choice" data-path=${path}>
          <label for=${id}>${label}</label>
          <select
            id=${id}
            @change=${(event: Event) => {
              chosen(event, path);
            }}
          >
            ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.text}</option>`)}
          </select>
          ${consequence === "" ? nothing : html`<p class="consequence">${consequence}</p>`}
        </div>`;
      })}
    </div>`;
}

/** A clause; its values light up together with their controls and lead to them. */
function words(clause: Clause, pointed: string | null): TemplateResult {
  return html`<p>
    ${clause.map((piece, index) => {
      const before = clause[index - 1];
      if (typeof piece === "string") return isValue(before) ? piece.slice(closing(piece).length) : piece;
      return html`<span class="kept"
        ><button
          type="button"
          class="value ${piece.path === pointed ? "lit" : ""}"
          data-points=${piece.path}
          @pointermove=${pointing(piece.path)}
          @focus=${pointing(piece.path)}
          @pointerleave=${pointing(null)}
          @blur=${pointing(null)}
        >
          ${piece.text}</button
        >${closing(clause[index + 1])}</span
      >`;
    })}
  </p>`;
}

const isValue = (piece: Clause[number] | undefined): boolean => typeof piece === "object";

/** The punctuation that a piece begins with: it stays on the line of the value before it. */
const closing = (piece: Clause[number] | undefined): string =>
  typeof piece === "string" ? (/^[.,:;]/.exec(piece)?.[0] ?? "") : "";

const pointing =
  (path: string | null) =>
  (event: Event): void => {
    event.target?.dispatchEvent(point(path));
  };

/** Controls of terms, with a way to leave out those that may be. */
const numberControls = (controls: readonly NumberControl[], view: TermsView): TemplateResult =>
  controlsWith(controls, view, (control) => (control.removal === undefined ? nothing : removal(control.removal)));

/** Controls, each with the refusal of its field and what helps with it. */
export function controlsWith<Control extends { readonly path: string }>(
  controls: readonly Control[],
  { desk, pointed }: TermsView,
  help: (control: Control) => TemplateResult | typeof nothing,
): TemplateResult {
  return html`${repeat(
    controls,
    ({ path }) => path,
    (control) =>
      html`<number-control
        .control=${control}
        .refusal=${refusalOf(desk, control.path)}
        ?lit=${pointed === control.path}
        .help=${help(control)}
      ></number-control>`,
  )}`;
}

/** The refusal of a field, or null. */
const refusalOf = (desk: Desk, path: string): string | null =>
  desk.refusals.find(({ field }) => field === path)?.message ?? null;

/** Days that instalments fall due: lit up and refused as numbers are. */
function dateControls(dates: readonly DateControl[], { desk, pointed }: TermsView): TemplateResult | typeof nothing {
  if (dates.length === 0) return nothing;
  return html`<div class="choices">
    ${repeat(
      dates,
      ({ path }) => path,
      ({ path, label, value, consequence }) => {
        const id = path.replaceAll(/\W+/g, "-");
        const message = refusalOf(desk, path);
        return html`<div
          class="choice date ${path === pointed ? "lit" : ""}"
          data-path=${path}
          @pointermove=${pointing(path)}
          @focusin=${pointing(path)}
          @pointerleave=${pointing(null)}
          @focusout=${pointing(null)}
        >
          <label for=${id}>${label}</label>
          <input
            id=${id}
            type="date"
            .value=${value}
            aria-invalid=${message === null ? "false" : "true"}
            aria-describedby="${id}-does"
            @change=${({ target }: Event) => {
              if (target instanceof HTMLInputElement && target.value !== "")
                target.dispatchEvent(edit({ path, value: target.value }));
            }}
          />
          <p class="consequence" id="${id}-does">
            ${message === null ? consequence : html`<span class="refusal">${message}</span>`}
          </p>
        </div>`;
      },
    )}
  </div>`;
}

const removal = ({ path, text }: { readonly path: string; readonly text: string }): TemplateResult =>
  html`<button
    type="button"
    class="quiet"
    @click=${(event: Event) => {
      event.target?.dispatchEvent(edit({ path, value: undefined }));
    }}
  >
    ${text}
  </button>`;

/** A contract without a cap may be given one: where it would bind in about one year of twenty. */
function capSwitch({ draft, exposure }: Sight): TemplateResult | typeof nothing {
  if (draft.contract.limits?.notToExceed !== undefined) return nothing;
  const said = aroundWords().terms;
  return html`<p class="no-cap">
    ${said.noCap}
    <button
      type="button"
      class="quiet"
      ?disabled=${exposure === null}
      @click=${(event: Event) => {
        if (exposure === null) return;
        event.target?.dispatchEvent(
          edit({ path: "contract.limits.notToExceed", value: firstCap(exposure.payout.quantiles.p95, draft) }),
        );
      }}
    >
      ${said.addCap}
    </button>
  </p>`;
}

/** The payout of one year in twenty, rounded up. */
function firstCap(p95: number, { budget }: Scenario): string {
  const step = niceStep(Math.max(Number(budget.amount), p95, 100) / 100);
  return (Math.ceil(p95 / step) * step).toFixed(2);
}

function chosen({ target }: Event, path: string): void {
  if (target instanceof HTMLSelectElement) target.dispatchEvent(edit({ path, value: target.value }));
}
