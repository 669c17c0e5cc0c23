/** The vendor's side, where its costs are known. */
import type { Estimate, Exposure, Scenario } from "outcomes-contract";
import { chanceFigure, countFigure, decimal, type Figure, money, moneyFigure, percent, percentFigure } from "../format";
import { dosageUnit, unitOf } from "../terms/measured";
import { tableWords } from "../text/tables";
import { none, oneInTwenty, type Row, type Table } from "./tables";

export function vendorTable(exposure: Exposure, { contract, cohort, vendor: costs }: Scenario): Table | null {
  const { vendor, replications, least, most } = exposure;
  if (vendor === null) return null;
  const { margin, cost, costPerDosageUnit, breakEvenAttainment, fixedFeeEquivalent, longestNegativeCash } = vendor;
  const amount = (estimate: Estimate): Figure => moneyFigure(estimate, contract.currency);
  const row = (head: string, figure: Figure): Row => ({ head, cells: [figure] });
  const words = tableWords().vendor;
  const reach = Number(most) - Number(least);
  return {
    caption: words.caption,
    columns: [tableWords().error],
    rows: [
      row(words.cost, amount(cost)),
      row(words.perStudent(unitOf(cohort)), inCents(vendor.costPerStudent, contract.currency)),
      ...(costPerDosageUnit === null
        ? []
        : [row(words.perDosage(dosageUnit(cohort)), inCents(costPerDosageUnit, contract.currency))]),
      row(words.margin, amount(margin.mean)),
      row(words.marginBelow, amount(oneInTwenty(margin, "p5", replications))),
      row(words.marginAbove, amount(oneInTwenty(margin, "p95", replications))),
      row(
        costs?.lossLimit === undefined ? words.loss : words.lossAccepted(percent(costs.lossLimit)),
        chanceFigure(vendor.chanceOfLoss, replications),
      ),
      row(words.breakEven, breakEven()),
      ...(fixedFeeEquivalent === null
        ? []
        : [row(words.fixedFee(decimal(costs?.riskAversion ?? 0, 2, 2)), amount(fixedFeeEquivalent))]),
      ...(longestNegativeCash === null
        ? []
        : [
            row(words.months, countFigure(longestNegativeCash.months)),
            row(words.monthsAbove, countFigure({ value: longestNegativeCash.p95, standardError: 0 })),
          ]),
    ],
  };

  function breakEven(): Figure {
    if (breakEvenAttainment === null) return none(words.neverEven);
    // the least covers it
    if (breakEvenAttainment <= 0 || !(reach > 0)) return percentFigure({ value: 0, standardError: 0 });
    return percentFigure({ value: breakEvenAttainment, standardError: cost.standardError / reach });
  }
}

/** A small amount to the cent where its error supports it: `$15.31` `± 0.01`. */
export function inCents(estimate: Estimate, currency: string): Figure {
  const { value, standardError } = estimate;
  const figure = moneyFigure(estimate, currency);
  if (!(standardError > 0 && standardError < 0.1)) return figure;
  const error = Math.ceil(standardError * 100 - 1e-9) / 100;
  return { ...figure, value: money(Number(value.toFixed(2)), currency), error: `±\u00a0${decimal(error, 2, 2)}` };
}
