import { css } from "lit";

/** Who counts, and what is assumed. */
export const assumptions = css`
  .choices,
  .plan {
    display: grid;
    gap: 12px;
    margin-top: 12px;
  }
  .choice {
    display: grid;
    gap: 4px;
  }
  .choice label {
    font-size: 13px;
    color: var(--muted);
  }
  .choice select {
    width: 100%;
  }
  .choice.date {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    padding: 8px;
    margin: 0 -8px;
    border-radius: 8px;
  }
  .choice.date.lit {
    background: var(--district-soft);
  }
  .choice.date .consequence {
    grid-column: 1 / -1;
  }
  .choice.date label {
    font-size: inherit;
    color: inherit;
  }
  .no-cap {
    padding: 8px 0;
    border-top: 1px solid var(--line);
    font-size: 13px;
    color: var(--muted);
  }
  .assumed {
    margin-top: 8px;
    text-wrap: pretty;
  }
  .cautions {
    margin-top: 8px;
    padding: 8px 12px 8px 28px;
    border-left: 4px solid var(--vendor);
    background: var(--vendor-soft);
    border-radius: 8px;
    font-size: 13px;
  }
  summary {
    cursor: pointer;
    min-height: 28px;
    padding: 4px 0;
  }
  .fold {
    margin-top: 8px;
  }
  .fold > summary {
    font-weight: 600;
    color: var(--district);
  }
`;
