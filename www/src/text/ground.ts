/** Is there a deal both sides can live with. */
import { catalog } from "./catalog";
import { text } from "./en/ground";

export const groundWords = catalog(text, () => import("./es/ground"));
