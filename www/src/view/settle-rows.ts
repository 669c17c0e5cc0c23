/** Rows of a file: the first of a long list, and the rest when they are asked for. */
import { html, nothing, type TemplateResult } from "lit";
import { count } from "../format";
import { settleWords } from "../text/settle";

/** Of a long list, so many are shown at first. */
export const first = 20;

/** Which lists are shown as a whole. */
export interface Lists {
  readonly whole: ReadonlySet<string>;
  show(list: string): void;
}

/** The rows at hand of so many students, with their ids where those are known; `more` says how many others there are. */
export function rowList(
  name: string,
  rows: readonly number[],
  ids: readonly string[],
  students: number,
  { whole, show }: Lists,
  more = settleWords().rows.more,
): TemplateResult {
  const words = settleWords().rows;
  const shown = whole.has(name) ? rows.length : Math.min(first, rows.length);
  const id = (index: number): TemplateResult | typeof nothing =>
    ids[index] === undefined ? nothing : html`, <span class="row-id">${words.id(ids[index])}</span>`;
  return html`<ul class="rows">
      ${rows.slice(0, shown).map((row, index) => html`<li>${words.row(String(row))}${id(index)}</li>`)}
    </ul>
    ${
      shown < rows.length
        ? html`<button
            type="button"
            class="quiet"
            @click=${() => {
              show(name);
            }}
          >
            ${students > rows.length ? words.firstOf(count(rows.length)) : words.all(count(students))}
          </button>`
        : students > rows.length
          ? html`<p class="aside">${more(count(students - rows.length))}</p>`
          : nothing
    }`;
}
