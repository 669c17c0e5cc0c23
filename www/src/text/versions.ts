/** The strip of versions. */
import { catalog } from "./catalog";
import { text } from "./en/versions";

export const versionWords = catalog(text, () => import("./es/versions"));
