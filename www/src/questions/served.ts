/** Who is served? Payment and success by group, and who stands near each threshold. */
import type { OutcomeServed, Scenario, Served } from "outcomes-contract";
import { html, nothing, svg, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { type Dumbbell, type DumbbellPlot, dumbbells } from "../chart/dumbbell";
import { spreadPlot, spreadRoom, trimmed } from "../chart/spread";
import { decimal, percent, percentFigure } from "../format";
import { same } from "../state/difference";
import {
  groupName,
  nearSentence,
  nearTable,
  outcomeName,
  servedLead,
  servedTable,
  spreadReading,
  spreadTable,
} from "../state/served";
import { servedStyle } from "../style/served";
import { measured } from "../terms/measured";
import { inField } from "../terms/quantity";
import { peopleWords, whoOf } from "../text/people";
import { servedWords } from "../text/served";
import { asking } from "../view/asking";
import { explorer } from "../view/explorer";
import { chartExports, pictureExports } from "../view/export";
import { figureTable } from "../view/figure-table";
import { spreadPicture } from "../view/spread";
import { Width } from "../view/width";
import { Question } from "./question";
import { Reply } from "./reply";

@customElement("question-served")
export class ServedQuestion extends Question {
  protected static override sheet = servedStyle;
  /** The outcome whose values are shown; the first where there is no such outcome. */
  @state() private outcome = "";
  @state() private read: number | null = null;
  readonly #served = new Reply<Served>(this);
  #about: Scenario | null = null;
  readonly #width = new Width(this, ".spread-stage");

  protected override rested(signal: AbortSignal): void {
    const { scenario } = this.shown;
    if (this.#served.fresh && same(this.#about, scenario)) return;
    this.#about = scenario;
    void this.#served.follow(() => explorer.ask(scenario, "served", [scenario.contract], signal), signal);
  }

  protected override render(): TemplateResult {
    const { scenario } = this.shown;
    const served = this.#served.value;
    return html`<div class="answer ${this.stale || !this.#served.fresh ? "stale" : ""}">
      ${asking(this.#served.standing, this.ways)} ${served === null ? nothing : this.#answer(served, scenario)}
    </div>`;
  }

  #answer(served: Served, scenario: Scenario): TemplateResult {
    const outcome = served.outcomes.find(({ id }) => id === this.outcome) ?? served.outcomes[0];
    return html`<p class="lead">${servedLead(served, scenario)}</p>
      ${served.outcomes.length === 0 ? nothing : dumbbellFigure(dumbbells(served), scenario)}
      ${figureTable(servedTable(served, scenario))}
      ${outcome === undefined ? nothing : this.#near(outcome, served, scenario)}`;
  }

  #near(outcome: OutcomeServed, { near, outcomes }: Served, scenario: Scenario): TemplateResult {
    const words = servedWords().near;
    const sentence = html`<p class="lead" id="near-sentence">${nearSentence(outcome, near, scenario)}</p>`;
    return html`<section class="near" aria-label=${words.title}>
      <h4 class="subheading">${words.title}</h4>
      ${
        outcomes.length < 2
          ? nothing
          : html`<label class="near-choice"
              >${words.choose}
              <select @change=${this.#choose}>
                ${outcomes.map(({ id }) => html`<option value=${id} ?selected=${id === outcome.id}>${outcomeName(scenario, id)}</option>`)}
              </select></label
            >`
      }
      ${sentence} ${measured(scenario.cohort, outcome.measure).event ? nothing : this.#spread(outcome, near, scenario)}
    </section>`;
  }

  #spread(outcome: OutcomeServed, near: number, scenario: Scenario): TemplateResult {
    const words = servedWords().near;
    const { quantity } = measured(scenario.cohort, outcome.measure);
    const { distance } = peopleWords();
    const label = (at: number): string => inField(quantity, at);
    const lines = outcome.thresholds.map(({ at }) => ({ at, label: label(at) }));
    // columns of the picture, counted in those of the table
    const spread = trimmed(
      outcome.spread,
      outcome.thresholds.map(({ at }) => at),
    );
    const plot = this.#width.now === 0 ? null : spreadPlot(spread, lines, near, spreadRoom(this.#width.now));
    const describe = (place: number): string => spreadReading(outcome, spread.from + place, scenario);
    const read = this.read !== null && this.read < spread.withService.length ? this.read : null;
    return html`<figure class="chart">
        <div class="spread-stage under-cursor">
          ${
            plot === null
              ? nothing
              : spreadPicture({
                  plot,
                  quantity,
                  axis: words.axis(distance(quantity, Number(decimal(plot.per, 2))), whoOf(scenario)),
                  label,
                  cursor: words.label,
                  read,
                  describe,
                  reads: (place) => {
                    this.read = place;
                  },
                })
          }
        </div>
        <p class="reading">${read === null ? html`<span class="aside">${words.pick}</span>` : describe(read)}</p>
        <p class="aside">${words.help(distance(quantity, near))}</p>
        <details class="as-table">
          <summary>${words.show}</summary>
          ${figureTable(spreadTable(outcome, scenario))}
        </details>
        ${pictureExports(words.title, outcomeName(scenario, outcome.id))}
      </figure>
      ${figureTable(nearTable(outcome, near, scenario))}`;
  }

  #choose = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    this.outcome = target.value;
    this.read = null;
  };
}

/** Before and after, a row for each group. */
function dumbbellFigure(plot: DumbbellPlot, scenario: Scenario): TemplateResult {
  const words = servedWords().before;
  const outcomes = [...new Set(plot.rows.map(({ outcome }) => outcome))];
  return html`<figure class="chart dumbbells">
    <figcaption>
      <span class="chart-title">${words.title}</span>
      <span class="aside">${words.help}</span>
    </figcaption>
    ${outcomes.map((id) => {
      const name = outcomeName(scenario, id);
      return html`${name === "" ? nothing : html`<p class="dumbbell-outcome">${name}</p>`}
      ${plot.rows.filter(({ outcome }) => outcome === id).map((row) => dumbbellRow(row, plot, scenario))}`;
    })}
    <div class="dumbbell-row" aria-hidden="true">
      <svg class="picture" width="100%" height="20">
        ${plot.ticks.map(({ at, value }) => svg`<text x="${at}%" y="14" text-anchor="middle">${percent(value)}</text>`)}
      </svg>
    </div>
    ${chartExports((control) => control.closest("figure"), words.title, words.title)}
  </figure>`;
}

function dumbbellRow(row: Dumbbell, plot: DumbbellPlot, scenario: Scenario): TemplateResult {
  const words = servedWords().before;
  const [before, after] = [percentFigure(row.before).value, percentFigure(row.after).value];
  const group = groupName(scenario, row.group);
  return html`<div class="dumbbell-row">
    <p class="dumbbell-label">${group}</p>
    <p class="dumbbell-amount" aria-label=${words.rowSaid(group, before, after)}>${words.row(before, after)}</p>
    <svg width="100%" height="24" aria-hidden="true">
      ${plot.ticks.map(({ at }) => svg`<line class="due-grid" x1="${at}%" x2="${at}%" y1="0" y2="24"></line>`)}
      <line class="dumbbell-bar" x1="${row.from}%" x2="${row.to}%" y1="12" y2="12"></line>
      <circle class="dumbbell-before" cx="${row.from}%" cy="12" r="6"></circle>
      <circle class="dumbbell-after" cx="${row.to}%" cy="12" r="6"></circle>
    </svg>
  </div>`;
}
