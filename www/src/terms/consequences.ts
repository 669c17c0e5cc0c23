/** What a term does, in a few words under its label: figures of the picture's exposure, none of the page's own. */
import type {
  Base,
  BudgetExposure,
  Cohort,
  ContractTerms,
  Estimate,
  Exposure,
  FiscalYearExposure,
  InstalmentExposure,
  Malus,
  OutcomeExposure,
  Stacking,
} from "outcomes-contract";
import { count, howOften, money, moneyFigure, percent } from "../format";
import { dosageUnit, enrolled, unitOf, unitsOf, unitWords } from "./measured";

/** A base fee. */
export function ofBase(fee: Base, cohort: Cohort): string {
  switch (fee.per) {
    case "student":
      return `for all ${count(enrolled(cohort))} ${unitsOf(cohort)}, whatever they achieve`;
    case "contract":
      return "once, whatever happens";
    case "dosageUnit":
      return `for each ${dosageUnit(cohort)} a ${unitOf(cohort)} receives`;
    case "month":
      return "for each month, whatever happens";
  }
}

/** A threshold: its price, and the share of counted students who reach it with and without the service. */
export function ofThreshold(
  exposed: OutcomeExposure | null,
  place: number,
  who: string,
  price?: string,
  currency = "USD",
): string {
  const pays = price === undefined ? "" : `pays ${money(Number(price), currency)}`;
  const threshold = exposed?.thresholds[place];
  const counted = exposed?.counted.value ?? 0;
  if (threshold === undefined) return pays;
  if (counted <= 0) return [pays, `no ${who}`].filter(Boolean).join(" · ");
  const share = (reached: number): string => percent(reached / counted);
  const reach = `${share(threshold.reached.value)} of ${who} reach it, ${share(threshold.withoutService.value)} without the service`;
  return [pays, reach].filter(Boolean).join(" · ");
}

/** A median: it is reached where half of them reach it. */
export function ofMedian(exposed: OutcomeExposure | null, place: number, who: string): string {
  const needed = "half must reach it";
  const reach = ofThreshold(exposed, place, who);
  return reach === "" ? needed : `${needed}: ${reach}`;
}

/** A tier's price: for how many it is paid in a year. */
export function ofPrice(
  exposed: OutcomeExposure | null,
  place: number,
  stacking: Stacking,
  cohort: Cohort,
  byGroup: boolean,
): string {
  const reached = exposed?.thresholds[place]?.reached.value;
  if (reached === undefined) return "";
  const next = stacking === "highest" ? (exposed?.thresholds[place + 1]?.reached.value ?? 0) : 0;
  const paid = Math.round(reached - next);
  const others = byGroup ? ", those with a price of their own among them" : "";
  return `paid for about ${count(paid)} ${paid === 1 ? unitOf(cohort) : unitsOf(cohort)} a year${others}`;
}

/** What an outcome pays in all. */
export const ofPayment = (exposed: OutcomeExposure | null, currency: string): string =>
  exposed === null ? "" : `pays ${moneyFigure(exposed.payment, currency).value} a year on average`;

/** A deduction: for how many, where a threshold of the rate card stands at the same place. */
export function ofMalus(exposed: OutcomeExposure | null, malus: Malus, event: boolean, cohort: Cohort): string {
  const { unit, units, who } = unitWords(cohort);
  const threshold = exposed?.thresholds.find(({ at }) => at === malus.below);
  if (exposed === null || threshold === undefined)
    return `taken off for each ${unit} ${event ? `${who} does not meet it` : "below"}`;
  const below = Math.round(exposed.counted.value - threshold.reached.value);
  return `taken off for about ${count(below)} ${below === 1 ? unit : units} a year`;
}

/** A cap: how often it does anything. */
export const ofCap = (binds: Estimate | null, exposure: Exposure | null): string =>
  binds === null || exposure === null ? "" : `takes money away in ${howOften(binds, exposure.replications)}`;

/** A budget: how often it is exceeded. */
export const ofBudget = (budget: BudgetExposure | null, exposure: Exposure | null): string =>
  budget === null || exposure === null ? "" : `exceeded in ${howOften(budget.chanceExceeded, exposure.replications)}`;

/** An instalment: what falls due, and how often it is a credit to the district. */
export function ofInstalment(
  instalment: InstalmentExposure | null,
  exposure: Exposure | null,
  currency: string,
): string {
  if (instalment === null || exposure === null) return "";
  const { amount, chanceCredit } = instalment;
  const credit =
    chanceCredit.value > 0 ? ` · a credit to the district in ${howOften(chanceCredit, exposure.replications)}` : "";
  return `${falls(amount.mean, amount.sd, currency)}${credit}`;
}

/** What is set aside for a fiscal year. */
export const ofFiscalYear = (year: FiscalYearExposure | null, exposure: Exposure | null, currency: string): string =>
  year === null
    ? ""
    : [falls(year.due.mean, year.due.sd, currency), ofBudget(year.budget, exposure)].filter(Boolean).join(" · ");

const falls = (mean: Estimate, sd: number, currency: string): string =>
  sd === 0 ? `${money(mean.value, currency)} due` : `${moneyFigure(mean, currency).value} due on average`;

/** The minimum dosage: how many are counted. */
export function ofMinimum(exposure: Exposure | null, contract: ContractTerms, cohort: Cohort): string {
  const judged = contract.outcomes.find(({ measure }) => measure !== "dosage") ?? contract.outcomes[0];
  const counted = exposure?.outcomes.find(({ id }) => id === judged?.id)?.counted.value;
  if (counted === undefined) return "";
  const tests = judged?.measure === "dosage" ? "" : ` and have both ${unitWords(cohort).test}s`;
  return `about ${count(Math.round(counted))} of ${count(enrolled(cohort))} ${unitsOf(cohort)} receive it${tests}`;
}
