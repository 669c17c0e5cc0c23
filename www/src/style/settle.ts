import { css } from "lit";

/** The settling of actual students; it comes with that part of the page. */
export const settleStyle = css`
  settle-view {
    display: block;
    min-width: 0;
  }
  .settle > * + *,
  .settle-start > * + *,
  .settled > * + *,
  .settle-refused > * + * {
    margin-top: 12px;
  }
  .settle-lead {
    text-wrap: pretty;
  }
  .settle-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .settle .aside {
    max-width: 60em;
    text-wrap: pretty;
  }
  .settle .fold > summary {
    width: fit-content;
  }
  .settled,
  .settle-refused {
    padding-top: 12px;
  }
  .settle .stale > * {
    opacity: 0.55;
  }
  .settle-sentence {
    font-size: 22px;
    line-height: 1.3;
    font-weight: 500;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .settle-sentence em {
    font-style: normal;
    white-space: nowrap;
  }
  .settle-refused .settle-sentence {
    color: var(--over-text);
  }
  .settle-refused .settle-sentence::before {
    content: "▲ ";
  }
  .settle .under-headline {
    min-height: 0;
    margin-top: 4px;
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .settle-waiting {
    color: var(--muted);
  }
  .check {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-height: 28px;
  }
  .check input {
    width: 16px;
    height: 16px;
    flex: none;
    accent-color: var(--district);
    translate: 0 2px;
  }
  .settle .button {
    white-space: normal;
  }
  .settle-columns,
  .settle-tables {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
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
  .who {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding-top: 12px;
  }
  .who > *,
  .standing {
    min-width: 0;
    max-width: 760px;
  }
  .who > :not(.button) {
    width: 100%;
  }
  .standing {
    display: grid;
    gap: 4px;
    padding: 8px 0;
  }
  .who-heading {
    margin: 0;
    font-size: 15px;
    font-weight: 600;
  }
  .standing-bar {
    display: block;
    overflow: visible;
  }
  .standing-bar rect {
    stroke: var(--panel);
    stroke-width: 1;
  }
  .standing-bar .judged {
    fill: var(--district);
  }
  .standing-bar .paid {
    fill: var(--district-soft);
    stroke: var(--district);
  }
  .standing-bar .unpaid {
    fill: var(--edge);
  }
  .standing-bar .out {
    fill: var(--soft);
    stroke: var(--edge);
    stroke-dasharray: 2 2;
  }
  .standing-key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    padding: 0;
    list-style: none;
    font-size: 13px;
    color: var(--muted);
  }
  .standing-key li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .reason {
    border-top: 1px solid var(--line);
    padding: 4px 0;
  }
  .reason > summary {
    text-wrap: pretty;
  }
  .rows {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: 2px 16px;
    padding: 0 0 4px 16px;
    list-style: none;
    font-size: 13px;
  }
  .rows li {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row-id {
    color: var(--muted);
  }
  .line-rows {
    font-weight: 400;
    font-size: 0.85em;
  }
  .line-rows > .rows {
    grid-template-columns: repeat(auto-fill, minmax(4.5em, 1fr));
    margin: 2px 0 0;
  }
  .line-rows > summary {
    width: max-content;
    color: var(--muted);
    cursor: pointer;
  }
  .reason > :is(.quiet, .aside) {
    margin-left: 16px;
  }
  .settle-notes {
    margin-top: 4px;
    padding-left: 18px;
    font-size: 13px;
    max-width: 60em;
    overflow-wrap: anywhere;
  }
  .settle .subheading {
    padding-top: 8px;
  }
  .mistakes .kind {
    padding-top: 16px;
    font-size: 15px;
    font-weight: 600;
    white-space: normal;
  }
  .mistakes tbody:first-of-type .kind {
    padding-top: 8px;
  }
  .mistakes :is(th, td),
  .columns-table :is(th, td) {
    text-align: left;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .mistakes :is(th:first-child:not(.kind), :is(th, td):nth-child(2)) {
    white-space: nowrap;
  }
  .mistakes td:last-child {
    width: 100%;
  }
  .how-many {
    font-weight: 400;
    color: var(--muted);
  }
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
  .paper-only {
    display: none;
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
    .settle-buttons .button {
      flex: 1 1 auto;
    }
    .settle .table-scroll {
      padding-inline: 12px;
    }
  }
  @media (min-width: 1280px) {
    .settle-columns {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 16px 32px;
    }
    .settle .who {
      padding-top: 4px;
    }
  }
  @media (forced-colors: active) {
    .standing-bar rect {
      stroke: CanvasText;
      fill: Canvas;
    }
    .standing-bar .judged {
      fill: CanvasText;
    }
    .standing-bar .unpaid {
      fill: GrayText;
    }
  }
  @media print {
    .settle-start,
    .settle .button,
    .settle .paperless,
    .settle:not(:has(.settled)) {
      display: none;
    }
    .settle .paper-only,
    .settle-columns,
    .settle-tables {
      display: block;
    }
    .settle .table-scroll {
      border: 0;
      padding: 0;
      overflow: visible;
      max-width: none;
    }
    .settle table {
      font-size: 10pt;
    }
    .settle tr,
    .paper-clauses li {
      break-inside: avoid;
    }
    .clause-link {
      text-decoration: none;
    }
    .invoice .wide-only {
      display: table-cell;
    }
    .invoice .narrow-only {
      display: none;
    }
    .paper-title {
      font-size: 16pt;
      font-weight: 600;
    }
    .paper-clauses {
      margin-top: 2pt;
      padding-left: 14pt;
      font-size: 10pt;
    }
    .settle-sentence {
      font-size: 14pt;
    }
    :host([data-invoice])
      :is(
        .top,
        .result,
        .terms,
        .bottom,
        .strip,
        .unseen,
        .advice,
        .questions > .heading,
        .question:not(#question-settle),
        .question > summary
      ) {
      display: none;
    }
    :host([data-invoice]) .settle {
      padding: 0;
    }
  }
`;
