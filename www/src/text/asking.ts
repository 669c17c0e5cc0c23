/** While the engine is asked. */
import { catalog } from "./catalog";
import { text } from "./en/asking";

export const askingWords = catalog(text, () => import("./es/asking"));
