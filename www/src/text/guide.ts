/** The guided example. */
import { catalog } from "./catalog";
import { text } from "./en/guide";

export const guideWords = catalog(text, () => import("./es/guide"));
