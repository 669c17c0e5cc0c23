/** Above an answer that is awaited, or that did not come: how far it is, why there is none, and what a reader may do. */
import { html, nothing, type TemplateResult } from "lit";
import type { Standing } from "../questions/reply";
import { askingWords } from "../text/asking";
import { refusalList } from "./templates";

export interface Ways {
  /** Gives up what is asked. */
  cancel(): void;
  /** Asks once more, or goes on where it was given up. */
  again(): void;
}

/** What a question says in words of its own. */
export interface Sayings {
  readonly working?: string;
  /** Stands before the refusals. */
  readonly refused?: string;
  /** Beside the way to try again, where it was refused. */
  readonly instead?: TemplateResult;
}

/** Nothing where the answer is here. */
export function asking(standing: Standing, ways: Ways, own: Sayings = {}): TemplateResult | typeof nothing {
  const words = askingWords();
  switch (standing.kind) {
    case "idle":
    case "here":
      return nothing;
    case "working": {
      const { done, total } = standing;
      const working = own.working ?? words.working;
      // parts come too fast to be heard one by one
      return html`<div class="asking" role=${total > 1 ? nothing : "status"}>
        <progress aria-label=${working} max=${total} value=${total > 1 ? done : nothing}></progress>
        <span>${total > 1 ? words.progress(done, total) : working}</span>
        ${quiet(words.cancel, ways.cancel)}
      </div>`;
    }
    case "stopped": {
      const { done, total } = standing;
      return html`<div class="asking" role="status">
        <span>${total > 1 ? words.stoppedAt(done, total) : words.stopped}</span>
        ${quiet(total > 1 ? words.goOn : words.again, ways.again)}
      </div>`;
    }
    case "failed": {
      const { refusals, message } = standing;
      const refused = refusals.length > 0;
      return html`<div class="notice" role="alert">
        <p>${refused ? (own.refused ?? words.refused) : words.failed}</p>
        ${refused ? refusalList(refusals) : html`<p class="aside">${message}</p>`}
        <button type="button" class="button" @click=${ways.again}>${words.again}</button>
        ${refused ? own.instead : nothing}
      </div>`;
    }
  }
}

const quiet = (text: string, act: () => void): TemplateResult =>
  html`<button type="button" class="quiet" @click=${act}>${text}</button>`;
