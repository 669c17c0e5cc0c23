/** What is said while the engine is asked. */
import { count } from "../../format";

export const text = {
  working: "Working it out",
  progress: (done: number, total: number): string => `${count(done)} of ${count(total)} worked out`,
  cancel: "Cancel",
  stopped: "Stopped before the answer was there.",
  stoppedAt: (done: number, total: number): string => `Stopped after ${count(done)} of ${count(total)}.`,
  goOn: "Go on",
  again: "Try again",
  refused: "These terms do not fit this question:",
  failed: "This could not be worked out.",
};
