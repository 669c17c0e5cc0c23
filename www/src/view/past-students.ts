/** A file of past students for the assumptions: how well a cohort like them fits, and taking it over or leaving it. */
import { html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Cohort, CohortFit } from "outcomes-contract";
import { type FitTable, fitChanges, fitTable, pastColumns } from "../assumptions/past";
import { csvFile } from "../settle/csv";
import { type Mistakes, mistakeRows, mistakesOf } from "../settle/mistakes";
import { bytesOf, unreadable } from "../settle/settling";
import { save } from "../state/file";
import { unitWords } from "../terms/measured";
import { assumptionWords } from "../text/assumptions";
import { type Language, language } from "../text/catalog";
import { edit } from "./events";
import { pastStyle } from "../style/past";
import { settleStyle } from "../style/settle";
import { adopt } from "./adopt";
import { exportWords, tableExports } from "./export";
import { clerk } from "./clerk";
import { fileButton, studentFiles } from "./file-button";
import { mistakeList, mistakeSentence } from "./settle-mistakes";
import { notesList } from "./settle-students";

type Outcome =
  | { readonly kind: "fitted"; readonly fit: CohortFit; readonly before: Cohort }
  | { readonly kind: "refused"; readonly mistakes: Mistakes }
  | { readonly kind: "taken" };

@customElement("past-students")
export class PastStudents extends LitElement {
  /** The cohort on the desk: with another one the fit is another. */
  @property({ attribute: false }) cohort: Cohort | null = null;
  @state() private outcome: Outcome | null = null;
  @state() private busy = false;
  @state() private whole: ReadonlySet<string> = new Set();
  #name = "";
  #choices = 0;
  #file: File | null = null;
  #spoken: Language = language();

  /** Part of the page's own tree, so that labels and styles reach it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, settleStyle);
    adopt(this, pastStyle);
  }

  protected override willUpdate(): void {
    // with other assumptions on the desk the fit is another
    if (this.outcome?.kind === "fitted" && this.outcome.before !== this.cohort) this.outcome = null;
    if (this.#spoken === language()) return;
    this.#spoken = language();
    const told = this.outcome?.kind === "fitted" || this.outcome?.kind === "refused";
    if (told && this.#file !== null) void this.#fit(this.#file);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { cohort, busy } = this;
    if (cohort === null) return nothing;
    const { unit, units } = unitWords(cohort);
    const words = assumptionWords().past;
    return html`<details class="assumption-group past">
      <summary>${words.heading(units)}</summary>
      <p class="aside">${words.lead(units, unit, (not) => html`<strong>${not}</strong>`)}</p>
      <div class="settle-buttons">
        ${fileButton(
          {
            text: words.choose(units),
            label: words.file(units),
            accept: studentFiles,
          },
          (file) => void this.#fit(file),
        )}
        <button
          type="button"
          class="button"
          @click=${() => {
            save(csvFile([pastColumns(cohort)]), `past-${cohort.unit ?? "student"}s-template.csv`);
          }}
        >
          ${words.template}
        </button>
      </div>
      <div class=${busy ? "stale" : ""} aria-busy=${busy}>${this.#result()}</div>
      <p class="unseen" role="status">${this.#said()}</p>
    </details>`;
  }

  #result(): TemplateResult | typeof nothing {
    const { outcome } = this;
    const words = assumptionWords().past;
    if (outcome === null) return this.busy ? html`<p class="settle-waiting">${words.reading}</p>` : nothing;
    switch (outcome.kind) {
      case "taken":
        return html`<p class="past-said">${words.taken(this.#name)}</p>`;
      case "refused":
        return html`<div class="settle-refused">
          ${mistakeList(
            outcome.mistakes,
            this.#name,
            {
              whole: this.whole,
              show: (list) => {
                this.whole = new Set([...this.whole, list]);
              },
            },
            () => {
              save(csvFile(mistakeRows(outcome.mistakes)), "mistakes.csv");
            },
            "use",
          )}
        </div>`;
      case "fitted":
        return this.#fitted(outcome.fit, outcome.before);
    }
  }

  #fitted(fit: CohortFit, before: Cohort): TemplateResult {
    const { cohort } = fit;
    const words = assumptionWords().past;
    const { unit, units } = unitWords(cohort);
    const changes = fitChanges(before, cohort);
    return html`<p class="past-said">
        ${words.found(html`<strong>${words.students(fit.students, unit, units)}</strong>`, this.#name)}
      </p>
      ${fit.fit.map((measure) => fitPart(fitTable(cohort, measure)))} ${notesList(fit.notes)}
      <div class="table-scroll" role="region" aria-label=${words.changes} tabindex="0">
        <table class="fit">
          <caption>
            ${words.changes}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.assumption}</th>
              <th scope="col">${words.now}</th>
              <th scope="col">${words.fromFile}</th>
            </tr>
          </thead>
          <tbody>
            ${
              changes.length === 0
                ? html`<tr>
                    <th scope="row">${words.nothing}</th>
                    <td></td>
                    <td></td>
                  </tr>`
                : changes.map(
                    ({ what, from, to }) =>
                      html`<tr>
                        <th scope="row">${what}</th>
                        <td>${from}</td>
                        <td>${to}</td>
                      </tr>`,
                  )
            }
          </tbody>
        </table>
        ${tableExports({ columns: [words.assumption, words.now, words.fromFile], rows: changes.map(({ what, from, to }) => [what, from, to]) }, words.changes)}
      </div>
      <div class="settle-buttons">
        <button
          type="button"
          class="button main"
          @click=${() => {
            this.dispatchEvent(edit({ path: "cohort", value: cohort }));
            this.outcome = { kind: "taken" };
          }}
        >
          ${words.use}
        </button>
        <button
          type="button"
          class="button"
          @click=${() => {
            this.outcome = null;
          }}
        >
          ${words.leave}
        </button>
      </div>`;
  }

  #said(): string {
    const { outcome } = this;
    const words = assumptionWords().past;
    switch (outcome?.kind) {
      case undefined:
        return "";
      case "taken":
        return words.takenSaid;
      case "refused":
        return mistakeSentence(outcome.mistakes, "use");
      case "fitted":
        return words.fittedSaid(outcome.fit.students);
    }
  }

  async #fit(file: File): Promise<void> {
    const { cohort } = this;
    if (cohort === null) return;
    const choice = ++this.#choices;
    this.#file = file;
    this.busy = true;
    const bytes = await bytesOf(file);
    const kind = /\.json$/i.test(file.name) ? "json" : "csv";
    const answer =
      typeof bytes === "string"
        ? ({ kind: "refused", refusals: [unreadable(bytes)], columns: [] } as const)
        : await clerk.ask({ kind: "fit", cohort, file: { bytes, kind } });
    if (choice !== this.#choices) return;
    this.#name = file.name;
    this.busy = false;
    this.whole = new Set();
    if (answer.kind === "fitted") this.outcome = { kind: "fitted", fit: answer.fit, before: cohort };
    if (answer.kind === "refused")
      this.outcome = { kind: "refused", mistakes: mistakesOf(answer.refusals, answer.columns) };
  }
}

/** Observed and fitted shares side by side, in numbers and on a line from 0 to 100 per cent. */
const fitPart = ({ caption, rows, furthest }: FitTable): TemplateResult => {
  const words = assumptionWords().past;
  return html`<div class="table-scroll" role="region" aria-label=${caption} tabindex="0">
    <table class="fit">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.reach}</th>
          <th scope="col">
            <svg class="fit-key" width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="4"></circle></svg>
            ${words.past}
          </th>
          <th scope="col">
            <svg class="fit-key" width="10" height="10" aria-hidden="true">
              <rect x="4" width="3" height="10"></rect>
            </svg>
            ${words.model}
          </th>
          <td aria-hidden="true"></td>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ threshold, observed, error, fitted, shares }) =>
            html`<tr>
              <th scope="row">${threshold}</th>
              <td>${observed} <span class="figure-error">${error}</span></td>
              <td>${fitted}</td>
              <td class="fit-line" aria-hidden="true">
                <svg width="72" height="12">
                  <line x1="4" x2="68" y1="6" y2="6"></line>
                  ${svg`<circle cx=${4 + 64 * shares.observed} cy="6" r="4"></circle><rect x=${2.5 + 64 * shares.fitted} width="3" height="12"></rect>`}
                </svg>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${tableExports(
      {
        columns: [
          words.reach,
          ...[words.past, words.model].map((head) => exportWords().inUnit(head, exportWords().share)),
        ],
        rows: rows.map(({ threshold, shares }) => [threshold, shares.observed, shares.fitted]),
      },
      caption,
    )}
    <p class="aside">${furthest} ${words.error}</p>
  </div>`;
};
