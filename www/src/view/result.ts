/** The result: the sentence, the picture, four figures, and the least and most that can be paid. */
import { html, nothing, type TemplateResult } from "lit";
import { isMissing, isOld } from "../engine/able";
import type { Exposed } from "../engine/messages";
import { count, counted, money } from "../format";
import type { Desk, Pictured } from "../state/desk";
import { figuresSince } from "../state/figures";
import { headline } from "../state/headline";
import { termControls } from "../terms/controls";
import { enrolled, unitOf, unitsOf } from "../terms/measured";
import { aroundWords } from "../text/around";
import { firstWords } from "../text/first";
import type { YearShown } from "./events";
import { figureText, refusalList } from "./templates";

/** The sentence with its coloured figures. */
export const sentence = ({ exposure, scenario }: Exposed): TemplateResult =>
  html`${headline(exposure, scenario.contract.currency).map(({ text, tone }) => (tone === undefined ? text : html`<em class=${tone}>${text}</em>`))}`;

/** `told` is what was done last, in words: undone, saved; `year` the simulated year that is shown below. */
export function result(desk: Desk, told: string, year: YearShown | null): TemplateResult {
  const { shown, first } = desk;
  const { currency, limits } = (shown?.scenario ?? desk.draft).contract;
  const said = shown === null ? firstWords().waiting : sentence(shown);
  // one template with and without a picture, so that the chart is there and knows its width when the first one comes
  return html`<section class="result ${desk.refusals.length > 0 ? "unfit" : ""}" aria-labelledby="headline">
    ${problems(desk)}
    <p class="headline ${shown === null ? "waiting" : ""}" id="headline">${said}</p>
    <p class="under-headline">${shown === null ? "" : underHeadline(shown)}</p>
    <div class="progress">${progress(desk)} ${told === "" ? nothing : html`<span id="told">${told}</span>`}</div>
    ${refusedTerms(desk)}
    <payout-chart
      .exposure=${shown?.exposure ?? null}
      .opening=${shown?.opening ?? null}
      .years=${desk.behind ? "some" : "all"}
      .currency=${currency}
      .year=${year}
      .notToExceed=${limits?.notToExceed === undefined ? null : Number(limits.notToExceed)}
    ></payout-chart>
    ${shown === null ? nothing : figures(shown, first)}
  </section>`;
}

/** The four figures, and what the contract can pay at least and at most. */
function figures({ exposure, scenario, opening }: Pictured, first: Pictured | null): TemplateResult {
  const { currency } = scenario.contract;
  const words = aroundWords().result;
  const opened = first?.opening === opening ? first.exposure : exposure;
  return html`<dl class="four">
      ${figuresSince(exposure, opened, currency).map(
        ({ label, figure, before, note, tone }) =>
          html`<div class=${tone ?? ""}>
            <dt>${label}</dt>
            <dd>${figureText(figure)}</dd>
            ${note === undefined ? nothing : html`<dd class="figure-note ${before === undefined ? "" : "behind"}">${note}</dd>`}
            <dd class="figure-before">${before === undefined ? "" : words.asOpened(before)}</dd>
          </div>`,
      )}
    </dl>
    <p class="bounds">
      ${words.bounds(html`<strong>${money(Number(exposure.least), currency)}</strong>`, html`<strong>${money(Number(exposure.most), currency)}</strong>`)}
      <span class="aside">${words.error}</span>
    </p>`;
}

function underHeadline({ scenario, done }: Exposed): string {
  const { cohort } = scenario;
  const words = aroundWords().result;
  const students = counted(enrolled(cohort), unitOf(cohort), unitsOf(cohort));
  return words.under(count(done), students, counted(cohort.sites, ...firstWords().schools));
}

/** More work than this, in milliseconds, can be cancelled. */
const long = 1_000;

/** What the picture was left with. */
export const stoppedAt = ({ done, total }: Exposed): string => aroundWords().result.stopped(count(done), count(total));

/** How far the drawing has come. Its line is always there, so that nothing below it moves. */
function progress({ streaming, halted, reached, shown }: Desk): TemplateResult | typeof nothing {
  if (!streaming && !halted) return nothing;
  const { done, total, left } = reached;
  const words = aroundWords().result;
  return html`${streaming ? html`<progress max=${total} value=${done} aria-label=${words.years}></progress>` : nothing}
    <span>${halted && shown !== null ? stoppedAt(shown) : words.soFar(count(done), count(total))}</span>
    ${
      halted || left > long
        ? html`<button type="button" class="quiet" data-action=${halted ? "go-on" : "stop"}>
            ${halted ? words.goOn : words.cancel}
          </button>`
        : nothing
    }`;
}

function problems({ problem, failure }: Desk): TemplateResult {
  const words = aroundWords().result;
  return html`${
    problem === null
      ? nothing
      : html`<div class="notice over" role="alert" id="problem">
          <p><strong>${problem.heading}</strong></p>
          ${refusalList(problem.refusals)}
          <button type="button" class="button" data-action="dismiss">${words.close}</button>
        </div>`
  }
  ${failure === null ? nothing : html`<div class="notice over" role="alert" id="failure">${stopped(failure)}</div>`}`;
}

/** Why nothing is simulated: it never can be here, or it failed and may be tried again. */
function stopped(failure: string): TemplateResult {
  const words = aroundWords().result;
  if (isMissing() || isOld())
    return html`<p><strong>${words.unable}</strong> ${isMissing() ? words.missing : words.old}</p>`;
  return html`<p>
      <strong>${words.failed}</strong>
      ${failure === "" ? "" : words.itSaid(failure)}
    </p>
    <button type="button" class="button" data-action="retry">${words.again}</button>`;
}

/** A draft that was refused: the picture stays, and says so. */
function refusedTerms({ refusals, draft, origin }: Desk): TemplateResult | typeof nothing {
  if (refusals.length === 0) return nothing;
  const words = aroundWords().result;
  const groups = termControls({ draft, origin, exposure: null });
  const labels = new Map(groups.flatMap(({ controls }) => controls.map(({ path, label }) => [path, label])));
  return html`<div class="notice over" role="status" id="refused">
    <p><strong>${words.unfit}</strong></p>
    ${refusalList(refusals, labels)}
    <button type="button" class="button" data-action="take-back">${words.takeBack}</button>
  </div>`;
}
