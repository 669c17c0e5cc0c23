import { css } from "lit";
import { cursorStyle } from "./cursor";
import { settleStyle } from "./settle";
import { spreadStyle } from "./spread";

/** One simulated year: its invoice, as that of actual students, and the students behind it. */
export const yearStyle = css`
  ${settleStyle}
  ${cursorStyle}
  ${spreadStyle}
  question-year .answer > * + * {
    margin-top: 12px;
  }
  .year-choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .year-choices select {
    min-width: 0;
    max-width: 100%;
  }
  @media (max-width: 599px) {
    .year-choices {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
    .year-choices > label {
      grid-area: 1 / 1 / 2 / 3;
    }
    .year-choices > select {
      grid-area: 2 / 1 / 3 / 3;
    }
    .year-choices.kinds {
      grid-template-columns: auto auto auto;
    }
    .year-choices.kinds > .button {
      padding: 4px;
      white-space: normal;
    }
    .year-choices.kinds > .aside {
      grid-column: 1 / -1;
    }
  }
  .year-choices .button:disabled {
    color: var(--muted);
    cursor: default;
  }
  year-students figcaption {
    margin-bottom: 4px;
  }
  .year-sentence {
    font-size: 22px;
    line-height: 1.3;
    font-weight: 500;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .year-sentence em {
    font-style: normal;
  }
  .year-moved {
    padding: 8px 12px;
    border-left: 3px solid var(--district);
    background: var(--district-soft);
    max-width: 760px;
  }
  .year-invoice {
    max-width: 760px;
  }
  .year-bound {
    padding-left: 20px;
    max-width: 60em;
  }
  .year-bound li {
    margin-top: 4px;
  }
  year-students {
    display: block;
  }
  .students-stage {
    min-height: 110px;
    margin-top: 8px;
  }
  .students {
    fill: var(--panel);
    stroke: var(--edge);
    stroke-width: 1;
  }
  .students.columns {
    fill: var(--bars);
  }
  .students.reached {
    fill: var(--district);
    stroke: var(--district);
  }
  .students-read {
    fill: var(--soft);
    stroke: var(--ink);
  }
  @media (forced-colors: active) {
    .students {
      fill: Canvas;
      stroke: CanvasText;
    }
    .students.reached {
      fill: CanvasText;
    }
  }
`;
