/** Who is served? */
import { catalog } from "./catalog";
import { text } from "./en/served";

export const servedWords = catalog(text, () => import("./es/served"));
