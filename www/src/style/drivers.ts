import { css } from "lit";
import { keyStyle } from "./key";

/** What moves the payout most: the tornado, and the split of the variance. */
export const driversStyle = css`
  ${keyStyle}
  .tornado {
    position: relative;
  }
  .tornado .stage {
    min-height: 0;
  }
  .measured {
    min-height: 30px;
  }
  .tornado-actions {
    position: absolute;
    inset: 0 0 auto auto;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tornado-actions li {
    position: absolute;
    right: 0;
    white-space: nowrap;
  }
  .tornado-rule {
    stroke: var(--line);
  }
  .tornado-base {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .picture .tornado-name,
  .picture .tornado-standing {
    fill: var(--ink);
  }
  .picture .tornado-standing {
    font-weight: 600;
  }
  .tornado-bar {
    fill: var(--district);
    stroke: var(--district);
    stroke-width: 1.5;
  }
  .tornado-bar.low {
    fill: var(--district-soft);
  }
  .tornado-row.stale {
    opacity: 0.45;
  }
  .picture .tornado-end {
    font-size: 12px;
    fill: var(--ink);
  }
  .picture .tornado-nothing {
    font-size: 13px;
    paint-order: stroke;
    stroke: var(--panel);
    stroke-width: 6px;
    stroke-linejoin: round;
  }
  question-drivers .answer > .quiet {
    text-align: left;
  }
  .measured {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-bottom: 12px;
    font-size: 13px;
    color: var(--muted);
  }
  .measured > .asking {
    margin: 0;
  }
  .split {
    margin-top: 32px;
  }
  .split-bar {
    display: block;
    margin: 12px 0;
    overflow: visible;
  }
  .split-part {
    stroke: var(--panel);
    stroke-width: 1.5;
  }
  .split-ink {
    fill: none;
    stroke: var(--district);
    stroke-width: 2;
  }
  .split-ground {
    fill: var(--district-soft);
  }
  .split-solid {
    fill: var(--district);
  }
  .split-number {
    font-size: 12px;
    font-weight: 700;
    fill: var(--ink);
    paint-order: stroke;
    stroke: var(--panel);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .split .stage {
    min-height: 0;
  }
  .split-cause {
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr);
    gap: 0 8px;
  }
  .split-cause .swatch {
    margin-top: 3px;
  }
  .split-cause .aside {
    grid-column: 2;
  }
  .split table {
    max-width: 640px;
  }
  .reason-table :is(th, td) {
    text-align: left;
    white-space: normal;
    vertical-align: top;
  }
  @media (forced-colors: active) {
    .tornado-bar {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .tornado-bar.low {
      fill: Canvas;
    }
    .tornado-base,
    .split-ink {
      stroke: CanvasText;
    }
    .picture :is(.tornado-name, .tornado-standing, .tornado-end, .tornado-nothing) {
      fill: CanvasText;
    }
    .split-ground {
      fill: Canvas;
    }
    .split-solid {
      fill: CanvasText;
    }
    .split-part {
      stroke: CanvasText;
    }
    .split-number {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
  @media print {
    .tornado-actions {
      display: none;
    }
  }
`;
