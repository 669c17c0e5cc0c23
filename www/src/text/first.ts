/** What the reader sees first: the header, the sentence, the picture, the contract's frame. */
import { catalog } from "./catalog";
import { text } from "./en/first";

export const firstWords = catalog(text, () => import("./es/first"));
