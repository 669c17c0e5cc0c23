import { css } from "lit";

/** Every clause exactly, and what to know about the terms. */
export const exactStyle = css`
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
`;
