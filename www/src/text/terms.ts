/** The contract: its clauses, its controls and what they do. */
import { catalog } from "./catalog";
import { text } from "./en/terms";

export const termWords = catalog(text, () => import("./es/terms"));
