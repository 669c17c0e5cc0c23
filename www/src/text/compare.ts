/** The comparison of two contracts. */
import { catalog } from "./catalog";
import { text } from "./en/compare";

export const compareWords = catalog(text, () => import("./es/compare"));
