import { css } from "lit";

/** On paper: terms, sentence, picture, figures, assumptions; no controls. */
export const print = css`
  @media print {
    .actions,
    .start select,
    .stepper button,
    input[type="range"],
    .switch,
    .as-table,
    .quiet,
    .fold,
    .notice .button,
    .strip,
    .steps,
    .versions-room,
    dot-cursor,
    .unseen {
      display: none;
    }
    .page {
      display: block;
    }
    .result,
    .terms,
    .advice {
      padding: 12px 0;
      position: static;
      height: auto;
      overflow: visible;
      border: 0;
    }
    .control {
      padding: 4px 0;
      margin: 0;
    }
    .stepper {
      border: 0;
    }
    .stepper input {
      border: 0;
      padding: 0;
    }
    .fold-button {
      padding: 0;
      color: var(--ink);
    }
    .fold-button::before {
      content: none;
    }
    .choice :is(select, input) {
      appearance: none;
      border: 0;
      padding: 0;
      min-height: 0;
      background: none;
    }
    .choice.date {
      padding: 4px 0;
      margin: 0;
    }
    .table-scroll {
      overflow: visible;
      padding: 4px 12px;
    }
    .figures-table {
      font-size: 8.5pt;
    }
    .figures-table :is(th, td) {
      padding: 3px 0 3px 8px;
    }
    .figures-table td .figure-error {
      min-width: 0;
      font-size: 8pt;
    }
    .heading,
    .subheading {
      break-after: avoid;
    }
    .control,
    .choice,
    .four,
    .chart,
    .table-scroll,
    .clauses,
    .due-row,
    .worked,
    .advice li {
      break-inside: avoid;
    }
    .top,
    .bottom {
      padding: 8px 0;
    }
    .headline {
      font-size: 20pt;
    }
    .picture {
      max-width: 100%;
      height: auto;
    }
  }
`;
