import { css } from "lit";

/** Publish this: choices on the left, what readers will see on the right, then the lines to take away. */
export const publishStyle = css`
  .publish-sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px 40px;
  }
  .publish-choices,
  .publish-seen {
    min-width: 0;
  }
  @media (min-width: 1100px) {
    .publish-sides {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .publish-seen {
      position: sticky;
      top: 16px;
      align-self: start;
      max-height: calc(100vh - 32px);
      overflow: auto;
    }
  }
  .publish-fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
    gap: 12px 16px;
  }
  .publish-field {
    display: grid;
    min-width: 0;
    gap: 4px;
    align-content: end;
    font-size: 13px;
  }
  .publish-field.wide {
    grid-column: 1 / -1;
  }
  .publish :is(input[type="text"], input[type="url"], textarea) {
    width: 100%;
    min-height: 36px;
    box-sizing: border-box;
    padding: 4px 8px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--panel);
    color: inherit;
    font: inherit;
    font-size: 15px;
  }
  .publish-field select {
    width: 100%;
  }
  .publish select {
    min-width: 0;
    max-width: 100%;
    font-size: 15px;
  }
  .publish textarea {
    resize: vertical;
  }
  .publish textarea[readonly] {
    font:
      12px/1.4 ui-monospace,
      monospace;
    overflow-wrap: anywhere;
  }
  .publish :is(input, textarea)::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .publish input[aria-invalid="true"] {
    border: 2px solid var(--over);
  }
  .publish details {
    margin: 12px 0;
  }
  .publish summary {
    min-height: 28px;
    cursor: pointer;
  }
  .publish-palettes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
    gap: 16px;
  }
  .publish-palettes fieldset {
    display: grid;
    gap: 4px;
    min-width: 0;
    margin: 0;
    padding: 8px 12px 12px;
    border: 1px solid var(--line);
    border-radius: 8px;
  }
  .publish-palettes label {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .publish-palettes input {
    width: 40px;
    min-height: 28px;
    padding: 2px;
  }
  .publish-inputs,
  .publish-steps {
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }
  .publish-inputs > li,
  .publish-steps > li {
    padding: 8px 0;
    border-top: 1px solid var(--line);
  }
  .publish-input {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 12px;
  }
  .publish-details {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
    gap: 8px 12px;
    align-items: end;
    margin: 4px 0 8px;
    font-size: 13px;
  }
  .publish-inputs .publish-details {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  .publish-inputs .publish-details > :first-child {
    grid-column: 1 / -1;
  }
  @media (min-width: 480px) and (max-width: 1099px) {
    .publish-inputs .publish-details {
      grid-template-columns: minmax(0, 2fr) repeat(3, minmax(0, 1fr));
    }
    .publish-inputs .publish-details > :first-child {
      grid-column: auto;
    }
  }
  .publish-poster,
  .publish-save {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
    margin-bottom: 16px;
  }
  .publish-save .aside {
    flex: 1 1 240px;
  }
  .publish-steps label {
    display: block;
  }
  .publish-step-ways,
  .publish-width {
    display: flex;
    gap: 16px;
  }
  .publish-width {
    margin-bottom: 8px;
  }
  .publish-width [aria-pressed="true"] {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  .publish-frame {
    display: block;
    width: 100%;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--panel);
  }
  .publish-frame.narrow {
    width: min(100%, 360px);
  }
  .publish-line {
    margin: 0 0 16px;
  }
  .publish-line-head {
    display: flex;
    align-items: end;
    justify-content: space-between;
    gap: 16px;
    margin-bottom: 4px;
  }
  .publish-line-head .button {
    flex: none;
  }
`;
