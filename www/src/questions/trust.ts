/** Why should I believe it? Assumptions and their sources, a check that needs no simulation, what is left out, how to run it again. */
import type { ClosedForm, Scenario } from "outcomes-contract";
import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { evidenceOf, type Evidence } from "../assumptions/evidence";
import { statusWord } from "../assumptions/assumptions";
import { count, decimal, money, moneyFigure } from "../format";
import { digestOf } from "../state/digest";
import { trustStyle } from "../style/trust";
import type { Sheet } from "../export/table";
import { trustWords } from "../text/trust";
import { asking } from "../view/asking";
import { about } from "../view/details";
import { explorer } from "../view/explorer";
import { tableExports } from "../view/export";
import { citation, figureText } from "../view/templates";
import { Question } from "./question";
import { Reply } from "./reply";

/** Further apart than this, in standard errors, chance alone brings the two in fewer than 1 case in 300. */
const far = 3;

@customElement("question-trust")
export class TrustQuestion extends Question {
  protected static override sheet = trustStyle;
  readonly #checked = new Reply<ClosedForm>(this);

  protected override async rested(signal: AbortSignal): Promise<void> {
    const { scenario } = this.shown;
    await this.#checked.follow(() => explorer.ask(scenario, "closedForm", [scenario.contract], signal), signal);
  }

  protected override render(): TemplateResult {
    const words = trustWords();
    return html`<div class="answer trust">
      <p class="lead">${words.lead} <a href=${words.modelFile}>${words.modelLink}</a></p>
      ${this.#check()} ${this.#assumptions()}
      <h4 class="subheading">${words.limits.heading}</h4>
      <ul>
        ${words.limits.items.map((item) => html`<li>${item}</li>`)}
      </ul>
      ${this.#repeat()} ${this.desk.fromFile ? nothing : about(this.desk)}
    </div>`;
  }

  #check(): TemplateResult {
    const { standing, value: check, fresh } = this.#checked;
    const words = trustWords().check;
    const heading = html`<h4 class="subheading">${words.heading}</h4>`;
    if (check === null || !fresh) return html`${heading} ${asking(standing, this.ways, { working: words.waiting })}`;
    const { currency } = this.shown.scenario.contract;
    const { exact, simulated, standardErrorsApart: apart, message } = check;
    return html`${heading}
      ${
        exact === null || simulated === null
          ? nothing
          : html`<dl class="check">
                <dt>${words.exact}</dt>
                <dd>${money(Math.round(exact.payout * 100) / 100, currency)}</dd>
                <dt>${words.simulated}</dt>
                <dd>${figureText(moneyFigure(simulated, currency))}</dd>
                ${
                  exact.sd === null
                    ? nothing
                    : html`<dt>${words.sd}</dt>
                        <dd>${money(Math.round(exact.sd), currency)}</dd>`
                }
              </dl>
              <p>${apart === null ? words.same : saidApart(apart)}</p>`
      }
      <p class="aside">${message}</p>`;
  }

  #assumptions(): TemplateResult {
    const { heading, columns } = trustWords().assumptions;
    return html`<h4 class="subheading">${heading}</h4>
      <table class="evidence">
        <thead>
          <tr>
            <th scope="col">${columns.what}</th>
            <th scope="col">${columns.value}</th>
            <th scope="col">${columns.usual}</th>
            <th scope="col">${columns.source}</th>
          </tr>
        </thead>
        ${evidenceOf(this.shown.scenario).map(
          (group) =>
            html`<tbody>
              <tr>
                <th scope="rowgroup" colspan="4">${group.heading}</th>
              </tr>
              ${group.rows.map(row)}
            </tbody>`,
        )}
      </table>
      ${tableExports(() => sheet(this.shown.scenario), heading)}`;
  }

  #repeat(): TemplateResult {
    const words = trustWords().repeat;
    const { scenario, done } = this.shown;
    return html`<h4 class="subheading">${words.heading}</h4>
      <dl class="repeat">
        <dt>${words.seed}</dt>
        <dd>${scenario.plan.seed}</dd>
        <dt>${words.years}</dt>
        <dd>${count(done)}</dd>
        <dt>${words.version}</dt>
        <dd>${this.desk.version}</dd>
        <dt>${words.digest}</dt>
        <dd id="digest">${digestOf(scenario)}</dd>
      </dl>
      <p class="aside">${words.note}</p>`;
  }
}

function saidApart(apart: number): string {
  const { apart: near, far: wide } = trustWords().check;
  const errors = decimal(Math.abs(apart), 1, 1);
  return Math.abs(apart) > far ? wide(errors) : near(errors);
}

/** The same as a file, with the addresses of the sources. */
function sheet(scenario: Scenario): Sheet {
  const words = trustWords().assumptions;
  const { what, value, usual, source } = words.columns;
  return {
    columns: [what, words.term, value, usual, words.status, source, words.why],
    rows: evidenceOf(scenario).flatMap(({ heading, rows }) =>
      rows.map((one) => [
        `${heading}: ${one.label}`,
        one.term,
        one.value,
        saidUsual(one.usual),
        statusWord[one.status],
        one.sources.map(({ label, url }) => `${label} (${url})`).join("; "),
        one.why,
      ]),
    ),
  };
}

function saidUsual(usual: Evidence["usual"]): string {
  const words = trustWords().assumptions;
  return usual === null ? words.own : words.range(usual.value, usual.from, usual.to);
}

function row({ path, label, term, value, usual, standing, status, why, sources }: Evidence): TemplateResult {
  const words = trustWords().assumptions;
  return html`<tr>
    <th scope="row">
      ${label} <span class="aside">${term}</span>
      <button type="button" class="quiet" data-points=${path}>
        ${words.show}<span class="unseen">: ${label}</span>
      </button>
    </th>
    <td>
      <span class="value-here">${value}</span>
      ${standing === "usual" ? nothing : html`<span class="tag">${words[standing]}</span>`}
    </td>
    <td>${saidUsual(usual)}</td>
    <td>
      <span class="status ${status}">${statusWord[status]}</span>
      ${sources.map(({ label: name, url }, index) => html`${index === 0 ? nothing : " · "}${citation(name, url)}`)}
      <span class="why">${standing === "none" ? `${words.noneWhy} ` : ""}${why}</span>
    </td>
  </tr>`;
}
