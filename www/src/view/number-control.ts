import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { NumberControl } from "../terms/control";
import { same } from "../state/difference";
import { inField, parsed, said, typed, written } from "../terms/quantity";
import { settled, stepped } from "../terms/track";
import { firstWords } from "../text/first";
import { edit, point } from "./events";
import { inSlices, inTurns } from "./slices";

/** What a control needs to show; the terms' and the assumptions' controls both have it. */
export type Movable = Pick<NumberControl, "path" | "label" | "quantity" | "track" | "value"> &
  Partial<Pick<NumberControl, "consequence" | "tone">>;

/** A number that can be dragged, typed and stepped. Properties in, `edit` and `point` events out. */
@customElement("number-control")
export class NumberControlElement extends LitElement {
  /** Made anew for every picture; drawn again only where it says something else. */
  @property({ attribute: false, hasChanged: (one: unknown, other: unknown) => !same(one, other) })
  control: Movable | null = null;
  /** Why the value was refused, or null. */
  @property({ attribute: false }) refusal: string | null = null;
  /** What stands below the slider: of the same control always the same. */
  @property({
    attribute: false,
    hasChanged: (one: unknown, other: unknown) => (one === nothing) !== (other === nothing),
  })
  help: TemplateResult | typeof nothing = nothing;
  /** Lit up together with its value in the clause. */
  @property({ type: Boolean, reflect: true }) lit = false;
  /** What is being typed, until it is taken or left. */
  @state() private typing: string | null = null;
  @state() private unread = false;

  /** Part of the page's own tree, so that labels and styles reach it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** There are dozens on the page: they take turns to be drawn first, and while other parts do. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && !inTurns()) await super.scheduleUpdate();
    else await inSlices(() => void super.scheduleUpdate());
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const before = changes.get("control") ?? null;
    if (!changes.has("control") || before === null || this.control === null || this.typing === null) return;
    // what could not be read and was left goes when the value is moved in another way
    if (this.unread && before.value !== this.control.value) {
      this.#forget();
      return;
    }
    // what was typed and taken is undone: the field says so, unless something else is being typed
    const taken = parsed(before.quantity, this.typing) === before.value;
    if (taken && before.path === this.control.path) this.typing = typed(this.control.quantity, this.control.value);
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (!changes.has("control") || this.control === null) return;
    const { track, value } = this.control;
    const share = track.most > track.least ? (value - track.least) / (track.most - track.least) : 0;
    const letters = Math.max(6, inField(this.control.quantity, value).length);
    this.querySelector<HTMLInputElement>("input[type=text]")?.style.setProperty("--letters", String(letters));
    this.querySelector<HTMLInputElement>("input[type=range]")?.style.setProperty(
      "--filled",
      String(Math.max(0, Math.min(1, share))),
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { control } = this;
    if (control === null) return nothing;
    const { label, path, quantity, track, value, consequence = "" } = control;
    const id = path.replace(/[^\w]+/g, "-");
    const words = firstWords().control;
    const message = this.unread ? words.unread(inField(quantity, value)) : this.refusal;
    const described = [consequence === "" ? "" : `${id}-does`, message === null ? "" : `${id}-refusal`]
      .filter(Boolean)
      .join(" ");
    return html`<div
      class="control ${control.tone ?? ""}"
      data-path=${path}
      @pointermove=${this.#point}
      @pointerleave=${this.#unpoint}
      @focusin=${this.#point}
      @focusout=${this.#unpoint}
    >
      <label class="control-label" for="${id}-field">${label}</label>
      <div class="stepper">
        <button
          type="button"
          aria-label=${words.lower(label)}
          ?disabled=${value <= track.least}
          @click=${() => {
            this.#step(-1);
          }}
        >
          −
        </button>
        <input
          id="${id}-field"
          type="text"
          inputmode="decimal"
          autocomplete="off"
          spellcheck="false"
          .value=${live(this.typing ?? inField(quantity, value))}
          aria-invalid=${message === null ? "false" : "true"}
          aria-describedby=${described || nothing}
          @focus=${this.#begin}
          @input=${this.#type}
          @change=${this.#take}
          @blur=${this.#end}
          @keydown=${this.#key}
        />
        <button
          type="button"
          aria-label=${words.raise(label)}
          ?disabled=${value >= track.most}
          @click=${() => {
            this.#step(1);
          }}
        >
          +
        </button>
      </div>
      ${consequence === "" ? nothing : html`<p class="consequence" id="${id}-does">${consequence}</p>`}
      <input
        type="range"
        aria-label=${words.slider(label)}
        aria-valuetext=${said(quantity, value)}
        aria-describedby=${described || nothing}
        min=${track.least}
        max=${track.most}
        step=${track.step}
        .value=${live(String(value))}
        @input=${this.#drag}
      />
      ${message === null ? nothing : html`<p class="refusal" id="${id}-refusal">${message}</p>`} ${this.help}
    </div>`;
  }

  #send(value: number): void {
    if (this.control === null) return;
    const { path, quantity } = this.control;
    this.dispatchEvent(edit({ path, value: written(quantity, value) }));
  }

  #drag = (event: Event): void => {
    if (this.control === null || !(event.target instanceof HTMLInputElement)) return;
    this.#forget();
    const value = settled(this.control.track, Number(event.target.value));
    event.target.value = String(value);
    if (value !== this.control.value) this.#send(value);
  };

  #step(direction: 1 | -1): void {
    if (this.control === null) return;
    this.#forget();
    this.#send(stepped(this.control.track, this.control.value, direction));
  }

  #begin = (event: FocusEvent): void => {
    if (this.control === null || !(event.target instanceof HTMLInputElement)) return;
    const field = event.target;
    if (!this.unread) this.typing = typed(this.control.quantity, this.control.value);
    void this.updateComplete.then(() => {
      field.select();
    });
  };

  #type = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.typing = event.target.value;
  };

  #take = (): void => {
    if (this.control === null || this.typing === null) return;
    const value = parsed(this.control.quantity, this.typing);
    this.unread = value === null;
    if (value !== null && value !== this.control.value) this.#send(value);
  };

  /** What cannot be read stays as it was typed, and why stands below it. */
  #end = (): void => {
    if (!this.unread) this.typing = null;
  };

  #forget(): void {
    this.typing = null;
    this.unread = false;
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key === "Enter") this.#take();
    if (event.key === "Escape" && this.unread && this.control !== null) {
      this.typing = typed(this.control.quantity, this.control.value);
      this.unread = false;
    }
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    this.#take();
    if (this.unread || this.control === null) return;
    const value = stepped(this.control.track, this.control.value, event.key === "ArrowUp" ? 1 : -1);
    this.typing = typed(this.control.quantity, value);
    this.#send(value);
  };

  #point = (): void => {
    if (this.control !== null) this.dispatchEvent(point(this.control.path));
  };

  #unpoint = (): void => {
    this.dispatchEvent(point(null));
  };
}
