/** What the picture says, on the page and in embeds: the sentence, figures, chart, controls. */
import { catalog } from "./catalog";
import { text } from "./en/first";

export const firstWords = catalog(text, () => import("./es/first"));
