/** What an embed on another page says of its own. */
import { say } from "../say";

export const text = {
  /** The headline where it stands alone: how often the district pays more than its budget. */
  over: {
    more: <Value>(toned: (words: string) => Value, budget: string) =>
      say<Value>`In every simulated year the district pays ${toned("more")} than its budget of ${budget}.`,
    within: (budget: string): string => `In every simulated year the district stays within its budget of ${budget}.`,
    never: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
      say<Value>`In ${toned(`none of ${years}`)} simulated years does the district pay more than its budget of ${budget}.`,
    always: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
      say<Value>`In ${toned(`every one of ${years}`)} simulated years the district pays more than its budget of ${budget}.`,
    rarely: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
      say<Value>`In about ${toned(`1 of ${years}`)} simulated years the district pays more than its budget of ${budget}.`,
    mostly: <Value>(toned: (words: string) => Value, years: string, budget: string) =>
      say<Value>`In ${toned(`all but about 1 of ${years}`)} simulated years the district pays more than its budget of ${budget}.`,
    sometimes: <Value>(toned: (words: string) => Value, times: string, years: string, budget: string) =>
      say<Value>`In ${toned(`${times} of ${years}`)} simulated years the district pays more than its budget of ${budget}.`,
  },
  eachDot:
    "Each dot is one of 50 school years that this contract might bring, all equally likely; diamonds are over budget.",
  waiting: "Simulating school years…",
  soFar: (done: string, total: string): string => `${done} of ${total} simulated years so far`,
  controls: "Change the terms",
  reset: "Back to the start",
  asTable: "The figures as a table",
  table: {
    caption: "What the district pays, over all simulated years",
    what: "Figure",
    value: "Value",
    error: "Standard error",
    unit: "Unit",
    share: "share",
    mean: "Expected payout",
    sd: "Swing from year to year (standard deviation)",
    p5: "One year in twenty is at or below",
    p50: "Half of all years are at or below",
    p95: "One year in twenty is above",
    chance: "Chance of exceeding the budget",
    overspend: "Overspend, when it happens",
    none: "none",
    anyway: "Paid outcomes that would have happened anyway",
    least: "Least the contract can pay",
    most: "Most the contract can pay",
    budget: "Budget",
    year: (place: string): string => `Simulated year ${place} of 50`,
  },
  assumes: {
    heading: "What this assumes",
    served: (years: string, people: string, schools: string): string =>
      `${years} simulated school years of the same ${people} at ${schools}.`,
    effect: (measure: string, mean: string, sd: string, unit: string): string =>
      `${measure}: the service moves a ${unit} by ${mean} standard deviations; a year is likely to differ from that by ${sd}.`,
    noEffect: (measure: string): string => `${measure}: the service has no effect.`,
    dosage: (share: string, planned: string, units: string, never: string): string =>
      `Those who start receive ${share} of the ${planned} planned ${units} on average; ${never} never start.`,
    tested: (share: string, test: string): string => `${share} have every ${test} that is needed.`,
    breach: (share: string): string => `The district misses its own obligations in ${share} of years.`,
    seed: (seed: string): string => `The same seed (${seed}) gives the same figures on every machine.`,
    method: "It shows what these assumptions imply. It is no forecast of a particular year.",
  },
  story: {
    place: (place: string, of: string): string => `${place} of ${of}`,
    label: "Story",
    back: "Back",
    next: "Next",
  },
  source: {
    example: "Terms partly illustrative; sources:",
    own: "Source:",
    simulated: "Simulated in your browser; nothing you enter leaves it.",
    open: "Open in the full simulator",
  },
  /** Why the simulation does not run here. */
  stopped: {
    heading: "The simulation cannot run here.",
    asBuilt: (budget: string): string =>
      `The picture and its table show the example as it was published, with a budget of ${budget}.`,
    asPublished: "The picture and its table show it as it was published.",
    none: "The full simulator can show it.",
    refused: "This website’s security policy does not let WebAssembly run.",
    missing: "WebAssembly is turned off in this browser.",
    old: "This browser is too old for it: it needs one of 2023 or later.",
    unloaded: "Its code could not be loaded.",
    broken: (message: string): string => `The simulation stopped twice. It said: ${message}`,
    again: "Try again",
  },
  unfit: "These terms do not fit together, so the picture still shows the last ones that did:",
  unsaid: "why they do not fit could not be loaded",
  takeBack: "Take the change back",
  /** Settings that an author gave and that cannot be read. */
  wrong: {
    heading: "This embed is not set up right:",
    record: "must be an object",
    list: (most: string): string => `must be a list of at most ${most}`,
    unknown: "is not a setting",
    text: (most: string): string => `must be a text of 1 to ${most} letters`,
    number: "must be a finite number",
    value: "must be a number, a text, true, false or null",
    positive: "must be a number above 0",
    oneOf: (allowed: string, found: string): string => `must be ${allowed}; it is ${found}`,
    format: (found: string): string => `must be 1, the form of settings that this version knows; it is ${found}`,
    colour: (found: string): string => `must be a color such as #0f6b72; it is ${found}`,
    contrast: (least: string, on: string, has: string): string =>
      `must have a contrast of at least ${least} to 1 on ${on}; it has ${has}`,
    url: "must be an address that starts with https:// or http://",
    json: (why: string): string => `must be JSON: ${why}`,
    one: "one of the two must be given: an example by its name, or a whole scenario",
    both: "cannot stand beside a whole scenario",
    path: (found: string): string => `must be the field of a number in the scenario; ${found} is none`,
    twice: "is listed twice",
    label: "must be given: this input has no name of its own",
    range: "must be given, with the other two: this input has no range of its own",
    order: (min: string, max: string): string => `must be above min; min is ${min} and max ${max}`,
    open: (most: string): string => `at most ${most} inputs can be open`,
    movable: "is no input that is open to the reader",
  },
};
