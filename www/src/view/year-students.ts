import type { Scenario, YearOutcome } from "outcomes-contract";
import { html, LitElement, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type StudentBin, type StudentStrip, studentStrip } from "../chart/students";
import { count } from "../format";
import { outcomeName } from "../state/served";
import { none, type Table } from "../state/tables";
import { studentSentences } from "../state/year";
import { measured } from "../terms/measured";
import { inField } from "../terms/quantity";
import { peopleWords, whoOf } from "../text/people";
import { yearWords } from "../text/year";
import "./chart-cursor";
import { figureTable } from "./figure-table";
import { Width } from "./width";

/** The students of one year and one outcome along its scale, their twins without the service behind them. */
@customElement("year-students")
export class YearStudents extends LitElement {
  @property({ attribute: false }) outcome!: YearOutcome;
  @property({ attribute: false }) scenario!: Scenario;
  /** The bin that is read. */
  @state() private read: number | null = null;
  readonly #width = new Width(this, ".students-stage");

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const words = yearWords().students;
    const { outcome, scenario } = this;
    const who = whoOf(scenario);
    const strip = this.#width.now === 0 ? null : studentStrip(outcome, this.#label, this.#width.now);
    const read = strip === null || this.read === null ? null : Math.min(this.read, strip.bins.length - 1);
    const bin = read === null ? undefined : strip?.bins[read];
    return html`<figure class="chart">
      <figcaption><span class="chart-title">${words.heading(who, outcomeName(scenario, outcome.id))}</span></figcaption>
      <p>${studentSentences(outcome, scenario).join(" ")}</p>
      <div class="students-stage under-cursor">${strip === null ? "" : this.#picture(strip, read)}</div>
      <p class="reading">${bin === undefined ? html`<span class="aside">${words.pick}</span>` : this.#reading(bin)}</p>
      <p class="aside">${words.help(strip?.kind ?? "dots", who)}</p>
      <details class="as-table">
        <summary>${words.show}</summary>
        ${figureTable(this.#table(strip?.bins ?? []))}
      </details>
    </figure>`;
  }

  get #measure(): ReturnType<typeof measured> {
    const { cohort, contract } = this.scenario;
    return measured(cohort, contract.outcomes.find(({ id }) => id === this.outcome.id)?.measure ?? "");
  }

  /** A value: of a plain yes or no, that. */
  #label = (value: number): string => {
    const { quantity, event } = this.#measure;
    return event ? peopleWords().level(quantity, value) : inField(quantity, value);
  };

  #reading(bin: StudentBin): string {
    const words = yearWords().students;
    const numbers = [count(bin.withService), count(bin.withoutService), whoOf(this.scenario)] as const;
    return bin.to - bin.from === 1
      ? words.readingOne(this.#label(bin.from), ...numbers)
      : words.reading(this.#label(bin.from), this.#label(bin.to), ...numbers);
  }

  #picture(strip: StudentStrip, read: number | null): TemplateResult {
    const { event } = this.#measure;
    const { left, right, top, floor, kind } = strip;
    const bin = read === null ? undefined : strip.bins[read];
    const ticks = event ? strip.bins.map(({ x, width, from }) => ({ at: x + width / 2, value: from })) : strip.ticks;
    return html`<svg
        class="picture"
        aria-hidden="true"
        width=${strip.width}
        height=${strip.height}
        viewBox="0 0 ${strip.width} ${strip.height}"
      >
        ${bin === undefined ? "" : svg`<rect class="students-read" x=${bin.x} width=${bin.width} y=${top} height=${floor - top}></rect>`}
        <path class="students ${kind}" d=${strip.below}></path>
        <path class="students ${kind} reached" d=${strip.reached}></path>
        <path class="spread-outline" d=${strip.outline}></path>
        <line class="axis" x1=${left} x2=${right} y1=${floor + 0.5} y2=${floor + 0.5}></line>
        ${ticks.map(({ at, value }) => svg`<text x=${at} y=${floor + 18} text-anchor="middle">${this.#label(value)}</text>`)}
        ${
          event
            ? ""
            : svg`${strip.lines.map(({ x, row }) => svg`<line class="spread-threshold" x1=${x} x2=${x} y1=${top - 16 - 18 * row} y2=${floor}></line>`)}
              ${strip.lines.map(({ at, labelX, anchor, row }) => svg`<text class="spread-label" x=${labelX} y=${top - 6 - 18 * row} text-anchor=${anchor}>${this.#label(at)}</text>`)}`
        }
      </svg>
      <chart-cursor
        .points=${strip.bins.map(({ x, width }) => ({ x: x + width / 2 }))}
        .at=${read}
        .label=${yearWords().students.label}
        .describe=${(index: number) => {
          const one = strip.bins[index];
          return one === undefined ? "" : this.#reading(one);
        }}
        @read=${({ detail }: CustomEvent<number | null>) => {
          this.read = detail;
        }}
      ></chart-cursor>`;
  }

  #table(bins: readonly StudentBin[]): Table {
    const words = yearWords().students;
    return {
      caption: words.caption,
      columns: words.columns,
      rows: bins.map(({ from, to, withService, withoutService }) => ({
        head: to - from === 1 ? this.#label(from) : `${this.#label(from)}–${this.#label(to - 1)}`,
        cells: [none(count(withService)), none(count(withoutService))],
      })),
    };
  }
}
