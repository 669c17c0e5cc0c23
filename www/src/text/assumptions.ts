/** What is assumed, and why; assumptions taken from past students. */
import { catalog } from "./catalog";
import { text } from "./en/assumptions";

export const assumptionWords = catalog(text, () => import("./es/assumptions"));
