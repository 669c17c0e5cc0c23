/** Parts of the comparison: who gains in which years, whether there are years enough, which clauses change. */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Change, Comparison, Fifth, Scenario } from "outcomes-contract";
import { keptYears, yearsOf } from "../engine/plan";
import { aboutMoney, count, money, moneyFigure, shortMoney } from "../format";
import { across, type Range } from "../chart/geometry";
import { type Gain, gainOf } from "../chart/difference";
import { compareWords } from "../text/compare";
import type { Said } from "../text/said";
import { chartExports } from "../view/export";
import { gainMark, gainShape } from "../view/difference-chart";
import { runsOf } from "./clauses";
import { clearly, fifthsTable, oftenIn, signed } from "./figures";
import { figureTable } from "../view/figure-table";

/** A sentence with its coloured figures. */
export const sentence = (said: Said): TemplateResult =>
  html`${said.map((piece) => (typeof piece === "string" ? piece : html`<em class=${piece.tone}>${piece.text}</em>`))}`;

/** To three digits: where a part of the years begins or ends needs no more. */
const toThree = (amount: number): number => Number(amount.toPrecision(3));

/** The five parts of the years: a bar from nothing to the average difference of each. */
export function fifthsPart(comparison: Comparison, name: string, currency: string): TemplateResult {
  const words = compareWords().fifths;
  const { fifths, replications } = comparison;
  const ends = fifths.map(({ difference }) => difference.value);
  const domain: Range = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const at = across(domain[0] === domain[1] ? [-1, 1] : domain, [0, 100]);
  return html`<figure class="chart fifths">
    <figcaption>
      <span class="chart-title">${words.title}</span>
      <span class="aside">${words.aside}</span>
    </figcaption>
    <div class="fifth-rows">
      ${fifths.map((fifth, index) => {
        const { from, to, difference } = fifth;
        const gain: Gain = clearly(fifth) ? gainOf(difference.value) : "none";
        return html`<div class="fifth">
          <p class="fifth-label">
            ${words.heads[index]}
            <span class="aside"
              >${words.range(shortMoney(toThree(from), currency), shortMoney(toThree(to), currency))}</span
            >
          </p>
          <p class="fifth-amount">
            ${gain === "none" && difference.value !== 0 ? words.even : signed(aboutMoney(difference, currency), difference.value)}
          </p>
          <svg class="fifth-bar" width="100%" height="18" aria-hidden="true">${bar(fifth, gain, at)}</svg>
          <p class="fifth-note aside">${gainMark(gain)} ${words.often(oftenIn(fifth, replications))}</p>
        </div>`;
      })}
    </div>
    <div class="chart-foot">
      <details class="as-table wide">
        <summary>${words.table}</summary>
        ${figureTable(fifthsTable(comparison, name, currency))}
      </details>
      ${chartExports(
        (control) => control.closest("figure"),
        words.title,
        `${words.title}: “${name}”`,
        () => fifthsTable(comparison, name, currency),
      )}
    </div>
  </figure>`;
}

function bar({ difference }: Fifth, gain: Gain, at: (amount: number) => number): TemplateResult {
  const [zero, end] = [at(0), at(difference.value)];
  const percent = (value: number): string => `${value.toFixed(2)}%`;
  return html`${svg`<line class="axis" x1=${percent(zero)} x2=${percent(zero)} y1="0" y2="18"></line>
    <line class="fifth-reach ${gain}" x1=${percent(zero)} x2=${percent(end)} y1="9" y2="9"></line>
    <svg x=${percent(end)} y="9" overflow="visible"><path class="gain ${gain}" d=${gainShape(gain, 6)}></path></svg>`}`;
}

/** Whether there are years enough to tell the two apart, in words. */
export function realPart(
  { toldApart, difference, replications, a }: Comparison,
  scenario: Scenario,
  draw: (years: number) => void,
): TemplateResult {
  const words = compareWords().real;
  const { currency } = scenario.contract;
  const { value, standardError } = difference.mean;
  const figure = moneyFigure({ value, standardError }, currency);
  const amount = signed(figure.value, value);
  const error = aboutMoney({ value: Math.max(1, 2 * standardError), standardError: standardError / 10 }, currency);
  const answer = (): TemplateResult | string => {
    switch (toldApart.kind) {
      case "same":
        return words.same;
      case "yes":
        return words.yes(amount, error, count(replications));
      case "no": {
        const { years } = toldApart;
        if (years === null) return words.no(amount, error);
        const unit = 10 ** Math.max(0, Math.floor(Math.log10(years)) - 1);
        const needed = Math.ceil(years / unit) * unit;
        if (needed <= keptYears && yearsOf(scenario) < needed)
          return html`${words.no(amount, error)} ${words.needed(count(needed))}
            <button
              type="button"
              class="quiet"
              @click=${() => {
                draw(needed);
              }}
            >
              ${words.draw(count(needed))}
            </button>`;
        const swing = aboutMoney({ value: a.sd, standardError: a.sd / 50 }, currency);
        return html`${words.no(amount, error)} ${words.tooMany(count(needed), count(replications), swing)}`;
      }
    }
  };
  return html`<section class="real">
    <h4 class="subheading">${words.title}</h4>
    <p>${answer()}</p>
    ${toldApart.kind === "same" ? nothing : html`<p class="aside">${words.caution}</p>`}
  </section>`;
}

/** Every clause that changes, word by word. */
export function changesPart(changes: readonly Change[], a: Scenario, b: Pick<Scenario, "budget">): TemplateResult {
  const words = compareWords().changes;
  const { currency } = a.contract;
  const budget = (amount: string): string => money(Number(amount), currency);
  const [before, after] = words.budget(budget(a.budget.amount), budget(b.budget.amount));
  const all = [
    ...changes,
    ...(Number(a.budget.amount) === Number(b.budget.amount) ? [] : [{ clause: "budget.amount", before, after }]),
  ];
  if (all.length === 0) return html`<section class="changes"><p>${words.none}</p></section>`;
  return html`<section class="changes">
    <h4 class="subheading">${words.title(all.length)}</h4>
    <p class="aside">
      <del><span class="word">${words.key.gone}</span></del> <ins><span class="word">${words.key.come}</span></ins>
    </p>
    <ol>
      ${all.map((change) => html`<li>${changed(change)}</li>`)}
    </ol>
  </section>`;
}

function changed({ before, after }: Change): TemplateResult {
  const words = compareWords().changes;
  const gone = (text: string): TemplateResult =>
    html`<del><span class="unseen">${words.gone}</span><span class="word">${text}</span></del>`;
  const come = (text: string): TemplateResult =>
    html`<ins><span class="unseen">${words.come}</span><span class="word">${text}</span></ins>`;
  if (after === null) return html`${gone(before ?? "")} <span class="aside">${words.clauseGone}</span>`;
  if (before === null) return html`${come(after)} <span class="aside">${words.clauseNew}</span>`;
  return html`${runsOf(before, after).map(({ kind, text }) => (kind === "same" ? text : kind === "gone" ? gone(text) : come(text)))}`;
}
