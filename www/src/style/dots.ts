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
  @media (forced-colors: active) {
    .year-ring {
      stroke: Highlight;
    }
    .year-mark {
      fill: Highlight;
    }
  }
`;
