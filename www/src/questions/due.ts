/** When is it due? Payments by month, instalment and fiscal year, with the band of uncertainty; a simple schedule where there is none. */
import { html, nothing, svg, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { widthOf } from "../chart/geometry";
import { type MonthPlot, monthPlot } from "../chart/months";
import { date, shortMoney } from "../format";
import { dueLead } from "../state/due-lead";
import { simpleSchedule } from "../state/simple-schedule";
import { dueStyle } from "../style/due";
import { scheduleWords } from "../text/schedule";
import { whenDue } from "../view/due";
import { edit } from "../view/events";
import { Width } from "../view/width";
import { Question } from "./question";

/** The name of a month with its year takes so many pixels. */
const monthWidth = 66;

@customElement("question-due")
export class DueQuestion extends Question {
  protected static override sheet = dueStyle;
  /** The calendar year in which the offered schedule begins. */
  @state() private begins = new Date().getFullYear();

  readonly #width = new Width(this, ".due-months-stage");

  protected override rested(): void {
    // the picture itself has the answer
  }

  protected override render(): TemplateResult {
    const { exposure, scenario } = this.shown;
    const plot = monthPlot(exposure, Math.max(2, Math.floor(this.#width.now / monthWidth)));
    if (plot === null) return html`<div class="answer">${this.#offer()}</div>`;
    return html`<div class="answer">
      <p class="lead" id="due-sentence">${dueLead(exposure, scenario)}</p>
      ${months(plot, scenario.contract.currency, this.#width.now)} ${whenDue(this.shown)}
      <p class="due-remove paperless">
        <span class="aside">${scheduleWords().added}</span>
        <button type="button" class="button" @click=${this.#remove}>
          ${scenario.budget.fiscalYears === undefined ? scheduleWords().remove : scheduleWords().removeBudgets}
        </button>
      </p>
    </div>`;
  }

  /** Where there is no schedule: that, and one to be had. */
  #offer(): TemplateResult {
    const words = scheduleWords();
    const schedule = this.#schedule();
    const [autumn = "", midYear = ""] = schedule.map(({ due }) => date(due));
    const results = date(schedule.at(-1)?.due ?? "");
    const year = new Date().getFullYear();
    return html`<p class="lead">${words.none}</p>
      <div class="due-offer">
        <p>${schedule.length === 1 ? words.offerRest(results) : words.offer(autumn, midYear, results)}</p>
        <label
          >${words.year}
          <select
            @change=${({ target }: Event) => {
              if (target instanceof HTMLSelectElement) this.begins = Number(target.value);
            }}
          >
            ${[year - 1, year, year + 1, year + 2].map((begins) => html`<option value=${begins} .selected=${begins === this.begins}>${words.yearOption(begins)}</option>`)}
          </select></label
        >
        <button type="button" class="button" @click=${this.#add}>${words.add}</button>
      </div>`;
  }

  #schedule(): ReturnType<typeof simpleSchedule> {
    return simpleSchedule(this.shown.scenario.contract, this.begins, scheduleWords().names);
  }

  #add = (): void => {
    this.dispatchEvent(edit({ path: "contract.schedule", value: this.#schedule() }));
  };

  #remove = (): void => {
    // budgets of fiscal years are about a schedule, and are refused without one
    if (this.shown.scenario.budget.fiscalYears !== undefined)
      this.dispatchEvent(edit({ path: "budget.fiscalYears", value: undefined }));
    this.dispatchEvent(edit({ path: "contract.schedule", value: undefined }));
  };
}

/** Instalments on a line of time; the rows below it say the same in words. */
function months(plot: MonthPlot, currency: string, width: number): TemplateResult {
  const words = scheduleWords();
  const bottom = plot.height - 40;
  return html`<figure class="chart due-months">
    <figcaption><span class="chart-title">${words.months}</span> <span class="aside">${words.help}</span></figcaption>
    <div class="due-months-stage">
      <svg class="picture" width="100%" height=${plot.height} aria-hidden="true">
        ${plot.amounts.map(({ at, value }) => svg`<line class="due-grid" x1="0" x2="100%" y1=${at} y2=${at}></line><text x="-6" y=${at + 4} text-anchor="end">${shortMoney(value, currency)}</text>`)}
        ${plot.turns.map(
          ({ at, before, after }) => svg`<line class="due-turn" x1="${at}%" x2="${at}%" y1="0" y2=${bottom}></line>
            <text x="${at}%" dx="-5" y=${plot.height - 4} text-anchor="end">${before}</text>
            ${((100 - at) * width) / 100 < widthOf(after, 13) ? nothing : svg`<text x="${at}%" dx="5" y=${plot.height - 4}>${after}</text>`}`,
        )}
        <line class="axis" x1="0" x2="100%" y1=${plot.zero} y2=${plot.zero}></line>
        ${plot.months.map(({ at, month, year }) => svg`<line class="axis" x1="${at}%" x2="${at}%" y1=${bottom} y2=${bottom + 4}></line><text x="${at}%" dx="2" y=${bottom + 18}>${words.monthNames[month] ?? ""}${year === null ? nothing : svg`<tspan class="due-year"> ${year}</tspan>`}</text>`)}
        ${plot.bars.map(
          ({
            at,
            mean,
            low,
            high,
            certain,
          }) => svg`<line class="due-mean" x1="${at}%" x2="${at}%" y1=${plot.zero} y2=${mean}></line>
            ${certain ? nothing : svg`<line class="due-range" x1="${at}%" x2="${at}%" y1=${low} y2=${high}></line>`}
            <circle class="due-dot" cx="${at}%" cy=${mean} r="5"></circle>`,
        )}
      </svg>
    </div>
  </figure>`;
}
