/** Actual students, and the invoice. */
import { catalog } from "./catalog";
import { text } from "./en/settle";

export const settleWords = catalog(text, () => import("./es/settle"));
