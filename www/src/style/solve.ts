import { css } from "lit";
import { keyStyle } from "./key";
import { sentenceStyle } from "./sentence";

/** What a term must be: the question as a sentence, the answer, the curve. */
export const solveStyle = css`
  ${keyStyle}
  ${sentenceStyle}
  solve-curve .stage {
    min-height: 0;
  }
  .curve-reader {
    display: block;
    border-radius: 8px;
    touch-action: pan-y;
    cursor: crosshair;
  }
  .curve-holds {
    fill: var(--district-soft);
    opacity: 0.7;
  }
  .curve-band {
    fill: var(--bars);
  }
  .curve-line {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .curve-point {
    fill: var(--ink);
  }
  .curve-point.read {
    fill: var(--panel);
    stroke: var(--ink);
    stroke-width: 2.5;
  }
  .curve-target {
    stroke: var(--over);
    stroke-width: 2;
    stroke-dasharray: 6 4;
  }
  .picture .curve-target-label {
    fill: var(--over-text);
    font-weight: 600;
  }
  .curve-now {
    stroke: var(--muted);
    stroke-width: 1.5;
    stroke-dasharray: 2 3;
  }
  .curve-answer {
    stroke: var(--district);
    stroke-width: 2;
  }
  .curve-diamond {
    fill: var(--district);
  }
  .picture .curve-answer-label {
    fill: var(--district);
    font-weight: 600;
  }
  .picture :is(.curve-answer-label, .curve-now-label, .curve-target-label) {
    paint-order: stroke;
    stroke: var(--panel);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .curve-read {
    min-height: 1.5lh;
    font-size: 13px;
  }
  .consequences {
    max-width: 800px;
    margin-top: 16px;
  }
  .range-search {
    font-size: 13px;
    color: var(--muted);
  }
  .range-search .in-sentence {
    min-height: 28px;
  }
  @media (forced-colors: active) {
    .curve-holds,
    .curve-band {
      fill: Canvas;
      stroke: GrayText;
    }
    .curve-line,
    .curve-target,
    .curve-now,
    .curve-answer {
      stroke: CanvasText;
    }
    .curve-point,
    .curve-diamond,
    .picture :is(.curve-answer-label, .curve-now-label, .curve-target-label) {
      fill: CanvasText;
    }
  }
`;
