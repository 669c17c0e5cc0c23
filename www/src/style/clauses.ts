import { css } from "lit";

/** The contract in words. */
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
