/** The clauses of a contract. */
import { catalog } from "./catalog";
import { text } from "./en/clauses";

export const clauseWords = catalog(text, () => import("./es/clauses"));
