/** The tables of what falls due when. */
import type { BudgetExposure, Estimate, Exposure, Scenario } from "outcomes-contract";
import { chanceFigure, date, type Figure, moneyFigure } from "../format";
import { payoutQuantile } from "./figures";
import { exact, none, oneInTwenty, quantileHeads, type Row, type Table } from "./tables";

/** One row for each instalment. */
export function instalmentTable({ instalments, replications }: Exposure, { contract }: Scenario): Table | null {
  if (instalments.length === 0) return null;
  const amount = (estimate: Estimate): Figure => moneyFigure(estimate, contract.currency);
  return {
    caption: "By instalment",
    columns: ["Due", "Expected", "1 year in 20 is at or below", "1 year in 20 is above", "Chance of a credit"],
    rows: instalments.map(({ label, due, amount: falls, chanceCredit }) => ({
      head: label,
      cells: [
        { ...none(date(due)), raw: { value: due, standardError: null, unit: "" } },
        amount(falls.mean),
        amount(oneInTwenty(falls, "p5", replications)),
        amount(oneInTwenty(falls, "p95", replications)),
        falls.sd === 0 && chanceCredit.value === 0 ? none("none") : chanceFigure(chanceCredit, replications),
      ],
    })),
  };
}

/** What falls due in each fiscal year, against what is set aside for it, and the whole beside it. */
export function fiscalYearTable(exposure: Exposure, { contract }: Scenario): Table | null {
  const { fiscalYears, replications, payout } = exposure;
  if (fiscalYears.length === 0) return null;
  const amount = (estimate: Estimate): Figure => moneyFigure(estimate, contract.currency);
  const due = [...fiscalYears.map((year) => year.due), payout];
  const budgets = [...fiscalYears.map(({ budget }) => budget), exposure.budget];
  const against = (head: string, figure: (budget: BudgetExposure) => Figure): Row => ({
    head,
    cells: budgets.map((budget) => (budget === null ? none("not said") : figure(budget))),
  });
  return {
    caption: "By fiscal year, July 1 to June 30",
    columns: [...fiscalYears.map(({ label }) => label), "The whole contract"],
    rows: [
      { head: "Expected", cells: due.map(({ mean }) => amount(mean)) },
      ...(["p5", "p95"] as const).map((side) => ({
        head: quantileHeads[side],
        cells: due.map((one) =>
          amount(one === payout ? payoutQuantile(exposure, side) : oneInTwenty(one, side, replications)),
        ),
      })),
      against("Budget", (budget) => exact(budget.amount, contract.currency)),
      against("Chance of exceeding it", ({ chanceExceeded }) => chanceFigure(chanceExceeded, replications)),
      against("Overspend, when it happens", ({ overspendWhenExceeded }) =>
        overspendWhenExceeded === null ? none("none") : amount(overspendWhenExceeded),
      ),
    ],
  };
}
