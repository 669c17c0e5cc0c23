/** Pictures that are drawn for the width they have. */
import { html, LitElement, type TemplateResult } from "lit";
import { Width } from "./width";

/** An element of the page's own tree whose `.stage` is measured. */
export abstract class Drawn extends LitElement {
  readonly #width = new Width(this, ".stage");

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Of the stage, in pixels; 0 until it is known. */
  protected get width(): number {
    return this.#width.now;
  }

  /** The stage, empty until its width is known. */
  protected stage(draw: () => unknown): TemplateResult {
    return html`<div class="stage">${this.width === 0 ? html`<div class="stage-empty"></div>` : draw()}</div>`;
  }
}
