/** Why one should believe it. */
export const text = {
  lead: "Every number rests on the contract, on the assumptions below, and on nothing else. Change an assumption you know better; the picture follows.",
  modelLink: "The model in plain words",
  modelFile: "./model.html",
  check: {
    heading: "A check that needs no simulation",
    waiting: "Working out the exact figure …",
    exact: "Worked out exactly",
    simulated: "Simulated",
    sd: "Swing (standard deviation), worked out exactly",
    apart: (errors: string): string =>
      `The two are ${errors} standard errors apart, no more than chance brings about: within 2 in 19 cases of 20, within 3 nearly always.`,
    far: (errors: string): string =>
      `The two are ${errors} standard errors apart, which chance alone brings about in fewer than 1 case in 300: try another seed, and tell us if it stays.`,
    same: "Both are the same: nothing here is left to chance.",
  },
  assumptions: {
    heading: "What is assumed, and why",
    columns: { what: "Assumption", value: "Here", usual: "Usual, and range", source: "Stands on" },
    range: (usual: string, from: string, to: string): string => `${usual} (${from} to ${to})`,
    term: "Model term",
    status: "Status",
    why: "Why",
    own: "the example's own",
    changed: "not the usual",
    none: "left out",
    noneWhy: "Set to 0: this source of luck is left out, and the payout looks surer than it is.",
    show: "Change it",
  },
  limits: {
    heading: "What it leaves out",
    items: [
      "How people respond to the terms: a cliff draws effort to students near it.",
      "Who is chosen and who replaces those who leave.",
      "That students chosen for a low score tend to rise anyway, unless your local history shows it.",
      "Whose tests are missing: here it has nothing to do with how a student would have done.",
      "Disputes, late payment, inflation, and any second year.",
    ],
  },
  repeat: {
    heading: "Run it again",
    seed: "Seed",
    years: "Simulated years",
    version: "Version",
    digest: "Digest of the scenario",
    note: "The same scenario, seed and version give the same cents on every machine. Two printouts with the same digest are of the same scenario.",
  },
};
