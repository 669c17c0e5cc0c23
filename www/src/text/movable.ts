/** Terms in a list. */
import { catalog } from "./catalog";
import { text } from "./en/movable";

export const movableWords = catalog(text, () => import("./es/movable"));
