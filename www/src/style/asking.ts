import { css } from "lit";

/** While the engine is asked: progress, and the way out of it. */
export const askingStyle = css`
  .asking {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-height: 28px;
    margin-bottom: 8px;
    font-size: 13px;
    color: var(--muted);
  }
`;
