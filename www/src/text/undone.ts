/** What was undone or done again. */
import { catalog } from "./catalog";
import { text } from "./en/undone";

export const undoneWords = catalog(text, () => import("./es/undone"));
