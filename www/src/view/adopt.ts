/** Styles of the parts of the page that come later. */
import { settleStyle } from "../style/settle";

/** Gives the tree that the element is part of the styles for files of students, once. */
export function adopt(element: Element): void {
  const root = element.getRootNode();
  const sheet = settleStyle.styleSheet;
  if (root instanceof ShadowRoot && sheet !== undefined && !root.adoptedStyleSheets.includes(sheet))
    root.adoptedStyleSheets.push(sheet);
}
