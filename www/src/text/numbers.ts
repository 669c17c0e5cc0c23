/** Numbers, and what they count. */
import { catalog } from "./catalog";
import { text } from "./en/numbers";

export const numberWords = catalog(text, () => import("./es/numbers"));
