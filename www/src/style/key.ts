import { css } from "lit";

/** The key of a picture. */
export const keyStyle = css`
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
