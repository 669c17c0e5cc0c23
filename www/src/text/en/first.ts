/** What the picture says. */
import { headline } from "./headline";

export const text = {
  headline,
  waiting: "Simulating the first school years…",
  schools: ["school", "schools"] as readonly [one: string, many: string],
  figures: {
    expected: "Expected payout",
    oneInTwenty: "One year in twenty, above",
    overspend: "Overspend, when it happens",
    none: "none",
    inYears: (years: string): string => `in ${years} simulated years`,
    beyond: "on average beyond the budget",
    anyway: "Paid outcomes that would have happened anyway",
    nothingPaid: "nothing is paid for outcomes",
    weighted: "outcomes weighted by what each pays",
  },
  chart: {
    budget: (amount: string): string => `Budget ${amount}`,
    notToExceed: (amount: string): string => `Never more than ${amount}`,
    dotsLabel: (from: string, to: string, over: string, budget: string): string =>
      `Fifty dots, each one simulated year in fifty, by what the district pays: from ${from} to ${to}. ${over} of them lie above the budget of ${budget} and are drawn as diamonds.`,
    expected: "expected",
  },
  control: {
    lower: (label: string): string => `Lower: ${label}`,
    raise: (label: string): string => `Raise: ${label}`,
    slider: (label: string): string => `${label}, slider`,
    unread: (example: string): string => `must be a number, such as ${example}`,
  },
};
