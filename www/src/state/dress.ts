/** What follows from another language beside the words of the page: loaded when one is spoken. */
import { caughtUp, type Language } from "../text/catalog";
import { documentWords } from "../text/document";
import { key } from "./language";

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

/** The document says its title and what it is, in the language of now. */
export async function dress(): Promise<void> {
  await caughtUp();
  const { title, description } = documentWords();
  document.title = title;
  document.querySelector("meta[name=description]")?.setAttribute("content", description);
}
