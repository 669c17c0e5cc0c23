/** Which language the page speaks: what the address says wins, then what the reader chose before, then what the browser prefers. */
import { type Language, languages } from "../text/catalog";

/** Where the reader's choice is kept. */
export const key = "outcomes-contract.language";

/** The language of a tag such as `es-US`; null where it is none of the page's. */
const languageOf = (tag: string | null): Language | null =>
  languages.find((language) => language === tag?.slice(0, 2).toLowerCase()) ?? null;

/** The language to begin with. */
export const firstLanguage = (search: string, chosen: string | null, preferred: readonly string[]): Language =>
  [new URLSearchParams(search).get("lang"), chosen, ...preferred].map(languageOf).find((one) => one !== null) ?? "en";

/** What the reader chose on an earlier visit; null where nothing was, or storage is refused. */
export function chosenBefore(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
