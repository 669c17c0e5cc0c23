/** Which language the page speaks: what the address says wins, then what the reader chose before, then what the browser prefers. */
import { type Language, languages } from "../text/catalog";
import { firstWords } from "../text/first";

const key = "outcomes-contract.language";

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

/** Keeps the reader's choice for the next visit, where that is allowed, and in the address, where that names a language. */
export function keepChoice(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // the page speaks the language all the same, until it is left
  }
  const address = new URL(location.href);
  if (!address.searchParams.has("lang")) return;
  address.searchParams.set("lang", language);
  history.replaceState(null, "", address);
}

/** The document says its language, its title and what it is. */
export function dress(language: Language): void {
  const { title, description } = firstWords();
  document.documentElement.lang = language;
  document.title = title;
  document.querySelector("meta[name=description]")?.setAttribute("content", description);
}
