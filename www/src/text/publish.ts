/** What the view says with which an author publishes. */
import { catalog } from "./catalog";
import { text } from "./en/publish";

export const publishWords = catalog(text, () => import("./es/publish"));
