/** What a term must be. */
import { catalog } from "./catalog";
import { text } from "./en/solve";

export const solveWords = catalog(text, () => import("./es/solve"));
