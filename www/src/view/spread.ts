/** The picture of how values are spread, with the service and without, around the thresholds. */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { SpreadPlot } from "../chart/spread";
import { count } from "../format";
import { inField, type Quantity } from "../terms/quantity";
import "./chart-cursor";

export interface SpreadView {
  readonly plot: SpreadPlot;
  readonly quantity: Quantity;
  /** What heights count. */
  readonly axis: string;
  /** Labels by threshold. */
  readonly label: (at: number) => string;
  readonly cursor: string;
  /** The column that is read; null: none. */
  readonly read: number | null;
  readonly describe: (place: number) => string;
  reads(place: number | null): void;
}

export function spreadPicture(view: SpreadView): TemplateResult {
  const { plot, quantity, axis, read } = view;
  const { left, right, top, floor } = plot;
  const column = read === null ? undefined : plot.columns[read];
  return html`<svg
      class="picture"
      aria-hidden="true"
      width=${plot.width}
      height=${plot.height}
      viewBox="0 0 ${plot.width} ${plot.height}"
    >
      <text class="unit" x="0" y="14">${axis}</text>
      ${plot.lines.map(({ near: [from, to] }) => (to > from ? svg`<rect class="spread-near" x=${from} width=${to - from} y=${top} height=${floor - top}></rect>` : nothing))}
      ${plot.counts.map(({ at, value }) => svg`<g class="grid"><line x1=${left} x2=${right} y1=${at} y2=${at}></line><text x=${left - 6} y=${at + 4} text-anchor="end">${count(value)}</text></g>`)}
      <path class="spread-columns" d=${columnsPath(plot, false)}></path>
      <path class="spread-columns reached" d=${columnsPath(plot, true)}></path>
      <path class="spread-outline" d=${plot.outline}></path>
      <line class="axis" x1=${left} x2=${right} y1=${floor + 0.5} y2=${floor + 0.5}></line>
      ${plot.ticks.map(({ at, value }) => svg`<text x=${at} y=${floor + 18} text-anchor="middle">${inField(quantity, value)}</text>`)}
      ${plot.lines.map(({ x, row }) => svg`<line class="spread-threshold" x1=${x} x2=${x} y1=${top - 16 - 18 * row} y2=${floor}></line>`)}
      ${plot.lines.map(({ at, labelX, anchor, row }) => svg`<text class="spread-label" x=${labelX} y=${top - 6 - 18 * row} text-anchor=${anchor}>${view.label(at)}</text>`)}
      ${column === undefined ? nothing : svg`<rect class="cursor-ring" x=${column.x} width=${column.width} y=${top} height=${floor - top}></rect>`}
    </svg>
    <chart-cursor
      .points=${plot.columns.map(({ x, width }) => ({ x: x + width / 2 }))}
      .at=${read}
      .label=${view.cursor}
      .describe=${view.describe}
      @read=${({ detail }: CustomEvent<number | null>) => {
        view.reads(detail);
      }}
    ></chart-cursor>`;
}

/** Columns as one outline. */
const columnsPath = ({ columns, floor }: SpreadPlot, reached: boolean): string =>
  columns
    .filter((column) => column.reached === reached && column.withService > 0)
    .map(
      ({ x, y, width }) =>
        `M${x.toFixed(2)},${floor.toFixed(2)}V${y.toFixed(2)}h${width.toFixed(2)}V${floor.toFixed(2)}Z`,
    )
    .join("");
