import { css } from "lit";

/** The result in small, which stays in sight above the terms that are moved where the page is narrow. */
export const stripStyle = css`
  .strip {
    display: none;
  }
  .strip em {
    font-style: normal;
    white-space: nowrap;
  }
  .strip-dot {
    fill: var(--district);
  }
  .strip-dot.over {
    fill: var(--over);
  }
  .strip-budget {
    stroke: var(--over);
    stroke-width: 2;
  }
  @media (max-width: 1039px) {
    .terms :is(input, button, select) {
      scroll-margin: 150px 0 24px;
    }
    .strip {
      display: block;
      position: fixed;
      inset: 0 0 auto 0;
      z-index: 2;
      padding: 8px 16px 4px;
      background: var(--panel);
      border-bottom: 1px solid var(--line);
      font-size: 13px;
      line-height: 1.35;
    }
    .strip.unfit p {
      color: var(--over);
    }
    .strip.unfit svg {
      opacity: 0.4;
    }
    .strip svg {
      display: block;
      margin: 4px auto 0;
      max-width: 100%;
    }
  }
  @media (forced-colors: active) {
    .strip-dot {
      fill: CanvasText;
    }
    .strip-dot.over {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2;
    }
    .strip-budget {
      stroke: CanvasText;
    }
  }
`;
