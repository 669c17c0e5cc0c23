/** The buttons for undo and redo. */
import { catalog } from "./catalog";
import { text } from "./en/steps";

export const stepWords = catalog(text, () => import("./es/steps"));
