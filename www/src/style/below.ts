import { css } from "lit";
import { assumptionSourceStyle } from "./assumption-sources";
import { exactStyle } from "./exact";
import { print } from "./print";
import { stripStyle } from "./strip";

/** Styles of what comes after the first picture. Paper has the last word. */
export const belowStyle = css`
  ${stripStyle}
  ${exactStyle}
  ${assumptionSourceStyle}
  ${print}
`;
