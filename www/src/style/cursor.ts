import { css } from "lit";

/** A cursor over a chart, and the line that says what it is at. */
export const cursorStyle = css`
  .under-cursor {
    position: relative;
  }
  chart-cursor,
  .cursor-field {
    position: absolute;
    inset: 0;
  }
  .cursor-field {
    border-radius: 8px;
  }
  .over-point .cursor-field {
    cursor: pointer;
  }
  .cursor-line {
    stroke: var(--ink);
    stroke-width: 1;
  }
  .cursor-ring {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
  }
  .reading {
    min-height: 1lh;
    margin-top: 8px;
    text-wrap: pretty;
  }
  @media (max-width: 759px) {
    .reading {
      min-height: 2lh;
    }
  }
  @media (forced-colors: active) {
    .cursor-line,
    .cursor-ring {
      stroke: Highlight;
    }
  }
  @media print {
    chart-cursor {
      display: none;
    }
  }
`;
