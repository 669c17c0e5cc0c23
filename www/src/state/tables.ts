/** The tables of all figures with their standard errors. */
import type { Distribution, Estimate, Exposure, OutcomeExposure, Quantiles, Scenario } from "outcomes-contract";
import { chanceFigure, countFigure, type Figure, moneyFigure, percentFigure, quantileError } from "../format";
import { unitOf, unitsOf } from "../terms/measured";
import { tableWords } from "../text/tables";
import { payoutQuantile, swing } from "./figures";

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

const quantileRows = (exposure: Exposure, currency: string): Row[] =>
  (Object.entries(tableWords().quantiles) as [keyof Quantiles, string][]).map(([name, head]) => ({
    head,
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
  const words = tableWords().payout;
  return {
    caption: words.caption,
    columns: [tableWords().error],
    rows: [
      { head: words.mean, cells: [moneyFigure(payout.mean, currency)] },
      {
        head: words.sd,
        cells: [moneyFigure(swing(exposure), currency)],
      },
      ...quantileRows(exposure, currency),
      {
        head: words.tail,
        cells: [moneyFigure(payout.upperTailMean, currency)],
      },
      {
        head: words.exceeded,
        cells: [impossible ? none(words.never) : chanceFigure(budget.chanceExceeded, replications)],
      },
      {
        head: words.overspend,
        cells: [moneyFigure(budget.expectedOverspend, currency)],
      },
      ...(budget.overspendWhenExceeded === null
        ? []
        : [{ head: words.overspendThen, cells: [moneyFigure(budget.overspendWhenExceeded, currency)] }]),
      ...(limits?.notToExceed === undefined
        ? []
        : [
            {
              head: words.capBinds,
              cells: [chanceFigure(exposure.chanceNotToExceedBinds, replications)],
            },
          ]),
      ...(exposure.chancePerStudentCapBinds === null
        ? []
        : [
            {
              head: words.perStudentBinds(unitOf(scenario.cohort)),
              cells: [chanceFigure(exposure.chancePerStudentCapBinds, replications)],
            },
          ]),
      { head: words.least, cells: [exact(exposure.least, currency)] },
      { head: words.most, cells: [exact(exposure.most, currency)] },
    ],
  };
}

/** Outcomes, one column each. */
export function outcomeTable(exposure: Exposure, scenario: Scenario): Table | null {
  const { contract, cohort } = scenario;
  const { outcomes } = exposure;
  if (outcomes.length === 0) return null;
  const words = tableWords().outcomes;
  const label = (id: string): string => contract.outcomes.find((outcome) => outcome.id === id)?.label ?? id;
  const amount = (estimate: Estimate | null): Figure =>
    estimate === null ? none(words.unclear) : moneyFigure(estimate, contract.currency);
  const units = unitsOf(cohort);
  const row = (head: string, figure: (outcome: OutcomeExposure) => Figure): Row => ({
    head,
    cells: outcomes.map(figure),
  });
  return {
    caption: words.caption,
    columns: outcomes.map(({ id }) => label(id)),
    rows: [
      row(words.counted(units), ({ counted }) => countFigure(counted)),
      row(words.reached, ({ reached }) => countFigure(reached)),
      row(words.without, ({ withoutService }) => countFigure(withoutService)),
      row(words.anyway, ({ deadweightShare }) => percentFigure(deadweightShare)),
      row(words.payment, ({ payment }) => amount(payment)),
      ...(outcomes.some(({ chanceCapBinds }) => chanceCapBinds !== null)
        ? [
            row(words.capBinds, ({ chanceCapBinds }) =>
              chanceCapBinds === null ? none(words.noCap) : chanceFigure(chanceCapBinds, exposure.replications),
            ),
          ]
        : []),
      row(words.perSuccess, ({ costPerSuccess }) => amount(costPerSuccess)),
      row(words.perAdditional, ({ costPerAdditionalSuccess }) => amount(costPerAdditionalSuccess)),
    ],
  };
}

/** Groups, where there are several. */
export function groupTable(exposure: Exposure, { cohort, contract }: Scenario): Table | null {
  if (exposure.groups.length < 2) return null;
  const words = tableWords().groups;
  return {
    caption: words.caption,
    columns: [words.enrolled(unitsOf(cohort)), words.eligible, words.payment],
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
