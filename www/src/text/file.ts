/** What is said of a scenario file that cannot be opened. */
import { catalog } from "./catalog";
import { text } from "./en/file";

export const fileWords = catalog(text, () => import("./es/file"));
