/** Files made of tables and pictures. */
import { catalog } from "./catalog";
import { text } from "./en/export";

export const exportWords = catalog(text, () => import("./es/export"));
