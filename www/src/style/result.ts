import { css } from "lit";

/** Below the headline: how far the drawing is, and four figures. */
export const result = css`
  .progress {
    display: flex;
    align-items: center;
    gap: 4px 12px;
    flex-wrap: wrap;
    min-height: 28px;
    margin: 4px 0;
    font-size: 13px;
    color: var(--muted);
  }
  progress {
    appearance: none;
    width: 180px;
    height: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--line);
  }
  progress::-webkit-progress-bar {
    background: var(--line);
    border-radius: 2px;
  }
  progress::-webkit-progress-value {
    background: var(--district);
    border-radius: 2px;
  }
  progress::-moz-progress-bar {
    background: var(--district);
    border-radius: 2px;
  }
  @media (forced-colors: active) {
    progress {
      height: 8px;
      border: 1px solid CanvasText;
    }
    progress::-webkit-progress-value {
      background: Highlight;
      forced-color-adjust: none;
    }
    progress::-moz-progress-bar {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  .four {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-auto-rows: auto;
    margin-top: 16px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--panel);
    overflow: hidden;
  }
  .four > div {
    padding: 12px 16px;
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 3;
    gap: 4px;
  }
  .four > div:nth-child(even) {
    border-left: 1px solid var(--line);
  }
  .four > div:nth-child(n + 3) {
    border-top: 1px solid var(--line);
  }
  .four dt {
    font-size: 13px;
    color: var(--muted);
    text-wrap: balance;
  }
  .four .figure-value {
    font-size: 22px;
    font-weight: 600;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .four .figure-error {
    font-size: 13px;
  }
  /* what it was, and what it is, in one place: nothing below moves with the first change */
  :is(.figure-note, .figure-before) {
    grid-area: 3 / 1;
    min-height: 1lh;
    font-size: 12px;
    color: var(--muted);
  }
  @media screen {
    .figure-note.behind {
      visibility: hidden;
    }
  }
  @media print {
    .figure-before {
      display: none;
    }
  }
  .bounds {
    margin-top: 12px;
  }
  @media (max-width: 759px) {
    .four > div {
      padding: 12px;
    }
  }
  @media (max-width: 1279px) {
    .four .figure-value {
      font-size: 16px;
    }
  }
  @media (min-width: 760px) {
    .four {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    .four > div:nth-child(n + 2) {
      border-left: 1px solid var(--line);
    }
    .four > div:nth-child(n + 3) {
      border-top: 0;
    }
  }
`;
