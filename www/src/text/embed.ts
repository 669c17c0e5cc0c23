/** What an embed on another page says of its own. */
import { catalog } from "./catalog";
import { text } from "./en/embed";

export const embedWords = catalog(text, () => import("./es/embed"));
