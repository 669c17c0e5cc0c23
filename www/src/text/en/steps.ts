/** Undo and redo: what the buttons say. */
export const text = {
  undo: "Undo",
  redo: "Redo",
};
