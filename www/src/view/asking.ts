/** The line above an answer that is awaited, or that did not come. */
import { html, nothing, type TemplateResult } from "lit";
import type { Reply } from "../questions/reply";
import { askingWords } from "../text/asking";
import { refusalList } from "./templates";

export interface Ways {
  again(): void;
  cancel(): void;
}

export function asking<Value>({ standing }: Reply<Value>, ways: Ways, progress = ""): TemplateResult | typeof nothing {
  const words = askingWords();
  switch (standing.kind) {
    case "idle":
    case "here":
      return nothing;
    case "waiting":
      return html`<p class="asking aside" role="status">
        ${words.working} …${progress === "" ? "" : ` ${progress}`}
        ${button(words.cancel, () => {
          ways.cancel();
        })}
      </p>`;
    case "cancelled":
      return html`<p class="asking aside" role="status">${words.cancelled} ${again(ways)}</p>`;
    case "refused":
      return html`<div class="asking notice" role="status">
        <p>${words.refused}</p>
        ${refusalList(standing.refusals)} ${again(ways)}
      </div>`;
    case "failed":
      return html`<div class="asking notice over" role="alert">
        <p>${words.failed} ${standing.message}</p>
        ${again(ways)}
      </div>`;
  }
}

const button = (text: string, act: () => void): TemplateResult =>
  html`<button type="button" class="quiet" @click=${act}>${text}</button>`;

const again = (ways: Ways): TemplateResult =>
  button(askingWords().again, () => {
    ways.again();
  });
