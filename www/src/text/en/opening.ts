/** What is said of a link that cannot be opened. */
export const text = {
  damaged: "The link is damaged: a part of it is missing or was changed.",
  unknownForm: (start: string): string => `The link is of a form this page does not know: it starts with “${start}”.`,
  unknownExample: (id: string): string => `The link starts from an example this page does not have: “${id}”.`,
  unknownPart: (part: string): string => `A part of the link is neither a value nor a removal: “${part}”.`,
};
