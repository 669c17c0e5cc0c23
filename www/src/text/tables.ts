/** The tables of all figures, and what falls due when. */
import { catalog } from "./catalog";
import { text } from "./en/tables";

export const tableWords = catalog(text, () => import("./es/tables"));
