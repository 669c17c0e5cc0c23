/** A file that cannot be settled: everything that is wrong with it, where a spreadsheet shows it. */
import { html, nothing, type TemplateResult } from "lit";
import { count, counted } from "../format";
import type { Kind, Mistakes } from "../settle/mistakes";
import { first, type Lists } from "./settle-rows";

export function mistakeSentence({ count: all, listed, rows }: Mistakes, cannot = "be settled"): string {
  const where = all > listed || rows === 0 ? "" : `, in ${counted(rows, "row")}`;
  return `This file cannot ${cannot} yet: it has ${counted(all, "mistake")}${where}.`;
}

/** `cannot` is what the file was for. */
export function mistakeList(
  mistakes: Mistakes,
  file: string,
  lists: Lists,
  saveList: () => void,
  cannot = "be settled",
): TemplateResult {
  const { kinds, count: all, listed } = mistakes;
  return html`<p class="settle-sentence">${mistakeSentence(mistakes, cannot)}</p>
    <p class="under-headline">
      From <strong>${file}</strong>. No row is left out or guessed at: mend these in the spreadsheet, save it as CSV and
      choose it again. ${all > listed ? `Listed are the first ${count(listed)}.` : nothing}
    </p>
    <div class="table-scroll" role="region" aria-label="Mistakes" tabindex="0">
      <table class="mistakes">
        <caption class="unseen">
          Mistakes, by kind
        </caption>
        <thead>
          <tr>
            <th scope="col">Cell</th>
            <th scope="col">Column</th>
            <th scope="col">What is wrong</th>
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
      Download the list of mistakes (CSV)
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
          <th scope="row">${place === "" ? "file" : place}</th>
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
                Show all ${count(mistakes.length)}
              </button>
            </td>
          </tr>`
        : nothing
    }
  </tbody>`;
}
