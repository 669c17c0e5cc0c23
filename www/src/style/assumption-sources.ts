import { css } from "lit";

/** Each assumption with its source and why it has its value, and the plan of the simulation. */
export const assumptionSourceStyle = css`
  .assumption-group {
    margin-top: 8px;
    border-top: 1px solid var(--line);
  }
  .assumption-group > summary {
    font-weight: 600;
  }
  .help {
    font-size: 12px;
    color: var(--muted);
    display: grid;
    gap: 2px;
  }
  .help summary {
    min-height: 24px;
    padding: 2px 0;
  }
  .status {
    padding: 1px 8px;
    border: 1px solid var(--edge);
    border-radius: 12px;
    font-weight: 600;
    white-space: nowrap;
  }
  .status.P {
    border-color: var(--district);
    color: var(--district);
  }
  .status.I {
    border-style: dashed;
  }
  .seed {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
    font-size: 13px;
  }
`;
