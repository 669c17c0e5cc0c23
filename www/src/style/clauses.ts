import { css } from "lit";

/** The contract in words, and what to know about it. */
export const clauses = css`
  .clauses {
    display: grid;
    gap: 8px;
    margin: 12px 0 16px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--panel);
    font-size: 16px;
    line-height: 1.6;
  }
  .fold-button {
    min-height: 28px;
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--district);
    font-weight: 600;
    cursor: pointer;
  }
  .fold-button::before {
    content: "▸ ";
  }
  .fold-button[aria-expanded="true"]::before {
    content: "▾ ";
  }
  .exact {
    margin-bottom: 12px;
  }
  .exact-body {
    margin-top: 4px;
    font-size: 13px;
  }
  .exact-body > ol {
    margin: 0;
    padding-left: 24px;
  }
  .exact-body > ol > li {
    padding: 4px;
    border-radius: 4px;
    text-wrap: pretty;
  }
  .exact-body > ol > li::marker {
    color: var(--muted);
  }
  .exact-body .lit {
    background: var(--district-soft);
  }
  .exact-body .subheading {
    margin-top: 12px;
    font-size: 13px;
  }
  .worked {
    padding: 8px 0;
  }
  .worked ul {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .worked :is(li, .worked-total) {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding: 4px 0;
    border-top: 1px solid var(--line);
  }
  .worked-total {
    font-weight: 600;
  }
  .worked-amount {
    white-space: nowrap;
  }
  .advice ul {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
    border-top: 1px solid var(--line);
  }
  .advice.stale li {
    color: var(--muted);
  }
  .advice li {
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
    max-width: 60em;
    text-wrap: pretty;
  }
  .value {
    padding: 0 1px;
    border: 0;
    border-radius: 2px;
    border-bottom: 2px solid var(--district);
    background: none;
    font-weight: 600;
    line-height: 1.3;
    cursor: pointer;
  }
  .kept {
    white-space: nowrap;
  }
  .value.lit {
    background: var(--district-soft);
  }
  @media (forced-colors: active) {
    .value.lit,
    number-control[lit] .control {
      outline: 2px solid Highlight;
    }
  }
`;
