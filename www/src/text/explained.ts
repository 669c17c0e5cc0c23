/** The explainers, one for each example. */
import { catalog } from "./catalog";
import { text } from "./en/explained";

export const explainedWords = catalog(text, () => import("./es/explained"));
