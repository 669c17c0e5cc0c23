import { css } from "lit";

/** Words, tables and notices. Sizes 12 13 15 16 22 34; spaces 4 8 12 16 24 32 48. */
export const text = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  p,
  h1,
  h2,
  h3,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
  }
  :focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  a {
    color: inherit;
    text-decoration-color: var(--edge);
    text-underline-offset: 2px;
    overflow-wrap: anywhere;
  }
  a:hover {
    text-decoration-color: currentcolor;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .heading {
    font-size: 12px;
    font-weight: 600;
    letter-spacing: 0.06em;
    text-transform: uppercase;
    color: var(--muted);
  }
  .subheading {
    font-size: 15px;
    font-weight: 600;
  }
  .aside {
    font-size: 13px;
    color: var(--muted);
  }
  .brand {
    font-size: 15px;
    font-weight: 650;
    white-space: nowrap;
  }
  .headline {
    font-size: 34px;
    line-height: 1.2;
    letter-spacing: -0.02em;
    font-weight: 500;
    text-wrap: balance;
    max-width: 34em;
  }
  .headline em {
    font-style: normal;
    white-space: nowrap;
  }
  em.district {
    color: var(--district);
  }
  em.over {
    color: var(--over-text);
  }
  /* what is shown is that of other terms than those that stand here */
  .result.unfit :is(.headline, .headline em, .four dd, .bounds strong) {
    color: var(--muted);
  }
  /* about as high as what comes: less is pushed down by it */
  .waiting {
    min-height: calc(var(--waiting, 2) * 1lh);
    color: var(--muted);
  }
  .waiting + p {
    min-height: 2lh;
  }
  .result:has(.waiting) {
    padding-bottom: 330px;
  }
  .under-headline {
    min-height: 1lh;
    margin-top: 8px;
    color: var(--muted);
    max-width: 60em;
    text-wrap: pretty;
  }
  .notice {
    margin: 16px 0;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-left: 4px solid var(--over);
    border-radius: 8px;
    background: var(--panel);
  }
  .notice .button {
    margin-top: 8px;
  }
  .refusals {
    margin: 4px 0 0;
    padding-left: 20px;
  }
  .refusals code {
    font-size: 13px;
    color: var(--muted);
    overflow-wrap: anywhere;
  }
  .tables {
    display: grid;
    gap: 24px;
    align-items: start;
    margin-top: 12px;
  }
  .tables-side {
    display: grid;
    gap: 24px;
    min-width: 0;
  }
  .table-scroll {
    overflow-x: auto;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--panel);
    padding: 4px 16px 8px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 13px;
  }
  caption {
    text-align: left;
    font-size: 15px;
    font-weight: 600;
    padding: 12px 0 8px;
  }
  th,
  td {
    padding: 6px 0 6px 16px;
    text-align: right;
    vertical-align: baseline;
    border-top: 1px solid var(--line);
    font-weight: 400;
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
  }
  .figures-table th[scope="row"] {
    min-width: 8em;
  }
  thead th {
    border-top: 0;
    color: var(--muted);
  }
  td {
    white-space: nowrap;
  }
  td .figure-value {
    font-weight: 600;
    white-space: nowrap;
  }
  .figure-error {
    color: var(--muted);
    white-space: nowrap;
  }
  td .figure-error {
    display: inline-block;
    min-width: 4.2em;
    font-size: 12px;
  }
  @media (max-width: 759px) {
    /* words among the figures may break; figures have but a minus to break at, and should not */
    .figures-table :is(td, .figure-value:not(.whole), .figure-error) {
      white-space: normal;
    }
    .figures-table th[scope="row"] {
      min-width: 6em;
    }
  }
  @media (max-width: 1039px) {
    /* tables of many columns */
    .tables.wide .figures-table td .figure-error {
      display: block;
      min-width: 0;
    }
  }
  @media (max-width: 599px) {
    /* below its figure in every row, and not only where the two do not fit beside each other */
    .figures-table td .figure-error {
      display: block;
      min-width: 0;
    }
    .figures-table :is(th, td):not(:first-child) {
      padding-left: 8px;
    }
    .figures-table th[scope="row"] {
      min-width: 5em;
    }
    .table-scroll {
      padding-inline: 12px;
    }
    .tables.wide .table-scroll {
      padding-inline: 8px;
    }
    .tables.wide .figures-table :is(th, td):not(:first-child) {
      padding-left: 6px;
    }
    .stacked :is(tbody, tr, th, td) {
      display: block;
      padding-left: 0;
      text-align: left;
    }
    .stacked thead {
      display: none;
    }
    .stacked tr {
      padding: 8px 0;
      border-top: 1px solid var(--line);
    }
    .stacked tr > * {
      border: 0;
      padding-block: 2px;
    }
    .stacked th[scope="row"] {
      font-weight: 600;
    }
    .figures-table.stacked td {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 12px;
      padding-left: 0;
      text-align: right;
    }
    .stacked td::before {
      grid-row: 1 / 3;
      color: var(--muted);
      text-align: left;
      content: attr(data-column);
    }
    .stacked .figure-error {
      grid-column: 2;
    }
    .stacked .figure-error:empty {
      display: none;
    }
  }
  .about {
    margin-top: 12px;
    max-width: 60em;
  }
  .about ul {
    padding-left: 18px;
  }
  .about li {
    margin-top: 4px;
  }
  .about-columns {
    display: grid;
    gap: 16px 32px;
    margin: 16px 0;
  }
  .sources {
    font-size: 13px;
    color: var(--muted);
  }
  .bottom-links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 24px;
  }
  .bottom-links :is(a, button) {
    min-height: 24px;
  }
  .bottom {
    border-top: 1px solid var(--line);
    padding: 24px;
    font-size: 13px;
    color: var(--muted);
    display: grid;
    gap: 8px 48px;
  }
  .bottom p {
    max-width: 60em;
  }
`;
