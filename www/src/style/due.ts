import { css } from "lit";

/** When it is due: the line of months, and the offer of a schedule. */
export const dueStyle = css`
  question-due .answer > * + * {
    margin-top: 12px;
  }
  .due-months figcaption {
    display: grid;
    gap: 4px;
    margin-bottom: 12px;
  }
  .due-months-stage {
    padding: 0 12px 0 52px;
  }
  .due-turn {
    stroke: var(--ink);
    stroke-dasharray: 2 4;
  }
  .due-offer {
    display: grid;
    gap: 12px;
    justify-items: start;
    max-width: 44em;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--panel);
  }
  .due-offer label {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .due-remove .button {
    white-space: normal;
  }
  .due-remove {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  @media (forced-colors: active) {
    .due-turn {
      stroke: CanvasText;
    }
  }
`;
