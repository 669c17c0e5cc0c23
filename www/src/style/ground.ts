import { css } from "lit";
import { sentenceStyle } from "./sentence";

/** The map of two terms. A region has a pattern of its own, besides its colour. */
export const groundStyle = css`
  ${sentenceStyle}
  .ground-asked {
    margin-bottom: 12px;
  }
  .ground-asked .sentence {
    margin: 0;
    font-size: 15px;
    line-height: 2.7;
  }
  .ground-head {
    display: grid;
  }
  ground-map .stage {
    min-height: 0;
  }
  .ground-reader {
    position: relative;
    border-radius: 8px;
    cursor: crosshair;
    touch-action: pan-y;
  }
  .ground-district-ground {
    fill: var(--district-soft);
  }
  .ground-district-ink {
    fill: none;
    stroke: var(--district);
    stroke-width: 1.25;
  }
  .ground-vendor-ground {
    fill: var(--vendor-soft);
  }
  .ground-vendor-ink {
    fill: var(--vendor);
  }
  .ground-both-ground {
    fill: var(--district);
  }
  .ground-both-ink {
    fill: none;
    stroke: var(--district-soft);
    stroke-width: 1;
  }
  .ground-neither {
    fill: var(--soft);
  }
  .ground-unfit-ground {
    fill: var(--panel);
  }
  .ground-unfit-ink {
    fill: none;
    stroke: var(--edge);
    stroke-width: 1;
  }
  .ground-unsure-ink {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1;
  }
  .ground-unsure-light {
    fill: none;
    stroke: var(--panel);
    stroke-width: 1;
  }
  .ground-border {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2.5;
    stroke-linecap: square;
  }
  .ground-frame {
    fill: none;
    stroke: var(--edge);
  }
  .ground-read {
    fill: none;
    stroke: var(--panel);
    stroke-width: 6;
  }
  .ground-read.inner {
    stroke: var(--ink);
    stroke-width: 2.5;
  }
  .ground-cross {
    stroke: var(--ink);
    stroke-dasharray: 2 4;
  }
  .ground-mark {
    fill: var(--panel);
    stroke: var(--ink);
    stroke-width: 3;
  }
  .picture .ground-mark-label {
    fill: var(--ink);
    font-weight: 650;
    paint-order: stroke;
    stroke: var(--panel);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .picture .ground-axis {
    fill: var(--ink);
    font-weight: 600;
  }
  .ground-key {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
    gap: 4px 16px;
    margin: 8px 0 4px;
    padding: 0;
    list-style: none;
    font-size: 13px;
  }
  .ground-key li {
    display: grid;
    grid-template-columns: 30px minmax(0, 1fr);
    align-items: center;
    gap: 8px;
  }
  .ground-key svg {
    display: block;
    border: 1px solid var(--edge);
  }
  .ground-reading {
    min-height: 4lh;
    margin-top: 12px;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--panel);
  }
  .ground-reading .adopt {
    margin: 8px 0 0;
  }
  .ground-reading strong {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .ground-district-ground,
    .ground-vendor-ground,
    .ground-neither,
    .ground-unfit-ground {
      fill: Canvas;
    }
    .ground-both-ground {
      fill: CanvasText;
    }
    .ground-both-ink {
      stroke: Canvas;
    }
    .ground-vendor-ink {
      fill: CanvasText;
    }
    .ground-district-ink,
    .ground-unfit-ink,
    .ground-unsure-ink,
    .ground-border,
    .ground-read.inner,
    .ground-cross {
      stroke: CanvasText;
    }
    .ground-mark {
      fill: Canvas;
      stroke: CanvasText;
    }
    .picture :is(.ground-axis, .ground-mark-label) {
      fill: CanvasText;
    }
    .picture .ground-mark-label {
      stroke: Canvas;
    }
  }
`;
