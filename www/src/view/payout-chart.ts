import type { Exposure, Scenario } from "outcomes-contract";
import { html, LitElement, nothing, type PropertyValues, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Axis } from "../chart/axis";
import { barsOutline, type Dotplot, dotplot, dotShape, neededDomain, roomFor } from "../chart/dotplot";
import { histogram, type HistogramPlot } from "../chart/histogram";
import type { Mark } from "../chart/marks";
import { type Places, Travel } from "../chart/travel";
import { count, money, shortMoney } from "../format";
import { dotsLabel, payoutLines } from "../state/pictured";
import { caughtUp } from "../text/catalog";
import { aroundWords } from "../text/around";
import { firstWords } from "../text/first";
import { pictured, type YearShown } from "./events";
import { inSlices } from "./slices";
import { Width } from "./width";

/** A dot that is pressed: ringed, under a pointing hand. */
const pressable = html`<svg class="dot-sample" width="22" height="20" viewBox="0 0 22 20" aria-hidden="true">
  <circle class="sample-ring" cx="9" cy="9" r="8"></circle>
  <circle class="sample-dot" cx="9" cy="9" r="5"></circle>
  <path class="sample-pointer" d="M10,9l9,3.6l-3.8,1.4l-1.6,3.8z"></path>
</svg>`;

/** The payout of 50 simulated years as dots, or the exact histogram of all of them. */
@customElement("payout-chart")
export class PayoutChart extends LitElement {
  @property({ attribute: false }) exposure: Exposure | null = null;
  /** What was opened of which this is the exposure. */
  @property({ attribute: false }) opening: Scenario | null = null;
  /** Whether these are all years that are asked for. */
  @property({ attribute: false }) years: "some" | "all" = "all";
  @property({ attribute: false }) currency = "USD";
  @property({ attribute: false }) notToExceed: number | null = null;
  /** The simulated year that is open below. */
  @property({ attribute: false }) year: YearShown | null = null;
  @state() private view: "dots" | "histogram" = "dots";
  /** The table's own code: loaded when it is first unfolded, and the table drawn only while it is. */
  @state() private table: typeof import("./chart-table") | null = null;
  @state() private unfolded = false;
  /** What hands the picture over as a file: loaded after it is drawn. */
  @state() private exports: typeof import("./export") | null = null;
  readonly #axis = new Axis();
  #plot: Dotplot | null = null;
  #pictured = false;
  /** Where the dots are drawn, as written, so that a dot that stays is left alone. */
  #written: string[] = [];
  readonly #travel = new Travel((places) => {
    this.#draw(places);
  });
  readonly #width = new Width(this, ".stage", () => {
    this.#travel.forget();
    this.#inTurn = true;
  });
  /** Whether it is its turn already: its width was taken in it. */
  #inTurn = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The first picture has a turn of its own, not that of the result's text, where its exposure comes later than its place. */
  protected override async scheduleUpdate(): Promise<void> {
    const first = !this.#pictured && this.exposure !== null && this.#width.now > 0;
    const inTurn = this.#inTurn;
    this.#inTurn = false;
    if (first && !inTurn) await inSlices(() => void super.scheduleUpdate(), "next");
    else await super.scheduleUpdate();
  }

  /** A printout shows no dot on its way. */
  readonly #arrive = (): void => {
    this.#travel.arrive();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeprint", this.#arrive);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeprint", this.#arrive);
    this.#travel.stop();
  }

  protected override render(): TemplateResult {
    const { exposure } = this;
    const words = aroundWords().chart;
    return html`<figure class="chart">
      <figcaption class="chart-head">
        <span class="chart-title"
          >${this.view === "dots" ? words.dotsTitle : words.barsTitle(count(exposure?.replications ?? 0))}</span
        >
        ${this.view === "dots" ? html`<span class="dot-hint">${pressable} ${words.openDot}</span>` : nothing}
        <div class="switch" role="group" aria-label=${words.kind}>
          ${this.#choice("dots", words.dots)} ${this.#choice("histogram", words.bars)}
        </div>
      </figcaption>
      <div class="stage">
        ${exposure === null || this.#width.now === 0 ? html`<div class="stage-empty"></div>` : this.#picture(exposure)}
        ${this.#cursor(exposure)}
      </div>
      ${
        exposure === null
          ? nothing
          : html`<details class="as-table" @toggle=${this.#fold}>
                <summary>${words.asTable}</summary>
                ${this.unfolded ? this.table?.chartTable(exposure, this.view, this.#plot, this.currency) : nothing}
              </details>
              ${this.#exports(exposure)}`
      }
    </figure>`;
  }

  #exports(exposure: Exposure): TemplateResult | undefined {
    const title = this.querySelector(".chart-title")?.textContent ?? "";
    return this.exports?.chartExports(
      () => this.querySelector(".picture"),
      this.exports.exportWords().payout,
      title,
      async () => (await import("../export/chart-sheets")).payoutSheet(exposure, this.view, this.#plot, this.currency),
    );
  }

  async #loadExports(): Promise<void> {
    try {
      const exports = await import("./export");
      await caughtUp();
      exports.dress(this);
      this.exports = exports;
    } catch {
      // without a connection there are no files either
    }
  }

  #fold = ({ currentTarget }: Event): void => {
    this.unfolded = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
    if (this.unfolded && this.table === null)
      void import("./chart-table").then(async (table) => {
        await caughtUp();
        this.table = table;
      });
  };

  #choice(view: "dots" | "histogram", text: string): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.view === view ? "true" : "false"}
      @click=${() => {
        this.#travel.forget();
        this.view = view;
      }}
    >
      ${text}
    </button>`;
  }

  #picture(exposure: Exposure): TemplateResult {
    const lines = payoutLines(exposure, this.notToExceed, this.currency);
    const room = roomFor(this.#width.now);
    const domain = this.#axis.of(neededDomain(exposure, lines), this.opening ?? this, this.years);
    const plot = dotplot(exposure, lines, room, domain);
    this.#plot = plot;
    if (this.view === "dots") return this.#dots(exposure, plot);
    const bars = histogram(exposure, lines, room, plot);
    this.#plot = bars;
    return this.#bars(exposure, bars);
  }

  /** Its code comes after the picture; until then it is but room for a line. */
  #cursor(exposure: Exposure | null): TemplateResult {
    return html`<dot-cursor
      .plot=${this.#plot}
      .currency=${this.currency}
      .side=${roomFor(this.#width.now).side}
      .shown=${this.year?.exposure === exposure ? this.year : null}
    ></dot-cursor>`;
  }

  #dots(exposure: Exposure, plot: Dotplot): TemplateResult {
    const within = plot.bars.filter(({ over }) => !over);
    const beyond = plot.bars.filter(({ over }) => over);
    return html`<svg
      class="picture"
      role="img"
      aria-label=${dotsLabel(exposure, this.currency)}
      width=${plot.width}
      height=${plot.height}
      viewBox="0 0 ${plot.width} ${plot.height}"
    >
      ${this.#ground(plot)}
      <path class="bars" d=${barsOutline(within)}></path>
      <path class="bars over" d=${barsOutline(beyond)}></path>
      ${this.#scale(plot)} ${this.#marks(plot)}
      <g class="dots">
        ${plot.dots.map((dot) => svg`<path class="dot ${dot.over ? "over" : ""}" d=${dotShape(dot)}></path>`)}
      </g>
    </svg>`;
  }

  #bars(exposure: Exposure, plot: HistogramPlot): TemplateResult {
    const words = aroundWords().chart;
    const label = words.barsLabel(count(exposure.replications), money(Number(exposure.budget.amount), this.currency));
    return html`<svg
      class="picture"
      role="img"
      aria-label=${label}
      width=${plot.width}
      height=${plot.height}
      viewBox="0 0 ${plot.width} ${plot.height}"
    >
      ${this.#ground(plot)}
      <text class="unit" x="0" y="16">${words.unit(money(plot.per, this.currency))}</text>
      ${plot.counts.map(({ at, value }) => svg`<g class="grid"><line x1=${plot.left} x2=${plot.right} y1=${at} y2=${at}></line><text x=${plot.left - 6} y=${at + 4} text-anchor="end">${count(value)}</text></g>`)}
      <path class="bars exact" d=${barsOutline(plot.bars.filter(({ over }) => !over))}></path>
      <path class="bars exact over" d=${barsOutline(plot.bars.filter(({ over }) => over))}></path>
      ${this.#scale(plot)} ${this.#marks(plot)}
    </svg>`;
  }

  #ground({ overspending, top, floor }: Dotplot): SVGTemplateResult | typeof nothing {
    if (overspending === null) return nothing;
    const [from, to] = overspending;
    return svg`<rect class="overspending" x=${from} y=${top} width=${Math.max(0, to - from)} height=${floor - top}></rect>`;
  }

  #scale({ ticks, floor, width, expected }: Dotplot): SVGTemplateResult {
    const at = Math.max(34, Math.min(width - 34, expected));
    return svg`<line class="axis" x1="0" x2=${width} y1=${floor + 0.5} y2=${floor + 0.5}></line>
      ${ticks.map((tick) => svg`<text class="tick" x=${tick.at} y=${floor + 19} text-anchor="middle">${shortMoney(tick.value, this.currency)}</text>`)}
      <path class="expected" d="M${expected},${floor + 25}l5.5,8h-11z"></path>
      <text class="expected-label" x=${at} y=${floor + 46} text-anchor="middle">${firstWords().chart.expected}</text>`;
  }

  #marks({ marks, floor, top }: Dotplot): SVGTemplateResult[] {
    const y = (mark: Mark): number => top - 12 - 18 * mark.row;
    return marks.map(
      (mark) => svg`<g class="mark ${mark.kind}">
        ${mark.outside === null ? svg`<line x1=${mark.x} x2=${mark.x} y1=${y(mark) - 12} y2=${floor}></line>` : nothing}
        <text x=${mark.labelX} y=${y(mark)} text-anchor=${mark.anchor}>${mark.label}</text>
      </g>`,
    );
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (this.#plot === null) return;
    if (!this.#pictured) {
      this.dispatchEvent(pictured());
      requestAnimationFrame(() => setTimeout(() => void this.#loadExports()));
    }
    this.#pictured = true;
    if (this.view === "dots") this.#travel.go(this.#plot.dots);
  }

  #draw(places: Places): void {
    const paths = this.querySelector(".dots")?.children ?? [];
    if (paths[0]?.hasAttribute("transform") !== true) this.#written = [];
    for (const [index, path] of [...paths].entries()) {
      const written = `translate(${(places[2 * index] ?? 0).toFixed(2)},${(places[2 * index + 1] ?? 0).toFixed(2)})`;
      if (written !== this.#written[index]) path.setAttribute("transform", written);
      this.#written[index] = written;
    }
  }
}
