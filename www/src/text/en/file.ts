/** What is said of a scenario file that cannot be opened. */
export const text = {
  tooLarge: "The file is larger than any scenario; it must be a scenario file (.json).",
  notJson: (why: string): string => `The file must be a scenario written as JSON; it cannot be read as JSON: ${why}`,
};
