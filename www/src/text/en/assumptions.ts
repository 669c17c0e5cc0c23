/** What is assumed, and why. */
import { counted } from "../../format";
import { say } from "../say";

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const text = {
  /** Of assumptions that `presets/assumptions.json` describes: nothing but what it says. */
  described: {} as Readonly<
    Record<
      string,
      { readonly label: string; readonly term: string; readonly why: string; readonly sources?: readonly string[] }
    >
  >,
  /** Assumptions that are the example's own. */
  ownWhy: "As the example has it; yours will differ.",
  own: {
    "cohort.groups[].students": { label: "Enrolled", term: "group size" },
    "cohort.groups[].effectMultiplier": {
      label: "How much of the effect reaches them",
      term: "effect multiplier",
    },
    "cohort.groups[].baselineShift": {
      label: "Where they stand without the service",
      term: "baseline shift",
    },
    "cohort.sites": { label: "Schools", term: "sites" },
    "cohort.measures[].localHistory.threshold": {
      label: "Local history: a threshold that similar students were held to",
      term: "local history, threshold",
    },
    "cohort.measures[].scale.share": {
      label: "Share who meet it without the service",
      term: "event share",
    },
    "cohort.dosage.planned": { label: "Planned for each", term: "planned dosage" },
    "vendor.riskAversion": {
      label: "What the vendor would pay to be rid of a dollar of swing",
      term: "risk aversion: dollars of a fixed fee for each dollar of standard deviation",
    },
  },
  /** Units of assumptions, as `presets/assumptions.json` writes them, where they are said otherwise. */
  units: {} as Readonly<Record<string, string>>,
  /** A text about students, in the words of other units. */
  about: (said: string, unit: string, units: string, test: string): string => {
    const who = unit === "classroom" ? "that" : "who";
    return said
      .replaceAll(/\bstudents? who\b/g, (found) =>
        found.startsWith("students") ? `${units} ${who}` : `${unit} ${who}`,
      )
      .replaceAll(/\bstudents\b/g, units)
      .replaceAll(/\bStudents\b/g, capital(units))
      .replaceAll(/\bstudent\b/g, unit)
      .replaceAll(/\btests?\b/g, (found) => (found.endsWith("s") ? `${test}s` : test));
  },
  headings: {
    service: "How the service works",
    serviceFor: (measure: string): string => `How the service works: ${measure}`,
    served: "Who is served",
    servedIn: (group: string): string => `Who is served: ${group}`,
    dosage: "How much of it students receive",
    vendor: "What it costs the vendor",
    others: "What else may happen",
  },
  status: { P: "Published", S: "Secondary copy", I: "Illustrative" },
  term: (term: string): string => `Model term: ${term}.`,
  range: (usual: string, least: string, most: string): string => `Usual value ${usual}, range ${least} to ${most}.`,
  why: "Why this value",
  panel: {
    heading: (units: string): string => `What we assume about ${units}`,
    effect: <Value>(unit: string, moves: Value) =>
      say<Value>`The whole service moves a ${unit} by ${moves} standard deviations.`,
    effects: <Value>(unit: string, moves: readonly (string | Value)[]) =>
      say<Value>`The whole service moves a ${unit}, in standard deviations: ${moves}.`,
    all: (unit: string): string => `Every ${unit} receives all of it.`,
    dosage: <Value>(share: Value, planned: string, units: string, never: Value) =>
      say<Value>`Those who start receive ${share} of the ${planned} planned ${units} on average; ${never} never start.`,
    tested: <Value>(share: Value, test: string) => say<Value>`${share} have both ${test}s.`,
    change: "Change the assumptions",
    years: "Simulated years",
    seed: "Seed",
    newSeed: "New seed",
    same: "The same scenario and seed give the same figures on every machine. A new seed shows how much chance matters.",
  },
  past: {
    heading: (units: string): string => `Use a file of past ${units}`,
    lead: <Value>(units: string, unit: string, not: (words: string) => Value) =>
      say<Value>`${capital(units)} like yours who did ${not("not")} have the service, a row for each ${unit}. From them come the sizes of groups, where ${units} start, and the clustering in schools. The file is read in this page and goes nowhere.`,
    choose: (units: string): string => `Choose a file of past ${units}`,
    file: (units: string): string => `File of past ${units}`,
    template: "Template",
    reading: "Reading the file…",
    taken: (name: string): string => `The assumptions are those of ${name} now.`,
    takenSaid: "The assumptions were taken over.",
    fittedSaid: (students: number): string => `The file has ${counted(students, "student")}; the fit is shown.`,
    found: <Value>(students: Value, name: string) =>
      say<Value>`${students} in ${name}. This is how the model would describe them.`,
    students: (number: number, unit: string, units: string): string => counted(number, `past ${unit}`, `past ${units}`),
    changes: "What would change",
    assumption: "Assumption",
    now: "Now",
    fromFile: "From the file",
    nothing: "Nothing",
    use: "Use these assumptions",
    leave: "Leave it",
    reach: "Reach",
    past: "Past",
    model: "Model",
    error: "± is one standard error, as if students were independent.",
    yes: "yes",
    none: "none",
    caption: (measure: string, number: string, units: string): string => `${measure}, ${number} past ${units}`,
    same: "The model has the very shares of the past.",
    furthest: (at: string, observed: string, units: string, fitted: string, points: string): string =>
      `They are furthest apart at ${at}: ${observed} of the past ${units}, ${fitted} in the model, ${points} points.`,
    /** A percentile in a sentence. */
    at: (percentile: string): string => `the ${percentile}`,
    all: (units: string): string => `All ${units}`,
    units: (units: string): string => capital(units),
    schools: "Schools",
    spread: (measure: string): string => `${measure}: mean and spread without the service`,
    without: (measure: string): string => `${measure}: without the service`,
    reachWithout: (measure: string, threshold: string): string => `${measure}: reach ${threshold} without the service`,
    clustering: (measure: string): string => `${measure}: clustering in schools`,
  },
};
