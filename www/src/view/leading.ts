/** From a clause of the contract to the control that moves it. */

/** The first control of the term at a field path, or of a part of it; null where the page has none. */
export function controlOf(root: ParentNode, path: string): HTMLElement | null {
  const slider = "input[type=range]";
  const at = CSS.escape(path);
  return (
    root.querySelector<HTMLElement>(`[data-path="${at}"] ${slider}`) ??
    root.querySelector<HTMLElement>(`[data-path^="${at}."] ${slider}, [data-path^="${at}["] ${slider}`) ??
    root.querySelector<HTMLElement>(`select#${CSS.escape(path.replaceAll(".", "-"))}`)
  );
}
