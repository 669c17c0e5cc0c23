/** The vendor's side, where its costs are known. */
import type { Estimate, Exposure, Scenario } from "outcomes-contract";
import { chanceFigure, countFigure, decimal, type Figure, money, moneyFigure, percent, percentFigure } from "../format";
import { dosageUnit, unitOf } from "../terms/measured";
import { none, oneInTwenty, type Row, type Table } from "./tables";

export function vendorTable(exposure: Exposure, { contract, cohort, vendor: costs }: Scenario): Table | null {
  const { vendor, replications, least, most } = exposure;
  if (vendor === null) return null;
  const { margin, cost, costPerDosageUnit, breakEvenAttainment, fixedFeeEquivalent, longestNegativeCash } = vendor;
  const amount = (estimate: Estimate): Figure => moneyFigure(estimate, contract.currency);
  const row = (head: string, figure: Figure): Row => ({ head, cells: [figure] });
  const accepted = costs?.lossLimit === undefined ? "" : ` (it accepts up to ${percent(costs.lossLimit)})`;
  const reach = Number(most) - Number(least);
  return {
    caption: "The vendor’s side",
    columns: ["± standard error"],
    rows: [
      row("What the service costs it in a year", amount(cost)),
      row(`The same per enrolled ${unitOf(cohort)}`, inCents(vendor.costPerStudent, contract.currency)),
      ...(costPerDosageUnit === null
        ? []
        : [row(`The same per ${dosageUnit(cohort)} delivered`, inCents(costPerDosageUnit, contract.currency))]),
      row("Expected margin: payout less costs", amount(margin.mean)),
      row("Margin: 1 year in 20 is at or below", amount(oneInTwenty(margin, "p5", replications))),
      row("Margin: 1 year in 20 is above", amount(oneInTwenty(margin, "p95", replications))),
      row(`Chance of a loss${accepted}`, chanceFigure(vendor.chanceOfLoss, replications)),
      row("Break-even: how far from the least to the most the payout must come to cover the cost", breakEven()),
      ...(fixedFeeEquivalent === null
        ? []
        : [
            row(
              `Fixed fee worth the same to it, at a risk aversion of ${decimal(costs?.riskAversion ?? 0, 2, 2)}`,
              amount(fixedFeeEquivalent),
            ),
          ]),
      ...(longestNegativeCash === null
        ? []
        : [
            row(
              "Months in a row in which it has paid more than received (mean)",
              countFigure(longestNegativeCash.months),
            ),
            row(
              "Such months: 1 year in 20 has more than",
              countFigure({ value: longestNegativeCash.p95, standardError: 0 }),
            ),
          ]),
    ],
  };

  function breakEven(): Figure {
    if (breakEvenAttainment === null) return none("the most does not");
    // the least covers it
    if (breakEvenAttainment <= 0 || !(reach > 0)) return percentFigure({ value: 0, standardError: 0 });
    return percentFigure({ value: breakEvenAttainment, standardError: cost.standardError / reach });
  }
}

/** A small amount to the cent where its error supports it: `$15.31` `± 0.01`. */
function inCents(estimate: Estimate, currency: string): Figure {
  const { value, standardError } = estimate;
  const figure = moneyFigure(estimate, currency);
  if (!(standardError > 0 && standardError < 0.1)) return figure;
  const error = Math.ceil(standardError * 100 - 1e-9) / 100;
  return { ...figure, value: money(Number(value.toFixed(2)), currency), error: `±\u00a0${decimal(error, 2, 2)}` };
}
