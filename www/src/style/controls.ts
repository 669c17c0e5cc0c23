import { css } from "lit";

/** Buttons, fields, sliders, clauses. */
export const controls = css`
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  .button {
    min-height: 36px;
    padding: 4px 16px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--panel);
    cursor: pointer;
    white-space: nowrap;
  }
  @media (max-width: 599px) {
    /* what some do takes a sentence, longer than the screen is wide */
    .button {
      white-space: normal;
    }
  }
  .button:hover {
    border-color: var(--edge);
  }
  .button.main {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }
  .quiet {
    min-height: 28px;
    padding: 2px 0;
    border: 0;
    background: none;
    color: var(--district);
    font-size: 13px;
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  .quiet:disabled {
    color: var(--muted);
    cursor: default;
  }
  select,
  input[type="date"] {
    min-height: 36px;
    padding: 4px 8px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--panel);
    text-overflow: ellipsis;
  }
  .clauses {
    display: grid;
    gap: 8px;
    margin: 12px 0 16px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--panel);
    font-size: 16px;
    line-height: 1.6;
  }
  .fold-button {
    min-height: 28px;
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--district);
    font-weight: 600;
    cursor: pointer;
  }
  .fold-button::before {
    content: "▸ ";
  }
  .fold-button[aria-expanded="true"]::before {
    content: "▾ ";
  }
  .exact {
    margin-bottom: 12px;
  }
  .exact-body {
    margin-top: 4px;
    font-size: 13px;
  }
  .exact-body > ol {
    margin: 0;
    padding-left: 24px;
  }
  .exact-body > ol > li {
    padding: 4px;
    border-radius: 4px;
    text-wrap: pretty;
  }
  .exact-body > ol > li::marker {
    color: var(--muted);
  }
  .exact-body .lit {
    background: var(--district-soft);
  }
  .exact-body .subheading {
    margin-top: 12px;
    font-size: 13px;
  }
  .worked {
    padding: 8px 0;
  }
  .worked ul {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .worked :is(li, .worked-total) {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding: 4px 0;
    border-top: 1px solid var(--line);
  }
  .worked-total {
    font-weight: 600;
  }
  .worked-amount {
    white-space: nowrap;
  }
  .advice ul {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
    border-top: 1px solid var(--line);
  }
  .advice.stale li {
    color: var(--muted);
  }
  .advice li {
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
    max-width: 60em;
    text-wrap: pretty;
  }
  @media screen {
    [aria-expanded="false"] + .exact-body {
      display: none;
    }
  }
  .value {
    padding: 0 1px;
    border: 0;
    border-radius: 2px;
    border-bottom: 2px solid var(--district);
    background: none;
    font-weight: 600;
    line-height: 1.3;
    cursor: pointer;
  }
  .kept {
    white-space: nowrap;
  }
  .value.lit {
    background: var(--district-soft);
  }
  .terms .subheading {
    margin-top: 24px;
    padding-bottom: 8px;
  }
  number-control {
    display: block;
  }
  .control {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 12px;
    padding: 12px 8px 8px;
    margin: 0 -8px;
    border-top: 1px solid var(--line);
  }
  number-control[lit] .control {
    background: var(--district-soft);
    border-radius: 8px;
  }
  number-control[lit] .control.over {
    background: var(--over-soft);
  }
  .control > :not(.control-label, .stepper) {
    grid-column: 1 / -1;
  }
  .control > .quiet {
    justify-self: start;
  }
  .heading + number-control .control,
  .subheading + number-control .control {
    border-top: 0;
  }
  .control-label {
    text-wrap: pretty;
  }
  .control.over .control-label {
    color: var(--over-text);
    font-weight: 600;
  }
  .stepper {
    display: flex;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--panel);
    overflow: hidden;
  }
  .stepper:focus-within {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  .stepper :focus-visible {
    outline-offset: -2px;
  }
  .stepper button {
    width: 32px;
    min-height: 32px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--muted);
    cursor: pointer;
  }
  .stepper button:hover:enabled {
    background: var(--soft);
    color: var(--ink);
  }
  .stepper button:disabled {
    color: var(--line);
    cursor: default;
  }
  .stepper input {
    --letters: 6;
    width: calc(var(--letters) * 1.02ch + 22px);
    padding: 0 8px;
    border: 0;
    border-inline: 1px solid var(--line);
    background: none;
    text-align: right;
    font-weight: 600;
  }
  .stepper:has([aria-invalid="true"]) {
    border: 2px solid var(--over);
  }
  .consequence {
    margin-top: 2px;
    font-size: 13px;
    color: var(--muted);
    text-wrap: pretty;
  }
  .refusal {
    font-size: 13px;
    font-weight: 600;
    color: var(--over-text);
    padding-bottom: 4px;
  }
  .refusal::before {
    content: "▲ ";
  }
  input[type="range"] {
    --filled: 0;
    --tone: var(--district);
    appearance: none;
    width: 100%;
    height: 28px;
    margin: 0;
    background: none;
    cursor: pointer;
    touch-action: pan-y;
    border-radius: 8px;
  }
  .control.over input[type="range"] {
    --tone: var(--over);
  }
  input[type="range"]::-webkit-slider-runnable-track {
    height: 4px;
    border-radius: 2px;
    background: linear-gradient(var(--tone), var(--tone)) 0 / calc(9px + (100% - 18px) * var(--filled)) 100% no-repeat
      var(--line);
  }
  input[type="range"]::-moz-range-track {
    height: 4px;
    border-radius: 2px;
    background: var(--line);
  }
  input[type="range"]::-moz-range-progress {
    height: 4px;
    border-radius: 2px;
    background: var(--tone);
  }
  input[type="range"]::-webkit-slider-thumb {
    appearance: none;
    width: 18px;
    height: 18px;
    margin-top: -7px;
    border: 2px solid var(--tone);
    border-radius: 50%;
    background: var(--panel);
    box-shadow: 0 1px 3px rgb(0 0 0 / 25%);
  }
  input[type="range"]::-moz-range-thumb {
    width: 14px;
    height: 14px;
    border: 2px solid var(--tone);
    border-radius: 50%;
    background: var(--panel);
    box-shadow: 0 1px 3px rgb(0 0 0 / 25%);
  }
  @media (forced-colors: active) {
    .value.lit,
    number-control[lit] .control {
      outline: 2px solid Highlight;
    }
    input[type="range"] {
      appearance: auto;
    }
    .button,
    .stepper {
      border-color: ButtonText;
    }
  }
`;
