/** What the reader sees first. */
import { say } from "../say";
import { headline } from "./headline";

export const text = {
  /** The other language, by its own name. */
  other: { code: "es", name: "Español" } as { readonly code: "en" | "es"; readonly name: string },
  header: {
    name: "Outcomes Contract Simulator",
    example: "Example contract",
    ownFile: "Your own file",
    fromFile: "Opened from a file",
    open: "Open",
    scenarioFile: "Scenario file",
    save: "Save",
    copy: "Copy link",
    copied: "Copied",
    linkCopied: "The link was copied.",
    linkInBar: "The link stands in the address bar.",
  },
  examples: {
    duval: "Duval-style math tutoring",
    coaching: "Coaching for teachers",
    denver: "Denver-style early literacy",
    ector: "Ector-style bonus and malus",
    edtech: "Edtech licence: usage and growth",
    cobc: "Reference contract, 60/40",
  },
  headline,
  result: {
    waiting: "Simulating the first school years…",
    under: (years: string, students: string, schools: string): string =>
      `${years} simulated school years of the same ${students} at ${schools}. Every dot below is one year in fifty.`,
    schools: ["school", "schools"] as readonly [one: string, many: string],
    years: "Simulated years",
    soFar: (done: string, total: string): string => `${done} of ${total} years so far`,
    stopped: (done: string, total: string): string => `Stopped at ${done} of ${total} years.`,
    goOn: "Go on",
    cancel: "Cancel",
    close: "Close",
    failed: "The simulation stopped twice, and the picture is not up to date.",
    itSaid: (message: string): string => `It said: ${message}`,
    again: "Try again",
    unfit: "These terms do not fit together, so the picture still shows the last ones that did.",
    takeBack: "Take the change back",
    bounds: <Value>(least: Value, most: Value) =>
      say<Value>`The least this contract can pay is ${least}, the most ${most}.`,
    error: "± is one standard error: how far chance in the simulation may have moved a figure.",
  },
  /** What is said above the reasons why something was not opened. */
  unopened: {
    example: "This example could not be loaded. The page shows what it showed before.",
    unreached: "Choose it again when the connection is back.",
    link: "This link could not be followed. The page shows what it showed before.",
    file: "This file could not be opened. The page shows what it showed before.",
  },
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
    dotsTitle: "What the district pays: 50 simulated years",
    barsTitle: (years: string): string => `What the district pays: all ${years} simulated years`,
    openDot: "Choose a dot to open its year",
    kind: "Kind of picture",
    dots: "50 years",
    bars: "All years",
    asTable: "Show as table",
    dotsLabel: (from: string, to: string, over: string, budget: string): string =>
      `Fifty dots, each one simulated year in fifty, by what the district pays: from ${from} to ${to}. ${over} of them lie above the budget of ${budget} and are drawn as diamonds.`,
    barsLabel: (years: string, budget: string): string =>
      `Histogram of what the district pays in ${years} simulated years, with the budget of ${budget} marked. Its table follows.`,
    unit: (width: string): string => `simulated years for each ${width} of payout`,
    expected: "expected",
  },
  terms: {
    heading: "The contract",
    edited: "As edited; the picture shows the last terms that fit together.",
    whoCounts: "Who counts",
    noCap: "Nothing caps what the district pays.",
    addCap: "Add a cap",
  },
  control: {
    lower: (label: string): string => `Lower: ${label}`,
    raise: (label: string): string => `Raise: ${label}`,
    slider: (label: string): string => `${label}, slider`,
    unread: (example: string): string => `must be a number, such as ${example}`,
  },
};
