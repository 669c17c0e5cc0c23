import { css } from "lit";

/** A district's own past students: how they are taken, and how well they fit. */
export const pastStyle = css`
  past-students {
    display: block;
  }
  .past > * + * {
    margin-top: 8px;
  }
  .past .table-scroll {
    margin-top: 12px;
    padding-inline: 12px;
  }
  .past .settle-buttons {
    margin-top: 12px;
  }
  .past .table-scroll > .aside {
    padding: 8px 0 4px;
  }
  .past .settle-sentence {
    font-size: 16px;
  }
  .past .settle-refused > * + * {
    margin-top: 12px;
  }
  .past .subheading {
    margin-top: 12px;
    padding: 0;
  }
  .past .stale > * {
    opacity: 0.55;
  }
  .past-said {
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .fit th:first-child {
    text-wrap: pretty;
  }
  .fit :is(th, td) {
    padding-left: 12px;
  }
  .fit :is(th, td):first-child {
    padding-left: 0;
  }
  .fit td .figure-error {
    min-width: 0;
  }
  .fit thead td {
    border-top: 0;
  }
  .fit-line line {
    stroke: var(--edge);
  }
  :is(.fit-line, .fit-key) circle {
    fill: var(--district);
  }
  :is(.fit-line, .fit-key) rect {
    fill: var(--ink);
    stroke: var(--panel);
  }
  .fit-line svg {
    vertical-align: middle;
  }
`;
