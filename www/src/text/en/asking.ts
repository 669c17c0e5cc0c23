/** What is said while an answer is awaited, and where there is none. */
export const text = {
  working: "Working it out",
  cancel: "Cancel",
  cancelled: "Stopped before the answer was there.",
  refused: "These terms do not fit this question:",
  failed: "This could not be worked out.",
  again: "Try again",
};
