import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { inField, parsed, type Quantity, typed } from "../terms/quantity";

/** A number in a sentence: typed as it is read, taken when it is left or with Enter. Says `taken` with the new value. */
@customElement("quantity-input")
export class QuantityInput extends LitElement {
  @property({ attribute: false }) quantity: Quantity = { kind: "number", unit: "", digits: 0 };
  @property({ attribute: false }) value: number | null = null;
  /** What it is, for those who do not see the sentence around it. */
  @property({ attribute: false }) label = "";
  /** Shown where there is no value. */
  @property({ attribute: false }) hint = "";
  @property({ attribute: false }) least = -Infinity;
  @property({ attribute: false }) most = Infinity;
  @state() private typing: string | null = null;
  @state() private unread = false;

  /** Part of the page's own tree, so that labels and styles reach it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    const shown = this.value === null ? this.hint : inField(this.quantity, this.value);
    this.querySelector("input")?.style.setProperty("--letters", String(Math.max(2, shown.length)));
  }

  protected override render(): TemplateResult {
    const shown = this.value === null ? "" : inField(this.quantity, this.value);
    return html`<input
      class="in-sentence"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      aria-label=${this.label}
      placeholder=${this.hint || nothing}
      aria-invalid=${this.unread ? "true" : "false"}
      .value=${live(this.typing ?? shown)}
      @focus=${this.#begin}
      @input=${this.#type}
      @change=${this.#take}
      @blur=${this.#end}
      @keydown=${this.#key}
    />`;
  }

  #begin = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLInputElement)) return;
    this.typing = this.value === null ? "" : typed(this.quantity, this.value);
    void this.updateComplete.then(() => {
      target.select();
    });
  };

  #type = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.typing = target.value;
  };

  #take = (): void => {
    if (this.typing === null || (this.typing.trim() === "" && this.value === null)) return;
    const value = parsed(this.quantity, this.typing);
    this.unread = value === null || value < this.least || value > this.most;
    if (value === null || this.unread || value === this.value) return;
    this.dispatchEvent(new CustomEvent("taken", { detail: value }));
  };

  #end = (): void => {
    this.typing = null;
    this.unread = false;
  };

  #key = ({ key }: KeyboardEvent): void => {
    if (key === "Enter") this.#take();
  };
}

export interface InSentence {
  readonly label: string;
  readonly quantity: Quantity;
  readonly value: number | null;
  readonly hint?: string;
  readonly least?: number;
  readonly most?: number;
}

/** A number in a sentence, and what is done with it. */
export const quantityInput = (one: InSentence, taken: (value: number) => void): TemplateResult =>
  html`<quantity-input
    .label=${one.label}
    .quantity=${one.quantity}
    .value=${one.value}
    .hint=${one.hint ?? ""}
    .least=${one.least ?? -Infinity}
    .most=${one.most ?? Infinity}
    @taken=${({ detail }: CustomEvent<number>) => {
      taken(detail);
    }}
  ></quantity-input>`;

/** A count in a sentence. */
export const whole: Quantity = { kind: "number", unit: "", digits: 0 };
