import { css } from "lit";

/** How values are spread around thresholds. */
export const spreadStyle = css`
  .spread-stage {
    min-height: 262px;
  }
  .spread-columns {
    fill: var(--bars);
    stroke: var(--edge);
    stroke-width: 0.5;
  }
  .spread-columns.reached {
    fill: var(--district-soft);
    stroke: var(--district);
  }
  .spread-outline {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .spread-near {
    fill: var(--soft);
  }
  .spread-threshold {
    stroke: var(--ink);
    stroke-dasharray: 3 3;
  }
  .picture .spread-label {
    fill: var(--ink);
    paint-order: stroke;
    stroke: var(--panel);
    stroke-width: 3px;
  }
  @media (forced-colors: active) {
    .spread-columns {
      fill: Canvas;
      stroke: GrayText;
    }
    .spread-columns.reached {
      fill: CanvasText;
    }
    .spread-near {
      fill: Canvas;
    }
    .spread-outline,
    .spread-threshold {
      stroke: CanvasText;
    }
    .picture .spread-label {
      stroke: Canvas;
    }
  }
`;
