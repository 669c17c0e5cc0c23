import { css } from "lit";
import { cursorStyle } from "./cursor";
import { spreadStyle } from "./spread";

/** Who is served: before and after by group, and who stands near a threshold. */
export const servedStyle = css`
  ${cursorStyle}
  ${spreadStyle}
  question-served .answer > * + * {
    margin-top: 12px;
  }
  .dumbbells figcaption {
    display: grid;
    gap: 4px;
    margin-bottom: 8px;
  }
  .dumbbell-outcome {
    padding-top: 12px;
    font-weight: 600;
  }
  .dumbbell-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    align-items: center;
    padding: 4px 0;
  }
  .dumbbell-row > svg {
    grid-column: 1 / -1;
    display: block;
    overflow: visible;
    padding: 0 8px;
  }
  .dumbbell-amount {
    white-space: nowrap;
  }
  .dumbbell-bar {
    stroke: var(--district);
    stroke-width: 4;
    opacity: 0.5;
  }
  .dumbbell-before {
    fill: var(--panel);
    stroke: var(--district);
    stroke-width: 2;
  }
  .dumbbell-after {
    fill: var(--district);
    stroke: var(--panel);
    stroke-width: 1;
  }
  .near {
    padding-top: 16px;
  }
  .near > * + * {
    margin-top: 12px;
  }
  .near-choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .near-choice select {
    max-width: 100%;
  }
  @media (min-width: 760px) {
    .dumbbell-row {
      grid-template-columns: minmax(0, 15em) minmax(0, 1fr) 9em;
    }
    .dumbbell-row > svg {
      grid-column: 2;
      grid-row: 1;
    }
    .dumbbell-amount {
      grid-column: 3;
      text-align: right;
    }
  }
  @media (forced-colors: active) {
    .dumbbell-bar,
    .dumbbell-before {
      stroke: CanvasText;
    }
    .dumbbell-after {
      fill: CanvasText;
    }
  }
`;
