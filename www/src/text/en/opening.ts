/** What is said of a link or file that cannot be opened. */
export const text = {
  tooLarge: "The file is larger than any scenario; it must be a scenario file (.json).",
  notJson: (why: string): string => `The file must be a scenario written as JSON; it cannot be read as JSON: ${why}`,
  damaged: "The link is damaged: a part of it is missing or was changed.",
  unknownForm: (start: string): string => `The link is of a form this page does not know: it starts with “${start}”.`,
  unknownExample: (id: string): string => `The link starts from an example this page does not have: “${id}”.`,
  unknownPart: (part: string): string => `A part of the link is neither a value nor a removal: “${part}”.`,
};
