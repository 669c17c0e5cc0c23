/** What stands below the picture: clauses in full, advice, sources, the end of the page. */
import { catalog } from "./catalog";
import { text } from "./en/below";

export const belowWords = catalog(text, () => import("./es/below"));
