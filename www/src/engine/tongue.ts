/** The language of what the engine itself says: clauses, notes, refusals, labels of an invoice. */
import * as engine from "outcomes-contract";
import type { Language } from "../text/catalog";

/** Has the engine of this thread speak a language, where it knows more than one; it begins in English. */
export const speakEngine = (language: Language): void => {
  (engine as { readonly speak?: (language: Language) => void }).speak?.(language);
};
