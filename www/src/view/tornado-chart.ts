import { html, LitElement, nothing, type PropertyValues, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { actionWidth, tornado, type TornadoInput, type TornadoLine, type TornadoPlot } from "../chart/tornado";
import { shortMoney } from "../format";
import type { Moved, TornadoRow } from "../state/tornado";
import { inField } from "../terms/quantity";
import { driverWords } from "../text/drivers";
import { Width } from "./width";

/** What the chart shows. */
export interface TornadoView {
  readonly rows: readonly TornadoRow[];
  readonly moved: Moved;
  /** The figure as it stands. */
  readonly standing: number;
  readonly currency: string;
  /** Fields whose answer is of the terms as they stand. */
  readonly fresh: ReadonlySet<string>;
}

/** A figure of the chart in a few words. */
function figureWords(moved: Moved, figure: number, currency: string): string {
  const words = driverWords();
  return moved === "chanceExceeded"
    ? words.ofHundred(figure)
    : words.amount(Number(figure.toPrecision(figure < 1_000_000 ? 3 : 4)), currency);
}

/** What a row says in place of its bars. */
function nothingWords({ nothing: why, driver, low, high }: TornadoRow): string {
  if (why === null) return "";
  const say = (value: number): string => inField(driver.quantity, value);
  return driverWords().nothing(why, say(low.value), say(high.value), low.refusal ?? high.refusal ?? "");
}

/** Bars of low and high values around the figure as it stands, each beside a way to its control. */
@customElement("tornado-chart")
export class TornadoChart extends LitElement {
  @property({ attribute: false }) view!: TornadoView;
  #plot: TornadoPlot | null = null;
  readonly #width = new Width(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const words = driverWords();
    const { moved } = this.view;
    return html`<figure class="chart">
      <figcaption class="chart-head">
        <span class="chart-title">${words.title[moved]}</span>
        <span class="key">
          <span>${swatch("low")} ${words.low}</span>
          <span>${swatch("high")} ${words.high}</span>
        </span>
      </figcaption>
      <div class="tornado">${this.#width.stage(() => this.#picture())} ${this.#actions()}</div>
    </figure>`;
  }

  #inputs(): TornadoInput[] {
    const { rows, standing } = this.view;
    const unfit = driverWords().unfitShort;
    return rows.map((row) => {
      const end = ({ value, change }: TornadoRow["low"]): TornadoInput["low"] => {
        const text = inField(row.driver.quantity, value);
        return {
          figure: change === null ? null : standing + change.value,
          text: change === null ? `${text} ${unfit}` : text,
        };
      };
      return { name: row.driver.name, low: end(row.low), high: end(row.high), nothing: nothingWords(row) };
    });
  }

  #picture(): TemplateResult {
    const words = driverWords();
    const { rows, moved, standing, currency, fresh } = this.view;
    const said = (figure: number): string => figureWords(moved, figure, currency);
    const plot = tornado(this.#inputs(), standing, words.asItStands(said(standing)), this.#width.now);
    this.#plot = plot;
    const [first] = rows;
    const at = (end: TornadoRow["low"]): string =>
      end.change === null ? words.unfitShort : said(standing + end.change.value);
    const longest =
      first === undefined || first.nothing !== null
        ? ""
        : words.longest(
            first.driver.name,
            inField(first.driver.quantity, first.low.value),
            at(first.low),
            inField(first.driver.quantity, first.high.value),
            at(first.high),
          );
    const tick = (value: number): string =>
      moved === "chanceExceeded" ? words.years(value) : shortMoney(value, currency);
    const bottom = plot.height - 4;
    const drawn = (which: (line: TornadoLine) => boolean): unknown =>
      plot.rows.map((line, place) => {
        const row = rows[place];
        return which(line) ? this.#row(line, place, row === undefined || fresh.has(row.driver.field), plot) : nothing;
      });
    return html`<svg
      class="picture"
      role="img"
      aria-label=${words.picture(words.title[moved], rows.length, longest)}
      width=${plot.width}
      height=${plot.height}
      viewBox="0 0 ${plot.width} ${plot.height}"
    >
      <g class="grid">
        ${plot.ticks.map(({ at: x, value }) => svg`<line x1=${x} x2=${x} y1=${plot.top} y2=${bottom}></line><text class="tick" x=${x} y=${plot.top - 6} text-anchor="middle">${tick(value)}</text>`)}
      </g>
      ${drawn(({ nothing: said }) => said === null)}
      <line class="tornado-base" x1=${plot.base} x2=${plot.base} y1=${plot.top - 2} y2=${bottom}></line>
      ${/* the line does not cross words */ drawn(({ nothing: said }) => said !== null)}
      <text
        class="tornado-standing"
        x=${plot.baseAnchor === "start" ? 0 : plot.baseAnchor === "end" ? plot.width : plot.base}
        y="16"
        text-anchor=${plot.baseAnchor}
      >
        ${words.asItStands(said(standing))}
      </text>
    </svg>`;
  }

  #row(line: TornadoLine, place: number, fresh: boolean, { width }: TornadoPlot): SVGTemplateResult {
    return svg`<g class="tornado-row ${fresh ? "" : "stale"}">
      ${place === 0 ? nothing : svg`<line class="tornado-rule" x1="0" x2=${width} y1=${line.y} y2=${line.y}></line>`}
      ${line.label.map((text, row) => svg`<text class="tornado-name" x="0" y=${line.labelY + 17 * row}>${text}</text>`)}
      ${line.bars.map(
        (
          bar,
        ) => svg`<rect class="tornado-bar ${bar.side}" x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height}></rect>
          <text class="tornado-end" x=${bar.textX} y=${bar.textY} text-anchor=${bar.anchor}>${bar.text}</text>`,
      )}
      ${line.nothing === null ? nothing : line.nothing.lines.map((text, row) => svg`<text class="tornado-nothing" x=${line.nothing?.x} y=${(line.nothing?.y ?? 0) + 17 * row}>${text}</text>`)}
    </g>`;
  }

  /** The page leads to the control of whatever a button points at. */
  #actions(): TemplateResult {
    const words = driverWords();
    return html`<ul class="tornado-actions">
      ${this.view.rows.map(({ driver }) => {
        const text = driver.kind === "term" ? words.showTerm : words.showAssumption;
        return html`<li>
          <button type="button" class="quiet" data-points=${driver.field} aria-label="${text}: ${driver.name}">
            ${text}
          </button>
        </li>`;
      })}
    </ul>`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    const items = this.querySelectorAll<HTMLElement>(".tornado-actions > li");
    for (const [place, item] of [...items].entries()) {
      const line = this.#plot?.rows[place];
      if (line === undefined) continue;
      // beside the name where names stand above their bars, else in the middle of the row
      const top = this.#plot?.narrow === true ? line.y + 4 : line.y + (line.height - 28) / 2;
      item.style.setProperty("top", `${String(top)}px`);
    }
    this.querySelector<HTMLElement>(".tornado-actions")?.style.setProperty("width", `${String(actionWidth)}px`);
  }
}

const swatch = (side: "low" | "high"): TemplateResult =>
  html`<svg width="22" height="12" aria-hidden="true">
    <rect class="tornado-bar ${side}" x="1" y="1" width="20" height="10"></rect>
  </svg>`;
