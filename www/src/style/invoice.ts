import { css } from "lit";

/** An invoice, line by line. */
export const invoiceStyle = css`
  .invoice-scroll {
    max-width: 760px;
  }
  .invoice th:first-child {
    text-wrap: pretty;
  }
  .invoice td:last-child {
    font-weight: 600;
  }
  .invoice .zero > * {
    color: var(--muted);
  }
  .invoice .zero td:last-child {
    font-weight: 400;
  }
  .invoice tfoot > tr > * {
    border-top: 2px solid var(--ink);
    font-size: 15px;
    font-weight: 600;
  }
  .clause-link {
    padding: 0;
    border: 0;
    background: none;
    text-align: left;
    text-decoration: underline;
    text-decoration-color: var(--district);
    text-decoration-thickness: 2px;
    text-underline-offset: 4px;
    cursor: pointer;
  }
  .narrow-only {
    display: block;
    color: var(--muted);
    font-size: 12px;
  }
  @media (min-width: 560px) {
    .narrow-only {
      display: none;
    }
  }
  @media (max-width: 559px) {
    .wide-only {
      display: none;
    }
  }
  @media print {
    .clause-link {
      text-decoration: none;
    }
    .invoice .wide-only {
      display: table-cell;
    }
    .invoice .narrow-only {
      display: none;
    }
  }
`;
