/** The style sheets of an embed: one that all of a page share, and one with the author's colours. */
import { sheet, tokenSheet } from "../style/embed";
import type { Settings } from "./settings";

function made(text: string): CSSStyleSheet {
  const empty = new CSSStyleSheet();
  empty.replaceSync(text);
  return empty;
}

let shared: CSSStyleSheet | null = null;

export function sheetsOf(settings: Pick<Settings, "colours">): CSSStyleSheet[] {
  shared ??= made(sheet);
  return [shared, made(tokenSheet(settings))];
}
