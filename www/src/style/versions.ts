import { css } from "lit";

/** The strip of versions above the contract, and the marks of the two sides. */
export const versionStyle = css`
  .party {
    fill: var(--district);
  }
  .party.vendor {
    fill: var(--vendor);
  }
  .party-mark {
    flex: none;
    display: inline-block;
    vertical-align: -1px;
    overflow: visible;
  }
  .versions-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 12px;
    min-height: 28px;
  }
  .versions-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .version-list {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .version {
    display: grid;
    grid-template-columns: 12px minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 8px;
    padding: 4px 0;
    border-top: 1px solid var(--line);
  }
  .version-name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .version-name .aside {
    display: block;
    font-weight: 400;
    font-size: 12px;
  }
  .version-buttons {
    display: flex;
    gap: 0 12px;
  }
  .version-more,
  .version-form {
    grid-column: 1 / -1;
  }
  .version-more {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 16px;
  }
  .version-form {
    display: grid;
    gap: 8px;
    margin: 4px 0 8px;
    padding: 12px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--panel);
  }
  .version-form label,
  .version-form legend {
    font-size: 13px;
    color: var(--muted);
    padding: 0;
  }
  .version-form input[type="text"] {
    width: 100%;
    min-height: 36px;
    padding: 4px 8px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--paper);
  }
  .version-form fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .version-form fieldset label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    color: var(--ink);
  }
  .version-form input[type="radio"] {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--district);
  }
  .version-form .button {
    min-height: 32px;
  }
  .versions-said {
    font-size: 13px;
    color: var(--muted);
  }
  .versions .notice {
    margin: 8px 0;
    font-size: 13px;
  }
  @media print {
    .versions {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .party {
      fill: CanvasText;
    }
    .party.vendor {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2;
    }
  }
`;
