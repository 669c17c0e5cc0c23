/** The dots of the payout. */
import { catalog } from "./catalog";
import { text } from "./en/dots";

export const dotWords = catalog(text, () => import("./es/dots"));
