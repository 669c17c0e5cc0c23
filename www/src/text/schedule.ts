/** When is it due? */
import { catalog } from "./catalog";
import { text } from "./en/schedule";

export const scheduleWords = catalog(text, () => import("./es/schedule"));
