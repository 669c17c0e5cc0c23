/** The clauses of a contract. */
import type { Piece, Value } from "../../terms/pieces";
import { say } from "../say";

type Pieces = readonly Piece[];

const who = (unit: string): string => (unit.startsWith("classroom") ? "that" : "who");

export const text = {
  noBase: "The district pays no base fee.",
  base: (fees: Pieces, units: string) => say<Value>`The district pays ${fees}, whatever ${units} achieve.`,
  perUnit: (fee: Piece, number: Piece, units: string) => say<Value>`${fee} for each of ${number} ${units}`,
  perUnitEnrolled: (fee: Piece, number: Piece, units: string) =>
    say<Value>`${fee} for each of ${number} ${units}, for the share of the year enrolled`,
  perContract: (fee: Piece) => say<Value>`${fee} for the contract as a whole`,
  perDosage: (fee: Piece, unit: string) => say<Value>`${fee} for each ${unit} delivered`,
  perMonth: (fee: Piece, months: Piece, several: boolean) =>
    say<Value>`${fee} a month for ${months} ${several ? "months" : "month"}`,

  perStudentCap: (unit: string, cap: Piece) => say<Value>`One ${unit}’s outcomes together pay at most ${cap}.`,
  minimum: (least: Piece) => say<Value>`In all at least ${least}.`,
  notToExceed: (most: Piece) => say<Value>`Never more than ${most} in all.`,
  bounds: (least: Piece, most: Piece) => say<Value>`In all at least ${least}, and never more than ${most} in all.`,

  schedule: (instalments: Pieces) => say<Value>`Due ${instalments}.`,
  instalment: (day: Piece, what: Pieces) => say<Value>`${day}: ${what}`,
  instalmentAndRest: (day: Piece, what: Pieces) => say<Value>`${day}: ${what} and all that is left`,
  baseShare: (share: Piece) => say<Value>`${share} of the base fees`,
  provisional: (share: Piece) => say<Value>`${share} of what the winter outcomes pay`,
  trueUp: "what is left, or a credit to the district where too much was paid",

  eligible: (unit: string, minimum: Piece, otherwise: string) =>
    say<Value>`Results count for each ${unit} ${who(unit)} gets at least ${minimum}${otherwise}.`,
  /** What becomes of somebody whom the district kept below the minimum. */
  keptBelow: {
    unpaid: () => "",
    excluded: (unit: string) => `; where the district caused the shortfall, the ${unit} is left out`,
    deemedTop: (unit: string) =>
      `; where the district caused the shortfall, the ${unit} is paid for as if every threshold were reached`,
  },

  outcome: (label: string) => say<Value>`${label}:`,
  outcomeOf: (label: string, groups: string) => say<Value>`${label} (${groups} only):`,
  /** A threshold, by its scale; `values` may be several of one. */
  level: {
    percentile: (values: Pieces) => say<Value>`the ${values} percentile`,
    target: (values: Pieces) => say<Value>`${values} of target growth`,
    plain: (values: Pieces) => say<Value>`${values}`,
    counted: (values: Pieces, unit: string) => say<Value>`${values} ${unit}`,
  },
  /** The same where another of its kind follows. */
  levelBefore: {
    percentile: (value: Piece) => say<Value>`the ${value}`,
    target: (value: Piece) => say<Value>`${value}`,
    plain: (value: Piece) => say<Value>`${value}`,
    counted: (value: Piece) => say<Value>`${value}`,
  },
  eachMeets: (unit: string) => say<Value>`for each ${unit} ${who(unit)} meets it`,
  eachReaches: (unit: string, level: Pieces) => say<Value>`for each ${unit} ${who(unit)} reaches ${level}`,
  tiers: (each: Pieces, prices: Pieces, groups: Pieces) => say<Value>`${each}, ${prices}${groups}.`,
  tiersHighest: (each: Pieces, prices: Pieces, groups: Pieces) =>
    say<Value>`${each}, ${prices}, for the highest reached${groups}.`,
  tiersSummed: (each: Pieces, prices: Pieces, groups: Pieces) =>
    say<Value>`${each}, ${prices}, and each one reached is paid${groups}.`,
  groupPrices: (label: string, prices: Pieces) => say<Value>`; for ${label} ${prices}`,
  linear: (unit: string, from: Pieces, price: Piece, to: Pieces) =>
    say<Value>`for each ${unit}, nothing up to ${from}, then in proportion, and ${price} from ${to} on.`,
  shareMeets: (units: string) => say<Value>`one amount by the share of eligible ${units} ${who(units)} meet it`,
  shareReaches: (units: string, level: Pieces) =>
    say<Value>`one amount by the share of eligible ${units} ${who(units)} reach ${level}`,
  step: (amount: Piece, from: Pieces) => say<Value>`${amount} from ${from}`,
  shareSteps: (share: Pieces, steps: Pieces) => say<Value>`${share}: ${steps} of them on.`,
  shareLinear: (share: Pieces, from: Piece, amount: Piece, to: Piece) =>
    say<Value>`${share}: nothing up to ${from} of them, then in proportion, and ${amount} from ${to} on.`,
  median: (units: string, steps: Pieces) =>
    say<Value>`one amount by the median of all ${units} with a result: ${steps} on.`,
  medianOfDosage: (units: string, steps: Pieces) => say<Value>`one amount by the median of the ${units}: ${steps} on.`,
  aboveBaseline: (price: Piece, each: Pieces, baseline: Piece, units: string) =>
    say<Value>`${price} ${each}, beyond the agreed ${baseline} of eligible ${units}.`,
  malus: (off: Piece, unit: string, level: Pieces) => say<Value>`${off} is taken off for each ${unit} below ${level}.`,
  malusUnmet: (off: Piece, unit: string) =>
    say<Value>`${off} is taken off for each ${unit} ${who(unit)} does not meet it.`,
  cap: (cap: Piece) => say<Value>`This outcome pays at most ${cap} in all.`,
};
