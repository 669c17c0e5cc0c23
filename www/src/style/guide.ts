import { css } from "lit";

/** The guided example's card, and the ring around what it speaks of. */
export const guideStyle = css`
  guided-example {
    display: contents;
  }
  .guide {
    position: fixed;
    z-index: 5;
    inset: auto 16px 16px auto;
    width: min(380px, calc(100vw - 32px));
    max-height: 60vh;
    overflow: auto;
    padding: 16px;
    border: 1px solid var(--edge);
    border-radius: 12px;
    background: var(--panel);
    box-shadow: 0 8px 32px rgb(0 0 0 / 18%);
    font-size: 15px;
    line-height: 1.4;
  }
  .guide h2 {
    margin: 0 0 4px;
    font-size: 16px;
    font-weight: 650;
  }
  .guide h2:focus {
    outline: none;
  }
  .guide-done:not(:empty) {
    margin-top: 8px;
    padding-left: 10px;
    border-left: 3px solid var(--district);
  }
  .guide-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px 16px;
    margin-top: 12px;
  }
  [data-guided] {
    outline: 3px solid var(--district);
    outline-offset: 4px;
    border-radius: 8px;
    scroll-margin: 120px 0 16px;
  }
  @media (max-width: 759px) {
    .guide {
      inset: auto 8px 8px;
      width: auto;
      padding: 12px;
      max-height: 45vh;
    }
  }
  @media print {
    .guide {
      display: none;
    }
    [data-guided] {
      outline: none;
    }
  }
`;
