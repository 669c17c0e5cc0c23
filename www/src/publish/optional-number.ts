/** A number that may be left out, as a field: empty where it is. */
import { html, type TemplateResult } from "lit";
import { inField, parsed, type Quantity, typed } from "../terms/quantity";

export interface Optional {
  readonly label: string;
  readonly quantity: Quantity;
  readonly value: number | null;
  /** What stands in its place where it is left out. */
  readonly otherwise: number;
}

export const optionalNumber = (
  { label, quantity, value, otherwise }: Optional,
  taken: (value: number | null) => void,
): TemplateResult =>
  html`<input
    class="publish-number"
    type="text"
    inputmode="decimal"
    autocomplete="off"
    spellcheck="false"
    aria-label=${label}
    placeholder=${inField(quantity, otherwise)}
    .value=${value === null ? "" : typed(quantity, value)}
    @change=${({ target }: Event) => {
      if (!(target instanceof HTMLInputElement)) return;
      const empty = target.value.trim() === "";
      const read = empty ? null : parsed(quantity, target.value);
      const unread = !empty && read === null;
      target.setAttribute("aria-invalid", String(unread));
      if (!unread) taken(read);
    }}
  />`;
