/** A file that cannot be settled: everything that is wrong with it, where a spreadsheet shows it. */
import { html, nothing, type TemplateResult } from "lit";
import { count } from "../format";
import type { Kind, Mistakes } from "../settle/mistakes";
import { settleWords } from "../text/settle";
import { first, type Lists } from "./settle-rows";

/** What the file was for. */
export type Purpose = "settle" | "use";

export function mistakeSentence({ count: all, listed, rows }: Mistakes, purpose: Purpose = "settle"): string {
  const { cannotSettle, cannotSettleRows, cannotUse, cannotUseRows } = settleWords().mistakes;
  if (all > listed || rows === 0) return (purpose === "settle" ? cannotSettle : cannotUse)(all);
  return (purpose === "settle" ? cannotSettleRows : cannotUseRows)(all, rows);
}

export function mistakeList(
  mistakes: Mistakes,
  file: string,
  lists: Lists,
  saveList: () => void,
  purpose: Purpose = "settle",
): TemplateResult {
  const words = settleWords().mistakes;
  const { kinds, count: all, listed } = mistakes;
  return html`<p class="settle-sentence">${mistakeSentence(mistakes, purpose)}</p>
    <p class="under-headline">
      ${settleWords().result.from(html`<strong>${file}</strong>`)} ${words.mend}
      ${all > listed ? words.listed(count(listed)) : nothing}
    </p>
    <div class="table-scroll" role="region" aria-label=${words.heading} tabindex="0">
      <table class="mistakes">
        <caption class="unseen">
          ${words.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.cell}</th>
            <th scope="col">${words.column}</th>
            <th scope="col">${words.wrong}</th>
          </tr>
        </thead>
        ${kinds.map((kind) => kindPart(kind, lists))}
      </table>
    </div>
    <button
      type="button"
      class="button"
      @click=${() => {
        saveList();
      }}
    >
      ${words.download}
    </button>`;
}

function kindPart({ heading, mistakes }: Kind, { whole, show }: Lists): TemplateResult {
  const shown = whole.has(heading) ? mistakes.length : Math.min(first, mistakes.length);
  return html`<tbody>
    <tr>
      <th scope="rowgroup" colspan="3" class="kind">
        ${heading}${mistakes.length > 1 ? html` <span class="how-many">${count(mistakes.length)}</span>` : nothing}
      </th>
    </tr>
    ${mistakes.slice(0, shown).map(
      ({ place, column, message }) =>
        html`<tr>
          <th scope="row">${place === "" ? settleWords().mistakes.file : place}</th>
          <td>${column === "" ? nothing : html`<code>${column}</code>`}</td>
          <td>${message}</td>
        </tr>`,
    )}
    ${
      shown < mistakes.length
        ? html`<tr>
            <td colspan="3">
              <button
                type="button"
                class="quiet"
                @click=${() => {
                  show(heading);
                }}
              >
                ${settleWords().rows.all(count(mistakes.length))}
              </button>
            </td>
          </tr>`
        : nothing
    }
  </tbody>`;
}
