import { css } from "lit";

/** While the engine is asked: progress, and the way out of it; and the key of a picture. */
export const askingStyle = css`
  .asking {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-height: 28px;
    font-size: 13px;
    color: var(--muted);
  }
  .asking-room {
    margin-bottom: 8px;
  }
  .asking-room:empty {
    margin: 0;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    font-size: 13px;
    color: var(--muted);
  }
  .key > span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .key svg {
    flex: none;
  }
`;
