/** The table behind a picture, drawn only while it is unfolded. */
import { html, nothing, type TemplateResult } from "lit";

/** Whether a fold is open, and what hears of it. */
export interface Fold {
  readonly open: boolean;
  turn(open: boolean): void;
}

export const tableFold = (
  summary: string,
  { open, turn }: Fold,
  table: () => TemplateResult | typeof nothing,
  width: "narrow" | "wide" = "narrow",
): TemplateResult =>
  html`<details
    class="as-table ${width}"
    @toggle=${({ currentTarget }: Event) => {
      turn(currentTarget instanceof HTMLDetailsElement && currentTarget.open);
    }}
  >
    <summary>${summary}</summary>
    ${open ? table() : nothing}
  </details>`;
