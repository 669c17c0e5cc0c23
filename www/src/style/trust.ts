import { css } from "lit";

/** Why one should believe it. */
export const trustStyle = css`
  .trust > * + * {
    margin-top: 12px;
  }
  .trust .subheading {
    margin-top: 28px;
  }
  .trust .check {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 24px;
  }
  .trust .check dd {
    font-weight: 600;
  }
  .evidence {
    width: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }
  .evidence :is(th, td) {
    padding: 8px 16px 8px 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
    font-weight: 400;
    /* words: cells of figures elsewhere do not break */
    white-space: normal;
  }
  .evidence thead th {
    color: var(--muted);
  }
  .evidence tbody th[scope="rowgroup"] {
    padding-top: 16px;
    font-weight: 600;
  }
  .evidence {
    table-layout: fixed;
  }
  .evidence thead th:nth-child(1) {
    width: 30%;
  }
  .evidence thead th:nth-child(2) {
    width: 16%;
  }
  .evidence thead th:nth-child(3) {
    width: 18%;
  }
  .evidence tbody th[scope="row"] .aside,
  .evidence tbody th[scope="row"] .quiet {
    display: block;
  }
  .evidence .value-here {
    font-weight: 600;
  }
  .evidence .tag {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    font-size: 12px;
    font-weight: 400;
  }
  .evidence .why {
    display: block;
    overflow-wrap: anywhere;
    max-width: 36em;
    color: var(--muted);
  }
  .trust .repeat {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 24px;
    font-size: 13px;
  }
  .trust .repeat dd {
    font-weight: 600;
  }
  @media (max-width: 759px) {
    .evidence thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .evidence :is(tr, td, th) {
      display: block;
      border: 0;
      padding: 0;
    }
    .evidence tr {
      padding: 10px 0;
      border-bottom: 1px solid var(--line);
    }
  }
`;
