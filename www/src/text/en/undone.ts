/** What was undone or done again, in words. `what` is a label as its control has it, without a capital. */
export const text = {
  undone: (changes: string) => `Undone: ${changes}.`,
  redone: (changes: string) => `Done again: ${changes}.`,
  takenBack: "Undone: the change that did not fit. The terms are those of the picture again.",
  nothing: "This step changed nothing that can be seen.",
  backTo: (what: string, value: string) => `${what} back to ${value}`,
  to: (what: string, value: string) => `${what} to ${value}`,
  gone: (what: string) => `${what} taken away`,
  there: (what: string, value: string) => `${what} is there again, ${value}`,
  opened: (title: string) => `“${title}” is on this page again`,
  several: (count: string) => `${count} changes at once`,
  seed: "seed",
  years: "simulated years",
  terms: "the terms",
  of: (heading: string, label: string) => `${heading}, ${label}`,
  and: "and",
};
