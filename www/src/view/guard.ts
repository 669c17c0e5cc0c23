/** Parts of the page that are drawn anew only where something that they show is another. */
import { guard as unchanged } from "lit/directives/guard.js";
import { language } from "../text/catalog";

/** Lit's `guard`, with the language among the values that a part depends on. */
export const guard = (values: readonly unknown[], render: () => unknown): unknown =>
  unchanged([language(), ...values], render);
