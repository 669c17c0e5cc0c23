/** A contract with every clause that terms can have, for the tests of the terms' words and controls. */
import type { Outcome, Scenario } from "outcomes-contract";

const outcome = (id: string, measure: string, rest: Pick<Outcome, "pays"> & Partial<Outcome>): Outcome => ({
  id,
  label: `The ${id}`,
  measure,
  ...rest,
});

export const everyClause: Scenario = {
  format: 1,
  title: "Every clause",
  cohort: {
    unit: "classroom",
    sites: 4,
    groups: [
      { id: "upper", label: "Upper school", students: 30 },
      { id: "lower", label: "Lower school", students: 20 },
    ],
    measures: [
      { id: "growth", label: "Growth", scale: { kind: "percentile" } },
      {
        id: "winter",
        label: "Winter",
        window: "winter",
        scale: { kind: "percentOfTarget", target: 5, mean: 5, sd: 6 },
      },
      { id: "rubric", label: "Rubric", scale: { kind: "points", mean: 25, sd: 6, min: 10, max: 40 } },
      { id: "met", label: "Met", scale: { kind: "event", share: 0.4 } },
    ],
    dosage: { unit: "hours", planned: 60, meanShare: 0.7, concentration: 3 },
  },
  contract: {
    currency: "USD",
    base: [
      { amount: "100.00", per: "student", prorate: "enrolment" },
      { amount: "50.00", per: "month", months: 10 },
      { amount: "5.00", per: "dosageUnit" },
      { amount: "9000.00", per: "contract" },
    ],
    outcomes: [
      outcome("tiers", "growth", {
        pays: {
          kind: "tiers",
          stacking: "highest",
          tiers: [
            { at: 40, amount: "250.00", byGroup: { lower: "300.00" } },
            { at: 60, amount: "500.00" },
          ],
        },
        malus: { below: 20, amount: "20.00" },
        cap: "9000.00",
      }),
      outcome("line", "met", { pays: { kind: "linear", from: 0.5, to: 1, amount: "10.00" } }),
      outcome("steps", "winter", {
        groups: ["upper"],
        pays: { kind: "cohortShare", threshold: 100, steps: [{ share: 0.575, amount: "700.00" }] },
      }),
      outcome("share", "met", {
        pays: { kind: "cohortShareLinear", threshold: 1, from: 0.4, to: 0.6, amount: "8000.00" },
        malus: { below: 1, amount: "30.00" },
      }),
      outcome("median", "rubric", {
        pays: {
          kind: "cohortMedian",
          steps: [
            { at: 24, amount: "100.00" },
            { at: 27.5, amount: "200.00" },
          ],
        },
      }),
      outcome("baseline", "growth", {
        pays: { kind: "aboveBaseline", threshold: 50, baseline: 0.5, amount: "900.00" },
      }),
      outcome("use", "dosage", { pays: { kind: "cohortMedian", steps: [{ at: 30, amount: "400.00" }] } }),
    ],
    eligibility: { minimumDosage: 20 },
    missingTest: "unpaid",
    limits: { perStudent: "700.00", minimum: "10000.00", notToExceed: "90000.00" },
    schedule: [
      { label: "Autumn", due: "2026-10-01", pays: { kind: "baseShare", share: 0.5 } },
      { label: "Winter", due: "2027-03-01", pays: { kind: "provisional", measureWindow: "winter", share: 0.8 } },
      { label: "Spring", due: "2027-07-31", pays: { kind: "trueUp" } },
    ],
  },
  budget: {
    amount: "60000.00",
    fiscalYears: [
      { label: "FY 2027", amount: "30000.00" },
      { label: "FY 2028", amount: "30000.00" },
    ],
  },
  plan: { seed: 1, replications: 1000 },
};
