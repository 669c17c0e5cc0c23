/** What the document says of itself. */
import { catalog } from "./catalog";
import { text } from "./en/document";

export const documentWords = catalog(text, () => import("./es/document"));
