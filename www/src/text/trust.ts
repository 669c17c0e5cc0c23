/** Why one should believe it. */
import { catalog } from "./catalog";
import { text } from "./en/trust";

export const trustWords = catalog(text, () => import("./es/trust"));
