/** What all questions below the picture have in common: what they are asked of, and where they draw. */
import { type CSSResult, LitElement, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import type { Exposed } from "../engine/messages";
import type { Desk } from "../state/desk";
import { questionStyle } from "../style/questions";
import { adopt } from "../view/adopt";

/** A question is asked again when its subject has rested for so long, in milliseconds: a drag is not slowed down. */
const rest = 250;

/** A question that is open. It draws in the page's own tree; `sheet` is its own style. */
export abstract class Question extends LitElement {
  /** The desk: for terms to be changed, and what is opened. */
  @property({ attribute: false }) desk!: Desk;
  /** The picture: its scenario is the subject of the question. */
  @property({ attribute: false }) shown!: Exposed;
  /** What `rested` was told last. */
  #rested: Exposed | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | null = null;

  protected static sheet: CSSResult | null = null;

  /** Part of the page's own tree, so that labels and styles reach it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, questionStyle);
    const { sheet } = this.constructor as typeof Question;
    if (sheet !== null) adopt(this, sheet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#resting);
    this.#asking?.abort();
    this.#rested = null;
  }

  /** Whether the picture has moved since the answer was asked for: what is shown is about to change. */
  protected get stale(): boolean {
    return this.#rested !== this.shown;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has("shown") || this.#rested === this.shown) return;
    clearTimeout(this.#resting);
    // a picture that is still growing is followed by another
    if (this.#rested === null) this.#ask();
    else
      this.#resting = setTimeout(() => {
        this.#ask();
      }, rest);
  }

  #ask(): void {
    if (!this.isConnected && this.#rested !== null) return;
    this.#rested = this.shown;
    this.requestUpdate();
    void this.rested(this.afresh());
  }

  /** A signal for what is asked from now on; whatever was asked before is given up. */
  protected afresh(): AbortSignal {
    this.#asking?.abort();
    this.#asking = new AbortController();
    return this.#asking.signal;
  }

  /** Gives up what is being asked. */
  protected cancel(): void {
    this.#asking?.abort();
  }

  /** The picture has come to rest at another scenario or other terms: time to ask the engine. */
  protected abstract rested(signal: AbortSignal): Promise<void> | void;
}

/** Whether a question was given up, by the reader or because its subject has changed: nothing to tell. */
export const givenUp = (reason: unknown): boolean => reason instanceof DOMException && reason.name === "AbortError";
