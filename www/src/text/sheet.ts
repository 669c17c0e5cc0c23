/** The term sheet on paper. */
import { catalog } from "./catalog";
import { text } from "./en/sheet";

export const sheetWords = catalog(text, () => import("./es/sheet"));
