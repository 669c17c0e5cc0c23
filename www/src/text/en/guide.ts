/** The guided example. */
import type { GuideFigures } from "../../state/guide";

export const text = {
  name: "Guided example",
  offer: "New here?",
  offered: "Two minutes with one contract and the controls of this page: what it may cost, and which term to move.",
  begin: "Show me",
  decline: "No, thank you",
  place: (step: number, of: number): string => `Step ${String(step)} of ${String(of)}`,
  next: "Next",
  skip: "Leave the guide",
  finish: "Done",
  steps: {
    years: {
      title: "One dot is one year that could happen",
      task: (over: string, drawn: string, budget: string): string =>
        `Same students, same contract, ${drawn} simulated school years. In ${over} of them, right of the red line, the district pays more than its ${budget} budget.`,
      done: "",
    },
    term: {
      title: "Move a term",
      task: (control: string): string =>
        `Raise “${control}” to the 50th percentile: fewer students reach it, so fewer are paid for. Watch the dots.`,
      done: ({ before, now }: Readonly<Record<"before" | "now", GuideFigures>>): string =>
        `Expected payout: ${now.expected} instead of ${before.expected}. Over budget: ${now.over} of ${now.drawn} years instead of ${before.over} of ${before.drawn}.`,
    },
    undo: {
      title: "Nothing is lost",
      task: "Take the change back: with the arrow at the top, Ctrl+Z, or your browser’s Back.",
      done: "The contract is as it was.",
    },
    solve: {
      title: "Ask it the other way round",
      task: (question: string): string =>
        `Open “${question}” You say how often the budget may be exceeded; it finds the cap, price or threshold that keeps to it.`,
      done: "The answer comes with how sure it is, and “Adopt” puts it into the contract. All the other questions open the same way.",
    },
    year: {
      title: "Look into one year",
      task: "Choose a dot: click or tap it, or go to it with the arrow keys and press Enter.",
      done: "That year is open below: its invoice line by line, and its students.",
    },
    keep: {
      title: "Take it to the table",
      task: (keep: string, copy: string, print: string): string =>
        `“${keep}” saves a version to compare with theirs. “${copy}” hands on everything. “${print}” is at the end of the page, and so is this guide.`,
      done: "",
    },
  },
};
