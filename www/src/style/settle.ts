import { css } from "lit";
import { invoiceStyle } from "./invoice";
import { settleStudentStyle } from "./settle-students";

/** The settling of actual students; it comes with that part of the page. */
export const settleStyle = css`
  ${invoiceStyle}
  ${settleStudentStyle}
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
  .settle .button,
  .past .button {
    white-space: normal;
  }
  .settle-columns,
  .settle-tables {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-items: start;
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
  .paper-only {
    display: none;
  }
  @media (max-width: 559px) {
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
