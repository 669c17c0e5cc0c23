import { css } from "lit";

/** The picture. Colour says district or over budget, and shape and line say the same. */
export const chart = css`
  payout-chart {
    display: block;
    margin-top: 4px;
  }
  .chart {
    padding: 12px 16px 8px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--panel);
  }
  .chart-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .chart-title {
    font-size: 15px;
    font-weight: 600;
  }
  /* in whole pixels, so that what is below stands on whole pixels too */
  payout-chart .chart-title {
    min-height: 22px;
  }
  .dot-hint {
    display: flex;
    align-items: center;
    gap: 4px;
    height: 20px;
    margin-right: auto;
    font-size: 13px;
    line-height: 20px;
  }
  .sample-ring {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .sample-dot {
    fill: var(--district);
  }
  .sample-pointer {
    fill: var(--ink);
    stroke: var(--panel);
  }
  .switch {
    display: flex;
    border: 1px solid var(--edge);
    border-radius: 8px;
    overflow: hidden;
  }
  .switch button {
    min-height: 28px;
    padding: 2px 12px;
    border: 0;
    background: none;
    font-size: 13px;
    color: var(--muted);
    cursor: pointer;
  }
  .switch button + button {
    border-left: 1px solid var(--edge);
  }
  .switch button[aria-pressed="true"] {
    background: var(--soft);
    color: var(--ink);
    font-weight: 600;
  }
  .switch button:focus-visible {
    outline-offset: -3px;
  }
  .stage {
    min-height: 200px;
    overflow: hidden;
  }
  .stage {
    position: relative;
  }
  dot-cursor {
    display: block;
    min-height: 24px;
  }
  .stage-empty {
    height: 334px;
  }
  .picture {
    display: block;
    overflow: visible;
    font-size: 13px;
  }
  .picture text {
    fill: var(--muted);
  }
  .axis {
    stroke: var(--ink);
    stroke-width: 1;
  }
  .overspending {
    fill: var(--over-soft);
    opacity: 0.45;
  }
  .bars {
    fill: var(--bars);
  }
  .bars.over {
    fill: var(--over-soft);
  }
  .bars.exact {
    fill: var(--district);
  }
  .bars.exact.over {
    fill: var(--over);
  }
  .grid line {
    stroke: var(--line);
  }
  .dot {
    fill: var(--district);
  }
  .dot.over {
    fill: var(--over);
  }
  .mark.budget line {
    stroke: var(--over);
    stroke-width: 2;
  }
  .picture .mark.budget text {
    fill: var(--over-text);
    font-weight: 600;
  }
  .mark.notToExceed line {
    stroke: var(--ink);
    stroke-width: 2;
    stroke-dasharray: 3 4;
  }
  .picture .mark.notToExceed text {
    fill: var(--ink);
  }
  .picture .mark text {
    paint-order: stroke;
    stroke: var(--panel);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .expected {
    fill: var(--ink);
  }
  .picture .expected-label {
    fill: var(--ink);
  }
  .due {
    margin-top: 12px;
  }
  .due figcaption {
    display: grid;
    gap: 4px;
  }
  .due-rows {
    margin-top: 12px;
  }
  .due-row,
  .due-axis {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    align-items: center;
    padding: 6px 0;
  }
  .due-row.fiscalYear {
    border-top: 1px solid var(--line);
    padding-top: 12px;
  }
  .due-row.fiscalYear :is(.due-label, .due-amount) {
    font-weight: 600;
  }
  .due-label .aside {
    font-weight: 400;
    white-space: nowrap;
  }
  .due-amount {
    text-align: right;
    white-space: nowrap;
  }
  .due-row > svg,
  .due-axis > svg,
  .due-note {
    grid-column: 1 / -1;
  }
  .due-row svg,
  .due-axis svg {
    display: block;
    overflow: visible;
    padding: 0 6px;
  }
  .due-note {
    font-size: 13px;
    color: var(--muted);
  }
  .due-grid {
    stroke: var(--line);
  }
  .due-mean {
    stroke: var(--district);
    stroke-width: 2;
    opacity: 0.5;
  }
  .due-range {
    stroke: var(--district);
    stroke-width: 10;
    opacity: 0.5;
  }
  .due-range.over {
    stroke: var(--over);
  }
  .due-dot {
    fill: var(--district);
    stroke: var(--panel);
    stroke-width: 2;
  }
  .due-budget {
    stroke: var(--over);
    stroke-width: 2;
  }
  @media (min-width: 760px) {
    .due-row,
    .due-axis {
      grid-template-columns: minmax(0, 15em) minmax(0, 1fr) 9em;
    }
    .due-row > svg,
    .due-axis > svg {
      grid-column: 2;
      grid-row: 1;
    }
    .due-note {
      grid-column: 2;
    }
  }
  .as-table {
    margin-top: 4px;
    font-size: 13px;
  }
  .as-table > summary {
    color: var(--muted);
  }
  .as-table table {
    max-width: 560px;
  }
  @media (forced-colors: active) {
    .picture :is(text, .mark text, .expected-label) {
      fill: CanvasText;
    }
    .picture .mark text {
      stroke: Canvas;
    }
    .dot,
    .bars.exact {
      fill: CanvasText;
    }
    .dot.over,
    .bars.exact.over {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2;
    }
    .bars:not(.exact),
    .overspending {
      fill: Canvas;
      stroke: GrayText;
    }
    .axis,
    .mark line,
    .mark.budget line,
    .mark.notToExceed line {
      stroke: CanvasText;
    }
    .expected,
    .due-dot {
      fill: CanvasText;
    }
    .due-mean,
    .due-range,
    .due-budget {
      stroke: CanvasText;
    }
    .due-range.over {
      stroke-dasharray: 3 2;
    }
  }
`;
