import { css } from "lit";

/** Which students an invoice is about: how they stand, and lists of them. */
export const settleStudentStyle = css`
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
  @media (min-width: 1280px) {
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
`;
