import { css } from "lit";

/** A question as a sentence with fields in it. */
export const sentenceStyle = css`
  .sentence {
    margin: 0 0 12px;
    font-size: 16px;
    line-height: 2.6;
  }
  .sentence :is(select, input) {
    line-height: 1.3;
  }
  .sentence select {
    max-width: 100%;
    font-weight: 600;
  }
  .together {
    white-space: nowrap;
  }
  .in-sentence {
    --letters: 4;
    width: calc(var(--letters) * 1.02ch + 20px);
    min-height: 36px;
    padding: 4px 8px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--panel);
    font-weight: 600;
    text-align: center;
  }
  .in-sentence[aria-invalid="true"] {
    border: 2px solid var(--over);
  }
  .said {
    max-width: 44em;
    margin: 0 0 8px;
    font-size: 22px;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: pretty;
  }
  .said-more {
    max-width: 44em;
    margin: 0 0 12px;
    text-wrap: pretty;
  }
  .adopt {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin: 12px 0 16px;
  }
  @media (max-width: 599px) {
    .said {
      font-size: 16px;
    }
    .sentence {
      font-size: 15px;
    }
  }
`;
