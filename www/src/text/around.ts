/** What stands around the picture: the header, how far the drawing is, the contract's frame. */
import { catalog } from "./catalog";
import { text } from "./en/around";

export const aroundWords = catalog(text, () => import("./es/around"));
