/** The tables of what falls due when. */
import type { BudgetExposure, Estimate, Exposure, Scenario } from "outcomes-contract";
import { chanceFigure, date, type Figure, moneyFigure } from "../format";
import { payoutQuantile } from "./figures";
import { tableWords } from "../text/tables";
import { exact, none, oneInTwenty, type Row, type Table } from "./tables";

/** One row for each instalment. */
export function instalmentTable({ instalments, replications }: Exposure, { contract }: Scenario): Table | null {
  if (instalments.length === 0) return null;
  const { due: words, none: noneOf, quantiles } = tableWords();
  const amount = (estimate: Estimate): Figure => moneyFigure(estimate, contract.currency);
  return {
    caption: words.instalments,
    columns: [words.date, words.expected, quantiles.p5, quantiles.p95, words.chanceOfCredit],
    rows: instalments.map(({ label, due, amount: falls, chanceCredit }) => ({
      head: label,
      cells: [
        { ...none(date(due)), raw: { value: due, standardError: null, unit: "" } },
        amount(falls.mean),
        amount(oneInTwenty(falls, "p5", replications)),
        amount(oneInTwenty(falls, "p95", replications)),
        falls.sd === 0 && chanceCredit.value === 0 ? none(noneOf) : chanceFigure(chanceCredit, replications),
      ],
    })),
  };
}

/** What falls due in each fiscal year, against what is set aside for it, and the whole beside it. */
export function fiscalYearTable(exposure: Exposure, { contract }: Scenario): Table | null {
  const { fiscalYears, replications, payout } = exposure;
  if (fiscalYears.length === 0) return null;
  const { due: words, none: noneOf, quantiles } = tableWords();
  const amount = (estimate: Estimate): Figure => moneyFigure(estimate, contract.currency);
  const due = [...fiscalYears.map((year) => year.due), payout];
  const budgets = [...fiscalYears.map(({ budget }) => budget), exposure.budget];
  const against = (head: string, figure: (budget: BudgetExposure) => Figure): Row => ({
    head,
    cells: budgets.map((budget) => (budget === null ? none(words.notSaid) : figure(budget))),
  });
  return {
    caption: words.fiscalYears,
    columns: [...fiscalYears.map(({ label }) => label), words.whole],
    rows: [
      { head: words.expected, cells: due.map(({ mean }) => amount(mean)) },
      ...(["p5", "p95"] as const).map((side) => ({
        head: quantiles[side],
        cells: due.map((one) =>
          amount(one === payout ? payoutQuantile(exposure, side) : oneInTwenty(one, side, replications)),
        ),
      })),
      against(words.budget, (budget) => exact(budget.amount, contract.currency)),
      against(words.chance, ({ chanceExceeded }) => chanceFigure(chanceExceeded, replications)),
      against(words.overspend, ({ overspendWhenExceeded }) =>
        overspendWhenExceeded === null ? none(noneOf) : amount(overspendWhenExceeded),
      ),
    ],
  };
}
