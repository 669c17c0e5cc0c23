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
    .fold-button,
    .notice .button,
    .strip,
    .unseen {
      display: none;
    }
    .page {
      display: block;
    }
    .result,
    .terms,
    .details {
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
