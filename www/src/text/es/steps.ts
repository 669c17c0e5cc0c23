/** Deshacer y rehacer: lo que dicen los botones. */
import type { text as english } from "../en/steps";

export const text: typeof english = {
  undo: "Deshacer",
  redo: "Rehacer",
};
