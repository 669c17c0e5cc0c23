/** A table of figures with their standard errors. */
import { html, nothing, type TemplateResult } from "lit";
import type { Table } from "../state/tables";
import { tableWords } from "../text/tables";
import { tableExports } from "./export";

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
              <th scope="col"><span class="unseen">${tableWords().what}</span></th>
              ${table.columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${table.rows.map(
              ({ head, cells }) =>
                html`<tr>
                  <th scope="row">${head}</th>
                  ${cells.map((cell) => html`<td><span class="figure-value ${cell.value.includes(" ") ? "" : "whole"}">${cell.value}</span> <span class="figure-error">${cell.error}</span></td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
        ${tableExports(table, table.caption)}
      </div>`;
