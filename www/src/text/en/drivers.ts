/** What moves the payout most, in words. */
import type { PlausibleKey } from "../../assumptions/plausible";
import { count, money, percent } from "../../format";
import type { Moved, Nothing } from "../../state/tornado";

export const text = {
  lead: "Each bar moves one term or one assumption to a low and a high value, leaves everything else alone, and settles the same simulated years again. The longer the bar, the more it matters.",
  measured: "Measured:",
  moved: {
    payout: "Expected payout",
    chanceExceeded: "Years over budget",
    p95: "One year in twenty",
  } satisfies Record<Moved, string>,
  title: {
    payout: "What moves the expected payout",
    chanceExceeded: "What moves how often the budget is exceeded",
    p95: "What moves the payout that one year in twenty exceeds",
  } satisfies Record<Moved, string>,
  years: (chance: number): string => count(Math.round(chance * 100)),
  asItStands: (figure: string): string => `as it stands: ${figure}`,
  ofHundred: (chance: number): string => `${count(Math.round(chance * 100))} of 100 years`,
  low: "at the low value",
  high: "at the high value",
  picture: (title: string, bars: number, first: string): string =>
    `${title}: ${count(bars)} bars, the longest first. ${first} Its table follows.`,
  longest: (name: string, low: string, atLow: string, high: string, atHigh: string): string =>
    `The longest is ${name}: ${atLow} at ${low}, ${atHigh} at ${high}.`,
  unfitShort: "does not fit",
  showTerm: "Show the term",
  showAssumption: "Show the assumption",
  more: (rest: number, still: number): string =>
    still === 0
      ? `Show ${count(rest)} more, which move less`
      : `Show ${count(rest)} more, which move less; ${count(still)} of them move nothing`,
  fewer: "Show only the longest",
  nothing: (why: Nothing, low: string, high: string, message: string): string => {
    switch (why) {
      case "noRoom":
        return "cannot be moved: its neighbors leave it no room";
      case "unfit":
        return `neither ${low} nor ${high} fits the other terms${message === "" ? "" : `: ${message}`}`;
      case "budgetOnly":
        return "moves nothing: the budget changes no payment, only what counts as too much";
      case "capNeverBinds":
        return `moves nothing: this cap never binds, at ${low} either`;
      case "minimumNeverBinds":
        return `moves nothing: payments stay above this minimum, at ${high} too`;
      case "noBreachClause":
        return "moves nothing: the contract attaches no payment to a missed obligation";
      case "nothingPaidOnIt":
        return "moves nothing: no outcome is paid on this measure";
      case "noYearCrosses":
        return "changes payments, but takes no simulated year across the budget";
      case "sameQuantile":
        return "changes payments, but not what one year in twenty exceeds";
      case "samePayments":
        return "moves nothing: every simulated year pays the same";
    }
  },
  asTable: "Show as table",
  caption: (title: string): string => `${title}, and by how much`,
  columns: {
    what: "Moved alone",
    unit: "Unit",
    now: "As it stands",
    low: "Low value",
    high: "High value",
    change: "Change there",
  },
  unchanged: "none",
  points: (text: string): string => `${text} points`,
  steps:
    "How far: prices, fees, caps and the budget are moved by 10\u00a0%, percentile thresholds and shares by 5 points, percent of target by 10, thresholds on other scales by about a third of the spread of scores, the minimum dosage by a tenth of the plan, never past a neighboring step. Assumptions are moved as far as one could plausibly be wrong. What the vendor spends is left out: it moves no payment.",
  reasons: "How far each assumption is moved, and why",
  reasonColumns: { what: "Assumption", from: "From", to: "To", why: "Why so far", source: "Source" },
  why: {
    effectMean:
      "One city at scale found .04 to .09; small programs reach about .30 once a published meta-analysis is shrunk as our usual values are.",
    effectSd: "Half of it, and half as much again. Illustrative.",
    siteSd: "From schools that all do alike to twice our usual value. Illustrative.",
    icc: "Published growth norms imply .07 to .12; scores themselves cluster about .20.",
    leverage: "Norms of other grades and editions differ by some 15\u00a0%. Illustrative.",
    localHistory: "A share seen among a few hundred students is uncertain by about 5 points.",
    eventShare: "A share seen among a few hundred students is uncertain by about 5 points.",
    neverStart: "From almost none to twice our usual value. Illustrative.",
    meanShare: "15 points either way: about the step between tutoring in school, after school and at home.",
    concentration: "Half and twice. Illustrative.",
    validPairs: "Some 10 to 12\u00a0% of students move in a year; 6 points either way.",
    breach: "From never to 15 years in 100. Illustrative.",
    students: "Enrollment a tenth below and above the plan. Illustrative.",
    effectMultiplier: "A quarter less and more. Illustrative.",
    baselineShift: "A tenth of a standard deviation either way. Illustrative.",
  } satisfies Record<PlausibleKey, string>,
  noSource: "our inference",
  split: {
    heading: "Why one year differs from the next",
    lead: (sd: string): string =>
      `With the terms as they stand, a year typically ends up about ${sd} from the expected payout. Of the causes behind that:`,
    sources: {
      breach: "whether the district keeps its own obligations",
      effect: "how well the service works this year",
      clustering: "whole schools doing well or badly together",
      dosage: "who showed up, and who took both tests",
      sampling: "how individual students happened to do",
    },
    terms: {
      breach: "breach",
      effect: "effect, by year and school",
      clustering: "clustering",
      dosage: "dosage and valid tests",
      sampling: "sampling",
    },
    picture: (parts: readonly string[]): string => `A bar of 100 percent. ${parts.join(", ")}.`,
    caption: "Parts of the variance of the payout",
    columns: {
      what: "Cause",
      share: "Share of the variance",
      variance: "Variance",
      alone: "Alone, a year would swing by",
    },
    certain: "The payout is the same in every simulated year: there is nothing to split.",
    /** What more students, and more schools, would shrink: shares of the standard deviation. */
    larger: (students: number, schools: number, stays: number): string =>
      `Twice as many students in the same schools would make the swing about ${percent(students)} smaller for each dollar paid. Twice as many schools as well: about ${percent(schools)} smaller. ${
        stays >= 0.5
          ? `Most of it, ${percent(stays)} of the variance, stays however large the contract is: it is the same for every school.`
          : `The remaining ${percent(stays)} of the variance stays however large the contract is.`
      }`,
    notes: "The engine notes:",
  },
  amount: (value: number, currency: string): string => money(value, currency),
};
