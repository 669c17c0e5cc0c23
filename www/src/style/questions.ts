import { css } from "lit";

/** The list of questions below the picture, and what their answers have in common. */
export const questionStyle = css`
  .questions {
    display: block;
  }
  .question {
    border-top: 1px solid var(--line);
  }
  .question:last-of-type {
    border-bottom: 1px solid var(--line);
  }
  .question > summary {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 0 4px;
    padding: 14px 0;
    cursor: pointer;
    list-style: none;
  }
  .question > summary::-webkit-details-marker {
    display: none;
  }
  .question > summary::before {
    content: "";
    width: 8px;
    height: 8px;
    margin: 7px 0 0 2px;
    border-right: 2px solid var(--district);
    border-bottom: 2px solid var(--district);
    transform: rotate(-45deg);
  }
  .question[open] > summary::before {
    transform: rotate(45deg);
    margin-top: 4px;
  }
  .question > summary h3 {
    margin: 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 1.35;
  }
  .question > summary:hover h3 {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .question > summary .aside {
    grid-column: 2;
  }
  .question[open] > summary .aside {
    display: none;
  }
  .answer {
    padding: 4px 0 32px 24px;
    min-width: 0;
  }
  .answer.stale > :not(.asking, .notice) {
    opacity: 0.6;
  }
  .answer > .lead {
    max-width: 44em;
    margin: 0 0 16px;
  }
  @media (max-width: 599px) {
    .answer {
      padding-left: 0;
    }
  }
`;
