/** Why a file of students cannot be read: said by the page and by its workers. */
import { catalog } from "./catalog";
import { text } from "./en/reading";

export const readingWords = catalog(text, () => import("./es/reading"));
