/** The style of frames without scripts: the embed's own colours, light and dark. */
import { rootColours } from "../still/poster-style";
import type { Id } from "./stories";

/** Below so many pixels a frame has the narrow picture. */
const narrowBelow = 560;

const css = String.raw;

/**
 * A picture that a frame shows whose address is a link to that example: such frames were published before each had a file.
 * Browsers that know no alternative text of a picture in a style have it without.
 */
const targeted = (id: Id, label: string): string => css`
  [id="1/${id}"]:target::before {
    content: url("./embed-${id}.svg");
    content: url("./embed-${id}.svg") / ${JSON.stringify(label)};
  }
  @media (max-width: ${narrowBelow + 200}px) {
    [id="1/${id}"]:target::before {
      content: url("./embed-${id}-narrow.svg");
      content: url("./embed-${id}-narrow.svg") / ${JSON.stringify(label)};
    }
  }
`;

/** Of the pages: one file for all of them. `labels` say what the pictures show. */
export const frameStyle = (labels: ReadonlyMap<Id, string>): string => css`
  ${rootColours()}
  noscript {
    padding: 0;
    color: var(--ink);
  }
  .built {
    padding: 24px 24px 12px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--paper);
  }
  .built p {
    margin: 0 0 12px;
  }
  .chip {
    font-size: 13px;
    font-weight: 600;
    color: var(--muted);
  }
  .said {
    margin: 0 0 8px;
    font-size: 24px;
    font-weight: 500;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .said em {
    font-style: normal;
  }
  .said .district {
    color: var(--district);
  }
  .said .over {
    color: var(--over);
  }
  .aside,
  .each {
    color: var(--muted);
    font-size: 14px;
  }
  picture,
  img {
    display: block;
    max-width: 100%;
    height: auto;
  }
  picture {
    margin: 16px 0;
  }
  table {
    width: 100%;
    max-width: 690px;
    margin-bottom: 16px;
    border-collapse: collapse;
    font-size: 14px;
  }
  caption {
    padding-bottom: 8px;
    font-weight: 600;
    text-align: left;
  }
  th,
  td {
    padding: 6px 0;
    border-top: 1px solid var(--line);
    font-weight: 400;
    text-align: left;
    vertical-align: top;
  }
  td {
    padding-left: 16px;
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  td span + span {
    color: var(--muted);
  }
  a {
    color: var(--district);
  }
  .example {
    display: none;
    margin: 16px 0 0;
  }
  .example:target {
    display: block;
    scroll-margin-top: 48px;
  }
  .example::before {
    display: block;
    margin-bottom: 8px;
  }
  ${[...labels].map(([id, label]) => targeted(id, label)).join("")}
`;

/** The query of the narrow picture. */
export const whereNarrow = css`(max-width: ${narrowBelow}px)`;
