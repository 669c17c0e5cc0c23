/** What all explainers say, and their gallery. */
import { catalog } from "./catalog";
import { text } from "./en/explainers";

export const explainerWords = catalog(text, () => import("./es/explainers"));
