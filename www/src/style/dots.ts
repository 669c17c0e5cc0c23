import { css } from "lit";
import { cursorStyle } from "./cursor";

/** The cursor over the dots of the payout, and the mark of the year that is open. */
export const dotStyle = css`
  ${cursorStyle}
  .dot-marks {
    position: absolute;
    inset: 0 auto auto 0;
    overflow: visible;
    pointer-events: none;
  }
  .year-ring {
    fill: none;
    stroke: var(--ink);
    stroke-width: 3;
  }
  .year-mark {
    fill: var(--ink);
    stroke: var(--panel);
  }
  .dot-opens rect {
    fill: var(--ink);
  }
  .dot-opens text {
    fill: var(--panel);
    font-size: 13px;
    font-weight: 600;
  }
  dot-cursor:active .cursor-ring {
    stroke-width: 4;
  }
  /* under a hand all of them are seen to be buttons */
  .stage:is(:hover, :focus-within) > .picture .dot {
    stroke: var(--panel);
    stroke-width: 1.5;
    paint-order: normal;
  }
  @media print {
    .dot-hint,
    .dot-opens {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .year-ring {
      stroke: Highlight;
    }
    .year-mark {
      fill: Highlight;
    }
    .dot-opens rect {
      fill: Canvas;
      stroke: Highlight;
    }
    .dot-opens text {
      fill: CanvasText;
    }
  }
`;
