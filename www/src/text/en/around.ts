/** What stands around the picture, and only on the page. */
import { say } from "../say";

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
    edtech: "Edtech license: usage and growth",
    cobc: "Reference contract, 60/40",
  },
  result: {
    under: (years: string, students: string, schools: string): string =>
      `${years} simulated school years of the same ${students} at ${schools}. Every dot below is one year in fifty.`,
    years: "Simulated years",
    soFar: (done: string, total: string): string => `${done} of ${total} years so far`,
    stopped: (done: string, total: string): string => `Stopped at ${done} of ${total} years.`,
    goOn: "Go on",
    cancel: "Cancel",
    close: "Close",
    failed: "The simulation stopped twice, and the picture is not up to date.",
    unable: "The simulation cannot run here, and the picture shows an example as it was published.",
    missing: "WebAssembly is turned off in this browser.",
    old: "This browser is too old for it: it needs one of 2023 or later.",
    itSaid: (message: string): string => `It said: ${message}`,
    again: "Try again",
    unfit: "These terms do not fit together, so the picture still shows the last ones that did.",
    takeBack: "Take the change back",
    bounds: <Value>(least: Value, most: Value) =>
      say<Value>`The least this contract can pay is ${least}, the most ${most}.`,
    asOpened: (figure: string): string => `as opened: ${figure}`,
    error: "± is one standard error: how far chance in the simulation may have moved a figure.",
  },
  chart: {
    dotsTitle: "What the district pays: 50 simulated years",
    barsTitle: (years: string): string => `What the district pays: all ${years} simulated years`,
    openDot: "Choose a dot to open its year",
    kind: "Kind of picture",
    dots: "50 years",
    bars: "All years",
    asTable: "Show as table",
    barsLabel: (years: string, budget: string): string =>
      `Histogram of what the district pays in ${years} simulated years, with the budget of ${budget} marked. Its table follows.`,
    unit: (width: string): string => `simulated years for each ${width} of payout`,
  },
  /** What is said above the reasons why something was not opened. */
  unopened: {
    example: "This example could not be loaded. The page shows what it showed before.",
    unreached: "Choose it again when the connection is back.",
    link: "This link could not be followed. The page shows what it showed before.",
    file: "This file could not be opened. The page shows what it showed before.",
  },
  terms: {
    heading: "The contract",
    edited: "As edited; the picture shows the last terms that fit together.",
    whoCounts: "Who counts",
    noCap: "Nothing caps what the district pays.",
    addCap: "Add a cap",
  },
};
