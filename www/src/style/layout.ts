import { css } from "lit";

/** Where things stand: terms on one side, their consequence on the other; below each other where it is narrow. */
export const layout = css`
  :host {
    display: block;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 8px 16px;
    border-bottom: 1px solid var(--line);
    background: var(--panel);
  }
  .start {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
    flex: 1 1 300px;
  }
  .start select {
    min-width: 0;
    max-width: 22em;
    flex: 0 1 auto;
  }
  .chip {
    padding: 2px 10px;
    border-radius: 12px;
    background: var(--vendor-soft);
    color: var(--vendor);
    font-size: 12px;
    font-weight: 600;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .actions,
  .steps {
    display: flex;
    gap: 8px;
    position: relative;
  }
  .steps {
    gap: 0;
  }
  .step {
    display: grid;
    place-content: center;
    padding: 0 8px;
    border-color: transparent;
    background: none;
  }
  .step path {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
  }
  .step[aria-disabled="true"] {
    opacity: 0.35;
    cursor: default;
  }
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .page.dropping {
    outline: 3px dashed var(--district);
    outline-offset: -8px;
  }
  .result,
  .terms,
  .advice,
  .questions {
    padding: 24px 16px;
    min-width: 0;
  }
  /* each is painted by itself: what did not change is not gone through again in a frame that shows something else */
  .result,
  payout-chart,
  .contract,
  .assumptions,
  number-control {
    isolation: isolate;
  }
  .result {
    padding-top: 16px;
  }
  .terms,
  .advice,
  .questions {
    border-top: 1px solid var(--line);
  }
  .terms .heading:not(:first-child),
  .assumptions {
    margin-top: 32px;
  }
  .versions-room {
    min-height: 82px;
    padding-bottom: 16px;
  }
  @media (max-width: 759px) {
    .headline {
      font-size: 22px;
      line-height: 1.3;
      letter-spacing: -0.01em;
      --waiting: 5;
    }
    .top {
      gap: 8px;
    }
    .top .brand {
      flex: 1 1 0;
      white-space: normal;
      line-height: 1.2;
    }
    .step {
      width: 36px;
      padding: 0;
    }
    .start {
      flex: 1 1 100%;
      flex-wrap: wrap;
    }
    .start select {
      max-width: none;
      flex: 1 1 100%;
    }
    .actions,
    .actions .button {
      flex: 1;
    }
    .actions .button {
      flex-basis: auto;
      padding-inline: 8px;
    }
  }
  @media (min-width: 760px) {
    .result,
    .terms,
    .advice,
    .questions {
      padding: 24px;
    }
    .about-columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .bottom {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  @media (min-width: 760px) and (max-width: 1039px) {
    .top .brand {
      flex: 1 0 60%;
    }
    .steps {
      margin-left: auto;
    }
    .start {
      flex: 1 1 300px;
    }
    .start select {
      flex: 1 0 190px;
      max-width: 22em;
    }
    .headline {
      font-size: 28px;
      --waiting: 3;
    }
    .terms:not([hidden]) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 32px;
    }
    .assumptions {
      margin-top: 0;
    }
    .versions-room {
      grid-column: 1 / -1;
      padding-bottom: 0;
    }
  }
  @media (min-width: 1040px) {
    .page {
      grid-template-columns: minmax(340px, 400px) minmax(0, 1fr);
      grid-template-rows: auto auto auto 1fr;
      align-items: start;
    }
    .result {
      grid-area: 1 / 2;
      padding: 24px 32px;
      max-width: 1240px;
    }
    .advice {
      grid-area: 2 / 2;
      padding: 0 32px;
      border-top: 0;
      max-width: 1240px;
    }
    .questions {
      grid-area: 3 / 2;
      padding: 24px 32px;
      border-top: 0;
      max-width: 1240px;
    }
    .terms {
      grid-area: 1 / 1 / 5 / 2;
      border-top: 0;
      border-right: 1px solid var(--line);
      min-height: 100%;
    }
    .top {
      padding: 12px 24px;
    }
  }
  @media (min-width: 1040px) and (min-height: 560px) {
    .terms {
      position: sticky;
      top: 0;
      min-height: 0;
      height: 100vh;
      overflow-y: auto;
      scrollbar-width: thin;
    }
  }
  @media (min-width: 1280px) {
    .tables:not(.wide) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
