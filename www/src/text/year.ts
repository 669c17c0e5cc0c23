/** What does one year look like? */
import { catalog } from "./catalog";
import { text } from "./en/year";

export const yearWords = catalog(text, () => import("./es/year"));
