/** The map as a table: who can live with every fourth value. */
import { html, type TemplateResult } from "lit";
import { blocks, blocksOf, regionOf } from "../state/ground";
import { inField } from "../terms/quantity";
import { groundWords } from "../text/ground";
import type { GroundView } from "./ground-map";

export function groundTable({ x, y, field }: GroundView): TemplateResult {
  const words = groundWords();
  const [size] = blocks;
  const columns = blocksOf(field.columns, size).map(({ at }) => at);
  const rows = blocksOf(field.rows, size)
    .map(({ at }) => at)
    .reverse();
  const said = (column: number, row: number): string => {
    const cell = field.at(column, row);
    return cell === undefined ? "" : words.short[regionOf(cell)];
  };
  const caption = words.caption(x.name, y.name);
  return html`<div class="table-scroll" role="region" aria-label=${caption} tabindex="0">
    <table class="ground-table">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col"><span class="unseen">${y.name}</span></th>
          ${columns.map((column) => html`<th scope="col">${inField(x.quantity, x.values[column] ?? 0)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${inField(y.quantity, y.values[row] ?? 0)}</th>
              ${columns.map((column) => html`<td>${said(column, row)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
