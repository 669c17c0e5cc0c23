/** What is said of a link that cannot be opened. */
import { catalog } from "./catalog";
import { text } from "./en/opening";

export const openingWords = catalog(text, () => import("./es/opening"));
