/** Small pieces that several parts of the page share. */
import { html, nothing, type TemplateResult } from "lit";
import type { Refusal } from "outcomes-contract";
import type { Figure } from "../format";
import type { Table } from "../state/figures";

/** A figure and its standard error. */
export const figureText = ({ value, error }: Figure): TemplateResult =>
  html`<span class="figure-value">${value}</span
    >${error === "" ? nothing : html` <span class="figure-error">${error}</span>`}`;

/** A table of figures with their standard errors. */
export const figureTable = (table: Table | null): TemplateResult | typeof nothing =>
  table === null
    ? nothing
    : html`<div class="table-scroll" role="region" aria-label=${table.caption} tabindex="0">
        <table class="figures-table">
          <caption>
            ${table.caption}
          </caption>
          <thead>
            <tr>
              <th scope="col"><span class="unseen">What</span></th>
              ${table.columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${table.rows.map(
              ({ head, cells }) =>
                html`<tr>
                  <th scope="row">${head}</th>
                  ${cells.map((cell) => html`<td><span class="figure-value">${cell.value}</span> <span class="figure-error">${cell.error}</span></td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;

/** Every refusal: the field and the sentence. */
export const refusalList = (refusals: readonly Refusal[]): TemplateResult =>
  html`<ul class="refusals">
    ${refusals.map(({ field, message }) => html`<li>${field === "" ? nothing : html`<code>${field}</code> `}${message}</li>`)}
  </ul>`;

/** A citation; it opens beside the page. */
export const citation = (label: string, url: string): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer">${label}</a>`;
