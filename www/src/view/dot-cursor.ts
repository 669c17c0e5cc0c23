import { html, LitElement, nothing, type PropertyValues, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Dot, type Dotplot, dotShape } from "../chart/dotplot";
import { across, widthOf } from "../chart/geometry";
import { money } from "../format";
import { dotStyle } from "../style/dots";
import { dotWords } from "../text/dots";
import { adopt } from "./adopt";
import "./chart-cursor";
import { openYear, type YearShown } from "./events";

/** So many pixels around a dot's centre are its own, at the least: a target of 24 pixels. */
const reach = 12;

/** The cursor over the dots of the payout, and the mark of the year that is open. It comes after the picture and draws no dot. */
@customElement("dot-cursor")
export class DotCursor extends LitElement {
  @property({ attribute: false }) plot: Dotplot | null = null;
  @property({ attribute: false }) currency = "USD";
  /** Amounts at the picture's left and right margin stand so many pixels inside it. */
  @property({ attribute: false }) side = 0;
  /** The year that is open below; null: none, or one of another picture. */
  @property({ attribute: false }) shown: YearShown | null = null;
  /** The dot that is pointed at. */
  @state() private at: number | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, dotStyle);
  }

  /** Dots move under a hand that drags: what is pointed at is another. */
  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has("plot") && !this.matches(":focus-within")) this.at = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { plot, at } = this;
    if (plot === null || plot.dots.length === 0) return nothing;
    const words = dotWords();
    const dot = at === null ? undefined : plot.dots[at];
    return html`<svg class="dot-marks" aria-hidden="true" width=${plot.width} height=${plot.height}>
        ${this.#mark(plot)}
        ${dot === undefined || at === null ? nothing : svg`${ring(dot, "cursor-ring")}${opens(dot, plot, words.open(at + 1))}`}
      </svg>
      <chart-cursor
        .points=${plot.dots}
        .at=${at}
        .start=${this.shown?.dot ?? 0}
        .label=${words.label}
        .reach=${Math.max(reach, (plot.dots[0]?.radius ?? 0) + 2)}
        .describe=${this.#describe}
        @read=${({ detail }: CustomEvent<number | null>) => {
          this.at = detail;
        }}
        @take=${({ detail }: CustomEvent<number>) => {
          this.dispatchEvent(openYear(detail));
        }}
        @focusout=${() => {
          this.at = null;
        }}
      ></chart-cursor>
      <p class="dot-reading aside">${at === null ? this.#hint() : this.#describe(at)}</p>`;
  }

  #describe = (index: number): string => {
    const dots = this.plot?.dots ?? [];
    const dot = dots[index];
    if (dot === undefined) return "";
    return dotWords().year(index + 1, dots.length, money(dot.payout, this.currency), dot.over);
  };

  #hint(): string {
    const words = dotWords();
    if (this.shown === null) return words.hint;
    return this.shown.dot === null ? words.between : words.marked(this.shown.dot + 1);
  }

  #mark(plot: Dotplot): unknown {
    if (this.shown === null) return nothing;
    const { dot: place, payout } = this.shown;
    const dot = place === null ? undefined : plot.dots[place];
    if (dot !== undefined) return ring(dot, "year-ring");
    const x = across(plot.domain, [this.side, plot.width - this.side])(payout);
    const within = Math.max(6, Math.min(plot.width - 6, x));
    return svg`<path class="year-mark" d="M${within},${plot.floor - 1}l-6,-10h12z"></path>`;
  }
}

/** What a dot does, beside it: above, or below where there is no room. */
function opens({ x, y, radius }: Dot, { width }: Dotplot, text: string): SVGTemplateResult {
  const half = widthOf(text, 13) / 2 + 12;
  const at = Math.max(half, Math.min(width - half, x));
  const top = y - radius - 34 < 0 ? y + radius + 8 : y - radius - 34;
  return svg`<g class="dot-opens">
    <rect x=${at - half} y=${top} width=${2 * half} height="24" rx="6"></rect>
    <text x=${at} y=${top + 16.5} text-anchor="middle">${text}</text>
  </g>`;
}

/** Around a dot, in its own shape. */
const ring = (dot: Dot, name: string): SVGTemplateResult =>
  svg`<path class=${name} d=${dotShape({ ...dot, radius: dot.radius + 3 })} transform="translate(${dot.x},${dot.y})"></path>`;
