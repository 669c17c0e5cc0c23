/** A table of figures with their standard errors. */
import { html, nothing, type TemplateResult } from "lit";
import type { Table } from "../state/tables";
import { tableWords } from "../text/tables";
import { tableExports } from "./export";

/** On a phone a `stacked` table, of many columns, has each figure in a line of its own, beside the name of its column. */
export const figureTable = (
  table: Table | null,
  phone: "columns" | "stacked" = "columns",
): TemplateResult | typeof nothing =>
  table === null
    ? nothing
    : html`<div class="table-scroll" role="region" aria-label=${table.caption} tabindex="0">
        <table class="figures-table ${phone}">
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
                  ${cells.map((cell, place) => html`<td data-column=${table.columns[place] ?? ""}><span class="figure-value ${cell.value.includes(" ") ? "" : "whole"}">${cell.value}</span> <span class="figure-error">${cell.error}</span></td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
        ${tableExports(table, table.caption)}
      </div>`;
