import { css } from "lit";

/** The small controls beside tables and pictures. */
export const exportStyle = css`
  .exports {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 4px;
    min-height: 28px;
    font-size: 12px;
    color: var(--muted);
  }
  .table-scroll > .exports {
    position: sticky;
    left: 0;
  }
  .export {
    min-width: 32px;
    min-height: 28px;
    padding: 2px 4px;
    border: 0;
    background: none;
    color: var(--muted);
    cursor: pointer;
  }
  .export:hover {
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  payout-chart .as-table[open] + .exports {
    margin-top: 0;
  }
  payout-chart .as-table:not([open]) + .exports {
    margin-top: -30px;
    margin-left: auto;
    width: fit-content;
  }
  @media print {
    .exports {
      display: none;
    }
  }
`;
