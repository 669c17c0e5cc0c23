import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { curve, type CurvePlot, type CurvePoint } from "../chart/curve";
import { type Range, widthOf } from "../chart/geometry";
import { count, howOften, moneyFigure, percent, shortMoney } from "../format";
import { isChance, kept, type Pledge, targetOf } from "../state/pledge";
import { figureSaid } from "../state/solved";
import { inField, type Quantity } from "../terms/quantity";
import { solveWords } from "../text/solve";
import type { Sheet } from "../export/table";
import { Width } from "./width";
import { chartExports, exportWords } from "./export";
import { TableFold } from "./table-fold";

/** What the chart shows. */
export interface CurveView {
  readonly name: string;
  readonly quantity: Quantity;
  readonly points: readonly CurvePoint[];
  readonly promise: Pledge;
  readonly now: number | null;
  readonly answer: number | null;
  readonly holds: readonly Range[];
  readonly replications: number;
  readonly currency: string;
}

/** The figure of a promise against a term. Arrow keys read it point by point, and say what they read. */
@customElement("solve-curve")
export class SolveCurve extends LitElement {
  @property({ attribute: false }) view!: CurveView;
  /** The place of the point that is read; null: none yet. */
  @state() private read: number | null = null;
  readonly #fold = new TableFold(this);
  #plot: CurvePlot | null = null;
  readonly #width = new Width(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const words = solveWords();
    const { name, promise } = this.view;
    return html`<figure class="chart">
      <figcaption class="chart-head">
        <span
          ><span class="chart-title">${words.axis[promise.figure]}</span><br /><span class="aside"
            >${words.against(name)}</span
          ></span
        >
        <span class="key">
          <span>${swatch("curve-holds")} ${words.holdsKey}</span>
          <span>${swatch("curve-band")} ${words.bandKey}</span>
        </span>
      </figcaption>
      ${this.#width.stage(() => this.#picture())}
      <p class="curve-read" aria-hidden="true" data-screen-only>
        ${this.read === null ? nothing : this.#said(this.read)}
      </p>
      <div class="chart-foot">
        ${this.#fold.show(words.asTable, () => this.#table())}
        ${chartExports(
          (control) => control.closest("figure"),
          `${this.view.name}: ${words.axis[promise.figure]}`,
          words.axis[promise.figure],
          () => this.#sheet(),
        )}
      </div>
    </figure>`;
  }

  get #title(): string {
    const words = solveWords();
    return `${words.axis[this.view.promise.figure]} ${words.against(this.view.name)}`;
  }

  #sheet(): Sheet {
    const words = solveWords();
    const { points, promise, quantity, currency, name } = this.view;
    const { inUnit, share, standardError } = exportWords();
    const unit = isChance(promise.figure) ? share : currency;
    const term = quantity.kind === "money" ? quantity.currency : quantity.kind === "share" ? share : "";
    return {
      columns: [
        inUnit(name, term),
        inUnit(words.axis[promise.figure], unit),
        inUnit(standardError, unit),
        words.tableColumns.keeps,
      ],
      rows: points.map(({ value, figure }) =>
        figure === null
          ? [value, "", "", words.noFit]
          : [value, figure.value, figure.standardError, kept(promise, figure.value) ? words.keeps : words.breaks],
      ),
    };
  }

  /** The point that is read, or would be first: the answer's, the one as it stands, or the middle. */
  get #place(): number {
    const { points, answer, now } = this.view;
    const begin = answer ?? now;
    const last = points.length - 1;
    if (this.read !== null) return Math.min(this.read, last);
    if (begin === null) return Math.floor(last / 2);
    const gaps = points.map(({ value }) => Math.abs(value - begin));
    return Math.max(0, gaps.indexOf(Math.min(...gaps)));
  }

  #said(place: number): string {
    const words = solveWords();
    const { points, quantity, promise, replications, currency } = this.view;
    const point = points[Math.min(place, points.length - 1)];
    if (point === undefined) return "";
    const value = words.sayValue(quantity, point.value);
    if (point.figure === null) return words.unfit(value);
    return words.at(value, figureSaid(promise.figure, point.figure, replications, currency));
  }

  #picture(): TemplateResult {
    const words = solveWords();
    const { points, promise, now, answer, holds, name, quantity, currency } = this.view;
    const target = targetOf(promise);
    const money = !isChance(promise.figure);
    const fromZero = !money || promise.figure === "expectedOverspend";
    const plot = curve({ points, target, fromZero, now, answer, holds }, this.#width.now);
    this.#plot = plot;
    const say = (value: number): string =>
      quantity.kind === "money" ? shortMoney(value, currency) : inField(quantity, value);
    const [first, last] = [points[0]?.value ?? 0, points.at(-1)?.value ?? 0];
    const promiseText = money ? shortMoney(target, currency) : `${count(promise.years)} / ${count(promise.of)}`;
    return html`<div
      class="curve-reader"
      tabindex="0"
      role="slider"
      aria-label=${words.picture(name, inField(quantity, first), inField(quantity, last))}
      aria-valuemin=${first}
      aria-valuemax=${last}
      aria-valuenow=${points[this.#place]?.value ?? first}
      aria-valuetext=${this.#said(this.#place)}
      @keydown=${this.#key}
      @pointerdown=${this.#point}
      @pointermove=${this.#point}
    >
      <svg
        class="picture"
        aria-hidden="true"
        width=${plot.width}
        height=${plot.height}
        viewBox="0 0 ${plot.width} ${plot.height}"
      >
        ${plot.holds.map(({ x, width }) => svg`<rect class="curve-holds" x=${x} y=${plot.top} width=${width} height=${plot.floor - plot.top}></rect>`)}
        <g class="grid">
          ${plot.yTicks.map(({ at, value }) => svg`<line x1=${plot.left} x2=${plot.right} y1=${at} y2=${at}></line><text x=${plot.left - 8} y=${at + 4} text-anchor="end">${money ? shortMoney(value, currency) : decimalYears(value)}</text>`)}
        </g>
        ${plot.bands.map((path) => svg`<path class="curve-band" d=${path}></path>`)}
        <line class="axis" x1=${plot.left} x2=${plot.right} y1=${plot.floor + 0.5} y2=${plot.floor + 0.5}></line>
        ${plot.xTicks.map(({ at, value }) => svg`<text class="tick" x=${at} y=${plot.floor + 19} text-anchor="middle">${say(value)}</text>`)}
        ${plot.lines.map((path) => svg`<path class="curve-line" d=${path}></path>`)}
        ${plot.points.map(({ x, y, place }) => svg`<circle class="curve-point ${place === this.read ? "read" : ""}" cx=${x} cy=${y} r=${place === this.read ? 5 : 2.5}></circle>`)}
        <line class="curve-target" x1=${plot.left} x2=${plot.right} y1=${plot.target} y2=${plot.target}></line>
        <text class="curve-target-label" x=${plot.right - 4} y=${plot.target - 6} text-anchor="end">
          ${words.target}: ${promiseText}
        </text>
        ${upright(plot.now, plot, 36, "now", now === null ? "" : `${words.nowMark}: ${inField(quantity, now)}`, plot.answer)}
        ${upright(plot.answer, plot, 16, "answer", answer === null ? "" : `${words.answerMark}: ${inField(quantity, answer)}`)}
      </svg>
    </div>`;
  }

  #table(): TemplateResult {
    const words = solveWords();
    const { points, quantity, promise, currency, replications } = this.view;
    const { value, figure, keeps } = words.tableColumns;
    const cell = (estimate: NonNullable<CurvePoint["figure"]>): string =>
      isChance(promise.figure) ? howOften(estimate, replications) : moneyFigure(estimate, currency).value;
    const caption = this.#title;
    return html`<div class="table-scroll" role="region" aria-label=${caption} tabindex="0">
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${value}</th>
            <th scope="col">${figure}</th>
            <th scope="col">${keeps}</th>
          </tr>
        </thead>
        <tbody>
          ${points.map(
            (point) =>
              html`<tr>
                <th scope="row">${inField(quantity, point.value)}</th>
                <td>${point.figure === null ? words.noFit : cell(point.figure)}</td>
                <td>${point.figure === null ? "" : kept(promise, point.figure.value) ? words.keeps : words.breaks}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #key = (event: KeyboardEvent): void => {
    const last = this.view.points.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: this.#place - 1,
      ArrowDown: this.#place - 1,
      ArrowRight: this.#place + 1,
      ArrowUp: this.#place + 1,
      PageDown: this.#place - 5,
      PageUp: this.#place + 5,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.read = Math.max(0, Math.min(last, to));
  };

  #point = ({ clientX, currentTarget }: PointerEvent): void => {
    if (!(currentTarget instanceof HTMLElement) || this.#plot === null) return;
    this.read = this.#plot.nearest(clientX - currentTarget.getBoundingClientRect().left);
  };
}

function upright(
  x: number | null,
  { top, floor, right }: CurvePlot,
  y: number,
  kind: "now" | "answer",
  text: string,
  clear: number | null = null,
): SVGTemplateResult | typeof nothing {
  if (x === null) return nothing;
  const reach = x + 6 + widthOf(text, 13);
  // within the picture, and not across the other line
  const anchor = reach > right || (clear !== null && clear > x && clear < reach) ? "end" : "start";
  return svg`<line class="curve-${kind}" x1=${x} x2=${x} y1=${y - 10} y2=${floor}></line>
    ${kind === "answer" ? svg`<path class="curve-diamond" d="M${x},${top - 6}l6,6l-6,6l-6,-6z"></path>` : nothing}
    <text class="curve-${kind}-label" x=${anchor === "end" ? x - 6 : x + 6} y=${y} text-anchor=${anchor}>${text}</text>`;
}

/** Years of a hundred. */
const decimalYears = (chance: number): string => percent(chance, 1).replace(/\u00a0%$/, "");

const swatch = (kind: string): TemplateResult =>
  html`<svg width="22" height="12" aria-hidden="true"><rect class=${kind} width="22" height="12"></rect></svg>`;
