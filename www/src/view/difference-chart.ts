/** The difference between two contracts in fifty years, as dots around nothing, with a cursor over its columns. */
import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type DifferenceColumn, differencePlot, type DifferencePlot, type Gain, gainOf } from "../chart/difference";
import { roomFor } from "../chart/dotplot";
import { money, shortMoney, signed } from "../format";
import { compareWords } from "../text/compare";
import { exportWords } from "../text/export";
import { Width } from "./width";
import { chartExports } from "./export";
import { partyShape } from "./party";
import { TableFold } from "./table-fold";

/** A dot by who gains: a circle, a square, a ring. */
export function gainShape(gain: Gain, radius: number): string {
  return partyShape(gain === "vendor" ? "vendor" : "district", gain === "none" ? radius - 1 : radius);
}

export const gainMark = (gain: Gain): TemplateResult =>
  html`<svg class="party-mark" width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
    <path class="gain ${gain}" d=${gainShape(gain, 5)}></path>
  </svg>`;

@customElement("difference-chart")
export class DifferenceChart extends LitElement {
  /** Rising differences of 50 years. */
  @property({ attribute: false }) differences: readonly number[] = [];
  @property({ attribute: false }) mean = 0;
  @property({ attribute: false }) currency = "USD";
  /** What the other contract is called. */
  @property({ attribute: false }) name = "";
  readonly #fold = new TableFold(this);
  /** The column that the reader points at. */
  @state() private at: number | null = null;
  readonly #width = new Width(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changes: Map<PropertyKey, unknown>): void {
    if (changes.has("differences")) this.at = null;
  }

  protected override render(): TemplateResult {
    const words = compareWords().picture;
    const title = words.title(this.name);
    const plot = this.#width.now === 0 ? null : differencePlot(this.differences, this.mean, roomFor(this.#width.now));
    return html`<figure class="chart">
      <figcaption><span class="chart-title">${title}</span></figcaption>
      <div class="stage difference-stage">
        ${plot === null ? html`<div class="stage-empty"></div>` : this.#picture(plot)}
      </div>
      <ul class="gain-key">
        ${(["district", "none", "vendor"] as const).map((gain) => {
          const years = this.differences.filter((amount) => gainOf(amount) === gain).length;
          return years === 0 ? nothing : html`<li>${gainMark(gain)} ${words.key[gain]} (${years})</li>`;
        })}
      </ul>
      <p class="aside difference-read" data-screen-only>
        ${plot === null || this.at === null ? words.hint : this.#read(plot.columns[this.at])}
      </p>
      <div class="chart-foot">
        ${this.#fold.show(words.table, () => this.#table())}
        ${chartExports(
          (control) => control.closest("figure"),
          title,
          title,
          () => ({
            columns: [words.year, exportWords().inUnit(words.difference, this.currency), words.gains],
            rows: this.differences.map((amount, index) => [index + 1, amount, compareWords().gains[gainOf(amount)]]),
          }),
        )}
      </div>
    </figure>`;
  }

  #amount(value: number): string {
    return signed(money(Math.round(value), this.currency), value);
  }

  #picture(plot: DifferencePlot): TemplateResult {
    const words = compareWords().picture;
    const { differences } = this;
    const of = (gain: Gain): number => differences.filter((amount) => gainOf(amount) === gain).length;
    const label = words.label(
      of("district"),
      of("none"),
      of("vendor"),
      this.#amount(differences[0] ?? 0),
      this.#amount(differences.at(-1) ?? 0),
    );
    const { width, height, floor, top, columns } = plot;
    const lit = this.at === null ? undefined : columns[this.at];
    return html`<svg
        class="picture"
        role="img"
        aria-label=${label}
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
      >
        ${
          lit === undefined
            ? nothing
            : svg`<rect class="column-lit" data-screen-only x=${lit.x} y=${top - 8} width=${lit.width} height=${floor - top + 8}></rect>`
        }
        ${this.#ground(plot)}
        <g>
          ${plot.dots.map(({ x, y, radius, gain }) => svg`<path class="gain ${gain}" d=${gainShape(gain, radius)} transform="translate(${x.toFixed(2)},${y.toFixed(2)})"></path>`)}
        </g>
      </svg>
      <div
        class="difference-cursor"
        role="slider"
        tabindex="0"
        aria-label=${words.cursor}
        aria-valuemin="1"
        aria-valuemax=${columns.length}
        aria-valuenow=${(this.at ?? 0) + 1}
        aria-valuetext=${this.#read(columns[this.at ?? 0])}
        @keydown=${(event: KeyboardEvent) => {
          this.#key(event, columns.length);
        }}
        @focus=${() => {
          this.at ??= 0;
        }}
        @pointermove=${(event: PointerEvent) => {
          this.#reach(event, columns);
        }}
        @pointerdown=${(event: PointerEvent) => {
          this.#reach(event, columns);
        }}
      ></div>`;
  }

  #ground({ width, floor, top, zero, ticks, expected }: DifferencePlot): SVGTemplateResult {
    const words = compareWords().picture;
    const [left, right] = zero;
    const at = Math.max(30, Math.min(width - 30, expected));
    return svg`
      ${right > left ? svg`<rect class="same-strip" x=${left} y=${top - 8} width=${right - left} height=${floor - top + 8}></rect>` : svg`<line class="zero" x1=${left} x2=${left} y1=${top - 8} y2=${floor}></line>`}
      ${left > 90 ? svg`<text class="side" x=${left - 8} y=${top - 18} text-anchor="end">${words.less}</text>` : nothing}
      ${width - right > 90 ? svg`<text class="side" x=${right + 8} y=${top - 18} text-anchor="start">${words.more}</text>` : nothing}
      <line class="axis" x1="0" x2=${width} y1=${floor + 0.5} y2=${floor + 0.5}></line>
      ${ticks.map((tick) => svg`<text class="tick" x=${tick.at} y=${floor + 19} text-anchor="middle">${signed(shortMoney(tick.value, this.currency), tick.value)}</text>`)}
      <path class="expected" d="M${expected},${floor + 25}l5.5,8h-11z"></path>
      <text class="expected-label" x=${at} y=${floor + 46} text-anchor="middle">${words.expected}</text>`;
  }

  #read(column: DifferenceColumn | undefined): string {
    const words = compareWords().picture;
    if (column === undefined) return "";
    if (column.gain === "none") return words.sameColumn(column.years);
    return words.column(this.#amount(column.from), this.#amount(column.to), column.years);
  }

  #key(event: KeyboardEvent, columns: number): void {
    const now = this.at ?? 0;
    const to =
      event.key === "ArrowRight" || event.key === "ArrowUp"
        ? now + 1
        : event.key === "ArrowLeft" || event.key === "ArrowDown"
          ? now - 1
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? columns - 1
              : null;
    if (to === null) return;
    event.preventDefault();
    this.at = Math.max(0, Math.min(columns - 1, to));
  }

  /** The column under the hand, or the nearest. */
  #reach({ clientX, currentTarget }: PointerEvent, columns: readonly DifferenceColumn[]): void {
    if (!(currentTarget instanceof Element)) return;
    const x = clientX - currentTarget.getBoundingClientRect().left;
    const away = columns.map((column) => Math.max(0, column.x - x, x - column.x - column.width));
    const nearest = away.indexOf(Math.min(...away));
    if (nearest >= 0) this.at = nearest;
  }

  #table(): TemplateResult {
    const words = compareWords();
    return html`<table>
      <caption>
        ${words.picture.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.picture.year}</th>
          <th scope="col">${words.picture.difference}</th>
          <th scope="col">${words.picture.gains}</th>
        </tr>
      </thead>
      <tbody>
        ${this.differences.map(
          (amount, index) =>
            html`<tr>
              <th scope="row">${index + 1}</th>
              <td>${this.#amount(amount)}</td>
              <td>${words.gains[gainOf(amount)]}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
