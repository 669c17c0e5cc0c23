/** What a term must be to keep a promise, in words. */
import type { Promised } from "../../state/pledge";
import { said, type Quantity } from "../../terms/quantity";

/** A value as a sentence says it, with its article. */
const sayValue = (quantity: Quantity, value: number): string =>
  quantity.kind === "percentile" ? `the ${said(quantity, value)}` : said(quantity, value);

export const text = {
  lead: "Choose a term and a promise. The same simulated years say what the term must be.",
  before: "What must",
  between: "be so that",
  end: "?",
  term: "Term to solve for",
  promise: "Promise to keep",
  /** What stands before the number. */
  promises: {
    chanceExceeded: "the district overspends in at most",
    payout: "the district expects to pay at most",
    p95: "in 19 years of 20 the district pays at most",
    upperTailMean: "the worst year in twenty costs, on average, at most",
    expectedOverspend: "the district overspends, averaged over all years, by at most",
    chanceOfLoss: "the vendor loses money in at most",
    margin: "the vendor is left, on average, with at least",
  } satisfies Record<Promised, string>,
  yearOf: (years: number): string => (years === 1 ? "year of" : "years of"),
  years: "Years",
  of: "Of how many years",
  amount: "Amount",
  needsVendor: "To ask about the vendor, say what the service costs it: under the assumptions, or in the map below.",
  sayValue,
  name: (name: string): string => `“${name}”`,
  upTo: (name: string, value: string): string => `${name} may be up to ${value}.`,
  from: (name: string, value: string): string => `${name} must be at least ${value}.`,
  always: (name: string, from: string, to: string): string =>
    `${name} may be anything from ${from} to ${to}: the promise holds.`,
  never: (name: string, from: string, to: string): string =>
    `No value of ${name} from ${from} to ${to} keeps this promise.`,
  unfitting: (name: string, from: string, to: string): string =>
    `No value of ${name} from ${from} to ${to} makes terms that fit together.`,
  worst: (value: string, figure: string): string => `At worst, at ${value}, ${figure}.`,
  several: (name: string, stretches: string): string =>
    `The promise holds where ${name} is ${stretches}, and not in between.`,
  stretch: (from: string, to: string): string => (from === to ? from : `from ${from} to ${to}`),
  nearest: (value: string, figure: string): string => `It comes nearest at ${value}: ${figure}.`,
  there: (figure: string): string => `There, ${figure}.`,
  band: (from: string, to: string): string =>
    `Chance in the simulated years leaves the border somewhere between ${from} and ${to}.`,
  sharp: "The border is sharp: chance in the simulated years does not move it.",
  now: (name: string, value: string, keeps: boolean, figure: string): string =>
    `In the contract as it stands, with ${name} at ${value}, the promise is ${keeps ? "kept" : "not kept"}: ${figure}.`,
  absentNow: "There is none now.",
  capSwitch:
    "A cap at the budget rules overspending out; any cap above it leaves it as frequent as without one. To allow it now and then, move another term.",
  figure: {
    chanceExceeded: (often: string): string => `the district overspends in ${often}`,
    payout: (amount: string): string => `the district expects to pay ${amount}`,
    p95: (amount: string): string => `one year in twenty pays more than ${amount}`,
    upperTailMean: (amount: string): string => `the worst year in twenty costs ${amount} on average`,
    expectedOverspend: (amount: string): string => `the district overspends by ${amount}, averaged over all years`,
    chanceOfLoss: (often: string): string => `the vendor loses money in ${often}`,
    margin: (amount: string): string => `the vendor is left with ${amount} on average`,
  } satisfies Record<Promised, (figure: string) => string>,
  axis: {
    chanceExceeded: "Years over budget, of 100 simulated years",
    payout: "Expected payout",
    p95: "What one year in twenty exceeds",
    upperTailMean: "The worst year in twenty, on average",
    expectedOverspend: "Overspending, averaged over all years",
    chanceOfLoss: "Years at a loss for the vendor, of 100 simulated years",
    margin: "The vendor’s average margin",
  } satisfies Record<Promised, string>,
  adopt: (value: string): string => `Adopt ${value}`,
  adopted: (value: string): string => `The terms say ${value} now`,
  adoptedSaid: (name: string, value: string): string => `${name} is now ${value}.`,
  range: "Looked for",
  rangeFrom: "from",
  rangeTo: "to",
  rangeReset: "Usual range",
  against: (name: string): string => `for each value of ${name}`,
  picture: (name: string, from: string, to: string): string =>
    `Curve of the figure against ${name} from ${from} to ${to}. Arrow keys read it point by point.`,
  target: "promise",
  nowMark: "now",
  answerMark: "answer",
  holdsKey: "the promise holds",
  bandKey: "where chance leaves the figure",
  at: (value: string, figure: string): string => `At ${value}, ${figure}`,
  unfit: (value: string): string => `At ${value} the terms do not fit together`,
  asTable: "Show as table",
  tableColumns: { value: "Value", figure: "Figure", keeps: "Promise" },
  keeps: "kept",
  breaks: "not kept",
  noFit: "terms do not fit",
  consequences: "What else that changes",
  columns: { now: "Now", then: "Then" },
  rows: {
    payout: "Expected payout",
    chanceExceeded: "Years over budget",
    p95: "One year in twenty, above",
    chanceOfLoss: "Years at a loss for the vendor",
  },
};
