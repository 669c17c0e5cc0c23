import { css } from "lit";
import { cursorStyle } from "./cursor";

/** What we pay for: the bar of an average year, and the price of one more success. */
export const worthStyle = css`
  ${cursorStyle}
  .dollar-bar {
    margin: 8px 0;
  }
  .dollar-piece {
    stroke: var(--panel);
    stroke-width: 1;
    fill: var(--soft);
  }
  .dollar-piece.base {
    fill: var(--bars);
    stroke: var(--edge);
  }
  .dollar-piece.service {
    fill: var(--district);
  }
  .dollar-piece.anyway {
    fill: var(--district-soft);
    stroke: var(--district);
  }
  .dollar-piece:is(.luck, .deemed, .missingTest, .minimum, .breach, .malus, .studentCap, .notToExceed) {
    fill: var(--panel);
    stroke: var(--edge);
  }
  .dollar-pattern path {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1;
    stroke-linecap: round;
  }
  #dollar-anyway path {
    stroke: var(--district);
    stroke-width: 1.5;
  }
  #dollar-luck path {
    stroke-width: 2;
  }
  .dollar-total {
    stroke: var(--ink);
    stroke-width: 3;
  }
  .dollar-kind th:first-child,
  .dollar-outcome th:first-child {
    position: relative;
    padding-left: 28px;
  }
  .dollar-swatch {
    position: absolute;
    left: 0;
    top: 8px;
  }
  .dollar-outcome > * {
    border-top: 0;
    padding-top: 0;
    color: var(--muted);
  }
  .dollar-outcome .figure-value {
    font-weight: 400;
  }
  .dollars .table-scroll {
    border: 0;
    padding: 0;
  }
  .dollar-table th:first-child {
    text-align: left;
    text-wrap: pretty;
  }
  .dollar-table tfoot :is(th, td) {
    border-top: 2px solid var(--ink);
    font-weight: 600;
  }
  .price > * + * {
    margin-top: 12px;
  }
  .price > .lead {
    margin: 12px 0 0;
  }
  .price .chart {
    margin-top: 12px;
  }
  .price-choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .price-choice[hidden] {
    display: none;
  }
  .price-choice select {
    max-width: 100%;
  }
  .price-stage {
    min-height: 340px;
  }
  .price-band {
    fill: var(--district-soft);
  }
  .price-line {
    fill: none;
    stroke: var(--district);
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .price-area {
    fill: var(--bars);
    stroke: var(--edge);
  }
  .price-now {
    stroke: var(--ink);
    stroke-dasharray: 2 3;
  }
  .picture .price-unit {
    paint-order: stroke;
    stroke: var(--panel);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .picture .price-now-label {
    fill: var(--ink);
  }
  .price-dot {
    fill: var(--district);
    stroke: var(--panel);
    stroke-width: 2;
  }
  .price-reading {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: start;
    gap: 8px 16px;
  }
  .price-reading > p {
    flex: 1 1 16em;
  }
  .price-reading .button:disabled {
    color: var(--muted);
    cursor: default;
  }
  @media (forced-colors: active) {
    .dollar-piece,
    .price-band,
    .price-area {
      fill: Canvas;
      stroke: CanvasText;
    }
    .dollar-piece.service {
      fill: CanvasText;
    }
    .dollar-pattern path,
    .dollar-total,
    .price-line,
    .price-now {
      stroke: CanvasText;
    }
    .price-dot {
      fill: CanvasText;
    }
  }
`;
