/** An explainer: a short article around a contract that can be played with. It reads as well where no script runs. */
import type { Settings } from "../embed/settings";
import { figureRows } from "../embed/figures";
import { count, type Figure } from "../format";
import { overspending, type Part } from "../state/headline";
import type { WholePreset } from "../state/presets";
import { belowWords } from "../text/below";
import { embedWords } from "../text/embed";
import { explainedWords } from "../text/explained";
import { explainerWords } from "../text/explainers";
import { presetWords } from "../text/presets";
import { trustWords } from "../text/trust";
import { html, type Markup } from "../still/markup";
import { up } from "./places";
import { drawn, poster } from "../still/poster";
import type { Settled } from "./simulated";
import type { Id } from "./stories";
import { columns, figuresOf, told } from "./told";

/** What an article is written from. */
export interface Subject {
  readonly id: Id;
  readonly preset: WholePreset;
  /** Step by step. */
  readonly steps: readonly Settled[];
}

/** So wide the picture is drawn for a wide and for a narrow screen, which the page's style chooses between. */
const [wide, narrow] = [720, 300];

/** A figure with its standard error. */
export const figure = ({ value, error }: Figure): Markup =>
  html`<span class="figure-value">${value}</span
    >${error === "" ? null : html` <span class="figure-error">${error}</span>`}`;

/** What the district pays, as rows. */
export const figureTable = ({ exposure, scenario }: Settled): Markup =>
  html`<table class="figures">
    <caption>
      ${embedWords().table.caption}
    </caption>
    <tbody>
      ${figureRows(exposure, scenario).map(
        (row) =>
          html`<tr>
            <th scope="row">${row.head}</th>
            <td>${figure(row.figure)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;

/** The headline's pieces, coloured as the picture is. */
export const pieces = (parts: readonly (string | Part)[]): Markup =>
  html`${parts.map((part) => (typeof part === "string" ? part : html`<em class="${part.tone ?? ""}">${part.text}</em>`))}`;

/** How often the budget is exceeded, in a sentence that stands alone. */
export const saidOf = ({ exposure, scenario }: Settled): readonly (string | Part)[] =>
  overspending(exposure, scenario.contract.currency, embedWords().over);

/** A link to another site; it opens beside the page. */
export const citation = (label: string, url: string): Markup =>
  html`<a href="${url}" target="_blank" rel="noopener noreferrer">${label}</a>`;

/** A step's title before its text, as a sentence: a question ends itself. */
export const titled = (title: string): string => (/[.?!]$/.test(title) ? title : `${title}.`);

/** The steps of the story as the reader's language tells them. */
export function stepTexts({ id, steps }: Subject): readonly { readonly title: string; readonly text: string }[] {
  const all = steps.map(({ exposure, scenario }) => told(exposure, scenario.contract.currency));
  return explainedWords()[id].steps.map(({ title, text }, place) => {
    const [now, was] = [all[place], all[0]];
    if (now === undefined || was === undefined) throw new Error(`${id}: a step is told that is none`);
    return { title, text: text({ now, was }) };
  });
}

function known(preset: WholePreset): Markup {
  const [words, details] = [explainerWords().known, belowWords().details];
  return html`<section>
    <h2>${words.heading}</h2>
    <p>${words.lead}</p>
    <ul class="known">
      ${preset.published.map(
        ({ text, url, status }) =>
          html`<li>${text} (${citation(status === "S" ? details.secondary : details.source, url)})</li> `,
      )}
    </ul>
  </section>`;
}

function assumed(preset: WholePreset): Markup {
  const words = explainerWords().assumed;
  return html`<section>
    <h2>${words.heading}</h2>
    <p>${words.lead}</p>
    <ul class="assumed">
      ${preset.illustrative.map((text) => html`<li>${text}</li> `)}
    </ul>
  </section>`;
}

/** What stands in the embed's place until there is one: the picture as it was built, its table, and the story to read. */
function fallback(subject: Subject, beginning: Settled): Markup {
  const { exposure, scenario } = beginning;
  const [words, embed] = [explainerWords().play, embedWords()];
  return html`<div class="built">
    <p class="said">${pieces(saidOf(beginning))}</p>
    <p class="aside">${embed.eachDot} ${words.built}</p>
    <div class="on-wide">${poster(drawn(exposure, scenario, wide))}</div>
    <div class="on-narrow">${poster(drawn(exposure, scenario, narrow))}</div>
    ${figureTable(beginning)}
    <h3>${words.unplayed}</h3>
    <ol>
      ${stepTexts(subject).map(({ title, text }) => html`<li><strong>${titled(title)}</strong> ${text}</li> `)}
    </ol>
  </div>`;
}

function play(subject: Subject, beginning: Settled, settings: Settings): Markup {
  const words = explainerWords().play;
  return html`<section class="play">
    <h2>${words.heading}</h2>
    <p>${words.lead}</p>
    <outcomes-contract settings="${JSON.stringify(settings)}"> ${fallback(subject, beginning)} </outcomes-contract>
  </section>`;
}

function inFigures(subject: Subject): Markup {
  const words = explainerWords().figures;
  const rows = subject.steps.map(({ exposure, scenario }) => figuresOf(exposure, scenario.contract.currency));
  // a vendor whose costs are not stated, or that never makes a loss, needs no column
  const shown = columns.filter((column) => rows.some((row) => (row[column]?.raw?.value ?? 0) !== 0));
  const titles = explainedWords()[subject.id].steps.map(({ title }) => title);
  const years = count(subject.steps[0]?.exposure.replications ?? 0);
  return html`<section class="in-figures">
    <h2>${words.heading}</h2>
    <table class="steps">
      <caption>
        ${words.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.step}</th>
          ${shown.map((column) => html`<th scope="col">${words[column]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, place) =>
            html`<tr>
              <th scope="row">${titles[place] ?? ""}</th>
              ${shown.map((column) => {
                const one = row[column];
                return html`<td data-head="${words[column]}">${one === null ? null : figure(one)}</td>`;
              })}
            </tr> `,
        )}
      </tbody>
    </table>
    <p class="aside">${words.note(years)}</p>
  </section>`;
}

function ending(preset: WholePreset, id: Id, folder: string, language: string): Markup {
  const [words, explained] = [explainerWords(), explainedWords()[id]];
  const simulator = (ask = ""): string => `${up(folder)}?lang=${language}${ask}#1/${id}`;
  return html`<section>
      <h2>${words.take}</h2>
      <p class="take">${explained.take}</p>
    </section>
    <section>
      <h2>${words.ask}</h2>
      <ul class="ask">
        ${explained.ask.map((question) => html`<li>${question}</li> `)}
      </ul>
    </section>
    <section>
      <h2>${words.own.heading}</h2>
      <ul class="own">
        <li><a href="${simulator()}">${words.own.open}</a><br />${words.own.openLead}</li>
        <li><a href="${simulator("&ask=publish")}">${words.own.publish}</a><br />${words.own.publishLead}</li>
        <li>
          <a href="${up(folder)}${trustWords().modelFile.replace("./", "")}">${words.own.model}</a
          ><br />${words.own.modelLead}
        </li>
      </ul>
    </section>
    <section>
      <h2>${words.sources}</h2>
      <ul class="sources">
        ${preset.sources.map(({ label, url }) => html`<li>${citation(label, url)}</li> `)}
      </ul>
    </section>`;
}

/** The article, between the page's own beginning and end. */
export function article(subject: Subject, settings: Settings, folder: string, language: string): Markup {
  const { id, steps } = subject;
  const [beginning] = steps;
  if (beginning === undefined) throw new Error(`${id}: there is no step`);
  const preset = presetWords().about(subject.preset);
  const [words, explained] = [explainerWords(), explainedWords()[id]];
  return html`<article>
    <header>
      <p class="chip">${presetWords().chip(subject.preset)}</p>
      <h1>${explained.title}</h1>
      <p class="lead">${explained.lead}</p>
    </header>
    <section class="what">
      <h2>${words.what.heading}</h2>
      <p>${words.what.is} ${words.what.unsure}</p>
    </section>
    ${known(preset)} ${play(subject, beginning, settings)} ${inFigures(subject)} ${assumed(preset)}
    ${ending(preset, id, folder, language)}
  </article>`;
}
