/** The questions below the picture. */
import { catalog } from "./catalog";
import { text } from "./en/questions";

export const questionWords = catalog(text, () => import("./es/questions"));
