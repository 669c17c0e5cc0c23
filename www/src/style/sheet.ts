import { css } from "lit";

/** The term sheet: nowhere but on paper. */
export const sheetStyle = css`
  .sheet {
    display: none;
  }
  @media print {
    :host(:not([data-invoice])) .sheet {
      display: block;
    }
    :host(:not([data-invoice])) :is(.top, .terms, .advice, .questions, .bottom) {
      display: none;
    }
    /* the figures beside the picture leave the clauses their room on the first page */
    :host(:not([data-invoice])) .result {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 120pt;
      column-gap: 10pt;
      padding: 4pt 0 0;
    }
    :host(:not([data-invoice])) .result > * {
      grid-column: 1 / -1;
    }
    :host(:not([data-invoice])) .result > payout-chart {
      grid-column: 1;
    }
    :host(:not([data-invoice])) .result > .progress {
      display: none;
    }
    :host(:not([data-invoice])) .headline {
      font-size: 15pt;
    }
    :host(:not([data-invoice])) .chart {
      height: 100%;
      margin: 0;
      padding: 6pt;
    }
    :host(:not([data-invoice])) .picture {
      max-height: 190pt;
    }
    :host(:not([data-invoice])) .result :is(p:not(.headline), .figure-note, .aside, dt) {
      font-size: 8.5pt;
      line-height: 1.3;
    }
    :host(:not([data-invoice])) .four {
      grid-column: 2;
      grid-template-columns: minmax(0, 1fr);
      margin: 0;
    }
    :host(:not([data-invoice])) .four > div {
      gap: 0;
      padding: 3pt 7pt;
      align-content: center;
    }
    :host(:not([data-invoice])) .four > div:nth-child(n + 2) {
      border-left: 0;
      border-top: 0.5pt solid var(--line);
    }
    :host(:not([data-invoice])) .four .figure-value {
      font-size: 12pt;
    }
    :host(:not([data-invoice])) .four :is(.figure-error, .figure-note) {
      font-size: 7.5pt;
    }
    :host(:not([data-invoice])) .bounds {
      margin-top: 6pt;
    }
    .sheet {
      font-size: 8.5pt;
      line-height: 1.3;
    }
    .sheet-kind {
      font-size: 9pt;
      color: var(--muted);
    }
    .sheet-title {
      font-size: 13pt;
      font-weight: 600;
    }
    .sheet h2 {
      margin: 8pt 0 3pt;
      padding-top: 4pt;
      border-top: 0.5pt solid var(--line);
      font-size: 9pt;
      font-weight: 650;
      break-after: avoid;
    }
    .sheet h3 {
      margin: 3pt 0 1pt;
      font-size: 7.5pt;
      font-weight: 600;
      break-after: avoid;
    }
    .sheet-clauses {
      margin: 0;
      padding-left: 14pt;
      columns: 2;
      column-gap: 18pt;
      font-size: 8pt;
    }
    .sheet-clauses li {
      margin-bottom: 2pt;
      break-inside: avoid;
    }
    .sheet ul {
      padding-left: 14pt;
    }
    .sheet-aside {
      font-size: 7pt;
      color: var(--muted);
    }
    .sheet-second {
      break-before: page;
    }
    .sheet-tables {
      columns: 2;
      column-gap: 18pt;
    }
    /* a year's instalments take more columns than half a page has room for */
    .sheet-tables.wide {
      columns: 1;
    }
    .sheet .table-scroll {
      margin: 0 0 5pt;
      padding: 0;
      border: 0;
      background: none;
      break-inside: avoid;
    }
    .sheet .figures-table {
      width: 100%;
      font-size: 7pt;
      line-height: 1.1;
    }
    .sheet .figures-table caption {
      padding: 0 0 1pt;
      font-size: 7.5pt;
    }
    .sheet .figures-table :is(th, td) {
      padding: 0.6pt 0 0.6pt 4pt;
    }
    .sheet .figures-table td .figure-error {
      min-width: 0;
      font-size: 6.6pt;
    }
    .sheet-assumptions {
      columns: 3;
      column-gap: 12pt;
      font-size: 7pt;
      line-height: 1.15;
    }
    .sheet-assumptions p {
      break-inside: avoid;
    }
    .sheet-assumptions .sheet-aside {
      font-size: 6.3pt;
    }
    .sheet-repeat {
      margin-top: 6pt;
      padding-top: 3pt;
      border-top: 0.5pt solid var(--line);
      font-size: 7.5pt;
      break-inside: avoid;
    }
    .sheet-link {
      overflow-wrap: anywhere;
    }
    /* the same in a fifth more letters, on as many pages */
    :host(:not([data-invoice]):lang(es)) .result {
      grid-template-columns: minmax(0, 1fr) 150pt;
    }
    :host(:not([data-invoice]):lang(es)) .result :is(p:not(.headline), .figure-note, .aside, dt) {
      font-size: 7.5pt;
      line-height: 1.2;
    }
    :host(:not([data-invoice]):lang(es)) .picture {
      max-height: 160pt;
    }
    .sheet:lang(es) {
      font-size: 7.8pt;
      line-height: 1.2;
    }
    .sheet:lang(es) .sheet-clauses {
      font-size: 7.4pt;
    }
    .sheet:lang(es) .sheet-clauses li {
      margin-bottom: 1.5pt;
    }
    .sheet:lang(es) .figures-table {
      font-size: 6.6pt;
      line-height: 1.05;
    }
    .sheet:lang(es) .sheet-assumptions {
      font-size: 6.6pt;
      line-height: 1.1;
    }
  }
`;
