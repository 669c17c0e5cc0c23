/** The table behind a picture, drawn only while it is unfolded. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";

export class TableFold {
  #open = false;
  readonly #host: Pick<ReactiveControllerHost, "requestUpdate">;

  /** `host` is told when the table is to be drawn. */
  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">) {
    this.#host = host;
  }

  show(
    summary: string,
    table: () => TemplateResult | typeof nothing,
    width: "narrow" | "wide" = "narrow",
  ): TemplateResult {
    return html`<details class="as-table ${width}" @toggle=${this.#turn}>
      <summary>${summary}</summary>
      ${this.#open ? table() : nothing}
    </details>`;
  }

  readonly #turn = ({ currentTarget }: Event): void => {
    this.#open = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
    this.#host.requestUpdate();
  };
}
