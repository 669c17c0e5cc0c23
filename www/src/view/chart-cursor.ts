import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { nearest, type Place, stepTo } from "../chart/cursor";
import { cursorStyle } from "../style/cursor";
import { adopt } from "./adopt";

/**
 * A cursor over a chart: a slider to those who hear the page, arrow keys and a pointer to all. It lies over the picture and
 * draws nothing but its own focus. Says `read` (the point under it, or null) and, on Enter, Space or a click, `take`.
 */
@customElement("chart-cursor")
export class ChartCursor extends LitElement {
  @property({ attribute: false }) points: readonly Place[] = [];
  /** The point that the cursor is at; null: at none yet. */
  @property({ attribute: false }) at: number | null = null;
  /** Where the keyboard begins. */
  @property({ attribute: false }) start = 0;
  /** What the chart is of. */
  @property({ attribute: false }) label = "";
  /** What is said of a point. */
  @property({ attribute: false }) describe: (index: number) => string = String;
  /** How far from a point a pointer may be, in pixels. */
  @property({ attribute: false }) reach = Infinity;
  /** Whether a mouse reads what it passes over, or only what it clicks. */
  @property({ attribute: false }) hovers = true;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, cursorStyle);
  }

  protected override render(): TemplateResult {
    const at = this.#at;
    return html`<div
      class="cursor-field"
      role="slider"
      tabindex="0"
      aria-label=${this.label}
      aria-valuemin="1"
      aria-valuemax=${Math.max(1, this.points.length)}
      aria-valuenow=${at + 1}
      aria-valuetext=${this.points.length === 0 ? "" : this.describe(at)}
      @focus=${this.#focus}
      @keydown=${this.#key}
      @pointermove=${this.#hover}
      @pointerleave=${this.#away}
      @click=${this.#click}
    ></div>`;
  }

  get #at(): number {
    return Math.max(0, Math.min(this.points.length - 1, this.at ?? this.start));
  }

  #say(kind: "read" | "take", index: number | null): void {
    this.dispatchEvent(new CustomEvent(kind, { detail: index }));
  }

  #focus = ({ target }: FocusEvent): void => {
    if (target instanceof Element && target.matches(":focus-visible") && this.at === null) this.#say("read", this.#at);
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#say("take", this.#at);
      return;
    }
    const next = stepTo(event.key, this.#at, this.points.length);
    if (next === null) return;
    event.preventDefault();
    this.#say("read", next);
  };

  /** The point under a pointer. */
  #under({ clientX, clientY }: MouseEvent): number | null {
    const { left, top } = this.getBoundingClientRect();
    return nearest(this.points, { x: clientX - left, y: clientY - top }, this.reach);
  }

  #hover = (event: PointerEvent): void => {
    if (event.pointerType !== "mouse") return;
    const under = this.#under(event);
    this.classList.toggle("over-point", under !== null);
    if (this.hovers && under !== this.at) this.#say("read", under);
  };

  #away = ({ pointerType }: PointerEvent): void => {
    if (pointerType === "mouse" && Number.isFinite(this.reach)) this.#say("read", null);
  };

  #click = (event: MouseEvent): void => {
    const under = this.#under(event);
    if (under === null) return;
    this.#say("read", under);
    this.#say("take", under);
  };
}
