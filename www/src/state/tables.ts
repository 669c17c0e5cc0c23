/** The tables of all figures with their standard errors. */
import type { Distribution, Estimate, Exposure, OutcomeExposure, Quantiles, Scenario } from "outcomes-contract";
import { chanceFigure, countFigure, type Figure, moneyFigure, percentFigure, quantileError } from "../format";
import { unitOf, unitsOf } from "../terms/measured";
import { payoutQuantile } from "./figures";

/** A figure without an error: words. */
export const none = (value: string): Figure => ({ value, error: "" });

/** An exact amount. */
export const exact = (amount: string, currency: string): Figure =>
  moneyFigure({ value: Number(amount), standardError: 0 }, currency);

/** A row of a table: its head and its cells. */
export interface Row {
  readonly head: string;
  readonly cells: readonly Figure[];
}

/** A table of figures. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export const quantileHeads: Readonly<Record<keyof Quantiles, string>> = {
  p1: "1 year in 100 is at or below",
  p5: "1 year in 20 is at or below",
  p10: "1 year in 10 is at or below",
  p25: "1 year in 4 is at or below",
  p50: "Half of all years are at or below",
  p75: "1 year in 4 is above",
  p90: "1 year in 10 is above",
  p95: "1 year in 20 is above",
  p99: "1 year in 100 is above",
};

const quantileRows = (exposure: Exposure, currency: string): Row[] =>
  (Object.keys(quantileHeads) as (keyof Quantiles)[]).map((name) => ({
    head: quantileHeads[name],
    cells: [moneyFigure(payoutQuantile(exposure, name), currency)],
  }));

/** The one year in twenty below or above, with its standard error from the quantiles beside it. */
export function oneInTwenty({ quantiles, sd }: Distribution, side: "p5" | "p95", years: number): Estimate {
  const { p1, p10, p90, p99 } = quantiles;
  const [below, above] = side === "p5" ? [p1, p10] : [p90, p99];
  const standardError = sd === 0 ? 0 : quantileError(0.05, below, above, 0.09, years);
  return { value: quantiles[side], standardError };
}

/** The payout: mean, spread, quantiles, tail, budget, caps. */
export function payoutTable(exposure: Exposure, scenario: Scenario): Table {
  const { payout, budget, replications } = exposure;
  const { currency, limits } = scenario.contract;
  // nothing is left to chance where even the most is within the budget
  const impossible = Number(exposure.most) <= Number(budget.amount);
  const sdError = payout.sd / Math.sqrt(2 * Math.max(1, replications - 1));
  return {
    caption: "The payout, over all simulated years",
    columns: ["± standard error"],
    rows: [
      { head: "Expected (mean)", cells: [moneyFigure(payout.mean, currency)] },
      {
        head: "Swing from year to year (standard deviation)",
        cells: [moneyFigure({ value: payout.sd, standardError: sdError }, currency)],
      },
      ...quantileRows(exposure, currency),
      {
        head: "Mean of the dearest year in twenty (upper tail mean)",
        cells: [moneyFigure(payout.upperTailMean, currency)],
      },
      {
        head: "Chance of exceeding the budget",
        cells: [impossible ? none("never") : chanceFigure(budget.chanceExceeded, replications)],
      },
      {
        head: "Expected overspend, years within the budget counted as 0",
        cells: [moneyFigure(budget.expectedOverspend, currency)],
      },
      ...(budget.overspendWhenExceeded === null
        ? []
        : [{ head: "Overspend, when it happens", cells: [moneyFigure(budget.overspendWhenExceeded, currency)] }]),
      ...(limits?.notToExceed === undefined
        ? []
        : [
            {
              head: "Chance that “never more” takes money away (NTE binds)",
              cells: [chanceFigure(exposure.chanceNotToExceedBinds, replications)],
            },
          ]),
      ...(exposure.chancePerStudentCapBinds === null
        ? []
        : [
            {
              head: `Chance that the cap per ${unitOf(scenario.cohort)} takes money away`,
              cells: [chanceFigure(exposure.chancePerStudentCapBinds, replications)],
            },
          ]),
      { head: "Least the contract can pay", cells: [exact(exposure.least, currency)] },
      { head: "Most the contract can pay", cells: [exact(exposure.most, currency)] },
    ],
  };
}

/** Outcomes, one column each. */
export function outcomeTable(exposure: Exposure, scenario: Scenario): Table | null {
  const { contract, cohort } = scenario;
  const { outcomes } = exposure;
  if (outcomes.length === 0) return null;
  const label = (id: string): string => contract.outcomes.find((outcome) => outcome.id === id)?.label ?? id;
  const amount = (estimate: Estimate | null): Figure =>
    estimate === null ? none("not clearly above 0") : moneyFigure(estimate, contract.currency);
  const units = unitsOf(cohort);
  const row = (head: string, figure: (outcome: OutcomeExposure) => Figure): Row => ({
    head,
    cells: outcomes.map(figure),
  });
  return {
    caption: "Outcomes, in a simulated year",
    columns: outcomes.map(({ id }) => label(id)),
    rows: [
      row(`Counted ${units}`, ({ counted }) => countFigure(counted)),
      row("Reaching the lowest threshold", ({ reached }) => countFigure(reached)),
      row("Reaching it without the service", ({ withoutService }) => countFigure(withoutService)),
      row("Of those paid for, would have reached it anyway", ({ deadweightShare }) => percentFigure(deadweightShare)),
      row("Payment, before limits", ({ payment }) => amount(payment)),
      ...(outcomes.some(({ chanceCapBinds }) => chanceCapBinds !== null)
        ? [
            row("Chance that its own cap takes money away", ({ chanceCapBinds }) =>
              chanceCapBinds === null ? none("no cap") : chanceFigure(chanceCapBinds, exposure.replications),
            ),
          ]
        : []),
      row("Cost per success", ({ costPerSuccess }) => amount(costPerSuccess)),
      row("Cost per additional success", ({ costPerAdditionalSuccess }) => amount(costPerAdditionalSuccess)),
    ],
  };
}

/** Groups, where there are several. */
export function groupTable(exposure: Exposure, { cohort, contract }: Scenario): Table | null {
  if (exposure.groups.length < 2) return null;
  return {
    caption: "Groups, in a simulated year",
    columns: [`Enrolled ${unitsOf(cohort)}`, "Eligible", "Payment by name, before limits"],
    rows: exposure.groups.map(({ id, students, eligible, payment }) => ({
      head: cohort.groups.find((group) => group.id === id)?.label ?? id,
      cells: [
        countFigure({ value: students, standardError: 0 }),
        countFigure(eligible),
        moneyFigure(payment, contract.currency),
      ],
    })),
  };
}
