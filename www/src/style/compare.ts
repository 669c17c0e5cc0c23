import { css } from "lit";

/** The comparison of two contracts. */
export const compareStyle = css`
  .compare > * + * {
    margin-top: 16px;
  }
  .compare em {
    font-style: normal;
    white-space: nowrap;
  }
  em.vendor {
    color: var(--vendor);
  }
  .compare-with {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px;
  }
  .compare-with .choice {
    flex: 1 1 240px;
    max-width: 26em;
    min-width: 0;
  }
  .compare-with form {
    grid-template-columns: minmax(0, 1fr);
  }
  .compare-link {
    display: flex;
    min-width: 0;
    gap: 8px;
  }
  .compare-link input {
    min-width: 0;
    flex: 1;
    min-height: 36px;
    padding: 4px 8px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--panel);
  }
  .compare > .compare-ways {
    display: grid;
    gap: 16px;
    margin: 12px 0 0;
    padding: 0;
    list-style: none;
  }
  .compare-ways > li {
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 8px;
    min-width: 0;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--panel);
  }
  .compare-ways .choice {
    width: 100%;
  }
  .compare-ways h4 {
    margin: 0;
    font-size: 15px;
  }
  .compare-ways .button.main {
    white-space: normal;
  }
  @media (min-width: 760px) {
    .compare > .compare-ways {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .compare-headline {
    font-size: 22px;
    line-height: 1.3;
    font-weight: 500;
    letter-spacing: -0.01em;
    max-width: 40em;
    text-wrap: pretty;
  }
  .compare-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .compare.moving > :is(difference-chart, .fifths, .tables, .real, .changes, .compare-headline) {
    opacity: 0.6;
  }
  .compare > .lead {
    margin-block: 16px 0;
  }
  .compare .tables {
    margin-top: 16px;
  }
  difference-chart {
    display: block;
  }
  .difference-stage {
    position: relative;
  }
  .difference-cursor {
    position: absolute;
    inset: 0;
    border-radius: 8px;
    touch-action: pan-y;
  }
  .column-lit {
    fill: var(--soft);
    stroke: var(--edge);
  }
  .gain {
    fill: var(--district);
  }
  .gain.vendor {
    fill: var(--vendor);
  }
  .gain.none {
    fill: var(--panel);
    stroke: var(--muted);
    stroke-width: 2;
  }
  .same-strip {
    fill: var(--soft);
    opacity: 0.7;
  }
  .zero {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .gain-key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
    font-size: 13px;
  }
  .difference-read {
    min-height: 1lh;
    margin-top: 4px;
  }
  .as-table.wide table {
    max-width: none;
  }
  .fifths figcaption {
    display: grid;
    gap: 4px;
  }
  .fifth-rows {
    margin-top: 8px;
  }
  .fifth {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
    align-items: center;
    padding: 8px 0;
    border-top: 1px solid var(--line);
  }
  .fifth-label .aside {
    display: block;
  }
  .fifth-amount {
    text-align: right;
    font-weight: 600;
    white-space: nowrap;
  }
  .fifth > svg,
  .fifth-note {
    grid-column: 1 / -1;
  }
  .fifth > svg {
    display: block;
    overflow: visible;
    padding: 0 8px;
  }
  .fifth-reach {
    stroke: var(--district);
    stroke-width: 6;
    opacity: 0.5;
  }
  .fifth-reach.vendor {
    stroke: var(--vendor);
  }
  .fifth-reach.none {
    stroke: var(--muted);
  }
  @media (min-width: 760px) {
    .fifth {
      grid-template-columns: minmax(0, 13em) minmax(80px, 1fr) 5.5em 11em;
    }
    .fifth > svg {
      grid-column: 2;
      grid-row: 1;
    }
    .fifth-amount {
      grid-column: 3;
    }
    .fifth-note {
      grid-column: 4;
      grid-row: 1;
    }
  }
  @media (max-width: 599px) {
    .compare .table-scroll {
      padding-inline: 8px;
    }
    .compare .figures-table :is(th, td):not(:first-child) {
      padding-left: 8px;
    }
  }
  .real {
    max-width: 60em;
  }
  .real p {
    margin-top: 4px;
    text-wrap: pretty;
  }
  .changes ol {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
    max-width: 60em;
  }
  .changes li {
    padding: 8px 0;
    border-top: 1px solid var(--line);
    text-wrap: pretty;
  }
  .changes :is(ins, del) {
    padding: 0 2px;
    border-radius: 2px;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .changes ins {
    background: var(--soft);
    font-weight: 600;
    text-decoration: none;
  }
  .changes del {
    color: var(--muted);
    text-decoration: none;
  }
  .changes .word {
    text-decoration: underline 2px;
    text-underline-offset: 3px;
  }
  .changes del .word {
    text-decoration: line-through 2px;
  }
  /* a sign that stays with its word */
  .changes ins::before {
    content: "+\\2060";
  }
  .changes del::before {
    content: "−\\2060";
  }
  @media print {
    .compare-with,
    .compare-actions,
    .difference-read {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .gain {
      fill: CanvasText;
    }
    .gain.vendor,
    .gain.none {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2;
    }
    .zero,
    .fifth-reach {
      stroke: CanvasText;
    }
    .same-strip,
    .column-lit {
      fill: Canvas;
      stroke: GrayText;
    }
  }
`;
