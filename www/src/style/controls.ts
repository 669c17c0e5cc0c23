import { css } from "lit";

/** Buttons, fields, sliders. */
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
  @media screen {
    [aria-expanded="false"] + .exact-body {
      display: none;
    }
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
    input[type="range"] {
      appearance: auto;
    }
    .button,
    .stepper {
      border-color: ButtonText;
    }
  }
`;
