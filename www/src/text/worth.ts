/** What are we paying for? */
import { catalog } from "./catalog";
import { text } from "./en/worth";

export const worthWords = catalog(text, () => import("./es/worth"));
