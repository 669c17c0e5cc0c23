/** The map as a table: who can live with every fourth value. */
import { html, type TemplateResult } from "lit";
import { blocks, blocksOf, regionOf } from "../state/ground";
import { inField } from "../terms/quantity";
import { groundWords } from "../text/ground";
import type { Sheet } from "../export/table";
import { exportWords } from "./export";
import type { GroundAxis, GroundView } from "./ground-map";

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

/** Every contract of the map that is worked out, as a file has it. */
export function groundSheet({ x, y, field, currency }: GroundView): Sheet {
  const words = groundWords();
  const { inUnit, share } = exportWords();
  const unit = ({ quantity }: GroundAxis): string =>
    quantity.kind === "money" ? quantity.currency : quantity.kind === "share" ? share : "";
  const { overspends, loses, payout, verdict } = words.columns;
  return {
    columns: [
      inUnit(x.name, unit(x)),
      inUnit(y.name, unit(y)),
      inUnit(overspends, share),
      inUnit(loses, share),
      inUnit(payout, currency),
      verdict,
    ],
    rows: y.values.flatMap((up, row) =>
      x.values.flatMap((across, column) => {
        const cell = field.exactly(column, row);
        if (cell === undefined) return [];
        const { chanceExceeded, chanceOfLoss, payout: expected } = cell;
        return [[across, up, chanceExceeded ?? "", chanceOfLoss ?? "", expected ?? "", words.short[regionOf(cell)]]];
      }),
    ),
  };
}
