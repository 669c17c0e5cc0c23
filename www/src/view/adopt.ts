/** Styles of the parts of the page that come later. */
import type { CSSResult } from "lit";

/** Gives the tree that the element is part of a sheet of styles, once. */
export function adopt(element: Element, { styleSheet: sheet }: CSSResult): void {
  const root = element.getRootNode();
  if (root instanceof ShadowRoot && sheet !== undefined && !root.adoptedStyleSheets.includes(sheet))
    root.adoptedStyleSheets.push(sheet);
}
