/** What all questions below the picture have in common: what they are asked of, and where they draw. */
import { type CSSResult, LitElement, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import type { Exposed } from "../engine/messages";
import type { Desk } from "../state/desk";
import { askingStyle } from "../style/asking";
import { questionStyle } from "../style/questions";
import { type Language, language } from "../text/catalog";
import { adopt } from "../view/adopt";
import type { Ways } from "../view/asking";

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
  /** The language that it was told in. */
  #spoken: Language = language();
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
    adopt(this, askingStyle);
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
    const said = this.#spoken === language();
    if (said && (!changes.has("shown") || this.#rested === this.shown)) return;
    clearTimeout(this.#resting);
    // a picture that is still growing is followed by another
    if (this.#rested === null || !said) this.#ask();
    else
      this.#resting = setTimeout(() => {
        this.#ask();
      }, rest);
  }

  #ask(): void {
    if (!this.isConnected && this.#rested !== null) return;
    this.#rested = this.shown;
    this.#spoken = language();
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

  /** Asks once more what did not come. */
  protected again(): void {
    void this.rested(this.afresh());
  }

  /** What the reader may do about an answer that is awaited, or that did not come. */
  protected readonly ways: Ways = {
    cancel: () => {
      this.cancel();
    },
    again: () => {
      this.again();
    },
  };

  /** The picture has come to rest at another scenario or other terms: time to ask the engine. */
  protected abstract rested(signal: AbortSignal): Promise<void> | void;
}
