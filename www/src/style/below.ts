import { css } from "lit";
import { assumptionSourceStyle } from "./assumption-sources";
import { exactStyle } from "./exact";
import { print } from "./print";

/** Styles of what comes after the first picture. Paper has the last word. */
export const belowStyle = css`
  ${exactStyle}
  ${assumptionSourceStyle}
  ${print}
`;
