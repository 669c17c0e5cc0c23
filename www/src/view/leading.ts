/** From a clause of the contract, or a note, to the control that moves it. */
import { pathOf, steps } from "../field";

/** What a field is in, the nearest first: of `a.b[0].c` `a.b[0]` and `a.b`, but not the whole `a`. */
const wholes = (path: string): string[] => {
  const keys = steps(path);
  return keys.slice(2).map((_, index) => pathOf(keys.slice(0, keys.length - 1 - index)));
};

/** The control of the term at a field path, or else the first of a part of it, or of what it is in; null without one. */
export function controlOf(root: ParentNode, path: string): HTMLElement | null {
  for (const field of [path, ...wholes(path)]) {
    const name = CSS.escape(field);
    const within = `[data-path="${name}"], [data-path^="${name}."], [data-path^="${name}["]`;
    const control = root.querySelector<HTMLElement>(
      `:is(${within}) :is(input[type=range], input[type=date], select), select#${CSS.escape(field.replaceAll(".", "-"))}`,
    );
    if (control !== null) return control;
  }
  return null;
}

/** Leads to the control of a field: that of the field itself, of the first in it, or of what it is in. */
export function lead(root: ParentNode, path: string): void {
  const control = controlOf(root, path);
  for (let fold = control?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  control?.focus();
}

/** The field whose control or value has the focus. */
export function fieldInUse(active: Element | null | undefined): string | null {
  const { path, points } = active?.closest<HTMLElement>("[data-path], [data-points]")?.dataset ?? {};
  return path ?? points ?? null;
}
