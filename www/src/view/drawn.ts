/** Pictures that are drawn for the width they have. */
import { html, LitElement, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";

/** An element of the page's own tree whose `.stage` is measured. */
export abstract class Drawn extends LitElement {
  /** Of the stage, in pixels; 0 until it is known. */
  @state() protected width = 0;
  readonly #watch = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0) this.width = width;
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#measure();
  }

  protected override firstUpdated(): void {
    this.#measure();
  }

  #measure(): void {
    const stage = this.querySelector(".stage");
    if (stage !== null) this.#watch.observe(stage);
  }

  /** The stage, empty until its width is known. */
  protected stage(draw: () => unknown): TemplateResult {
    return html`<div class="stage">${this.width === 0 ? html`<div class="stage-empty"></div>` : draw()}</div>`;
  }
}
