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
import { termWords } from "../text/terms";
import { dosageUnit, enrolled, unitOf, unitsOf, unitWords } from "./measured";

const words = (): ReturnType<typeof termWords>["consequences"] => termWords().consequences;

/** A base fee. */
export function ofBase(fee: Base, cohort: Cohort): string {
  switch (fee.per) {
    case "student":
      return words().base.student(count(enrolled(cohort)), unitsOf(cohort));
    case "contract":
      return words().base.contract;
    case "dosageUnit":
      return words().base.dosageUnit(unitOf(cohort), dosageUnit(cohort));
    case "month":
      return words().base.month;
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
  const pays = price === undefined ? "" : words().pays(money(Number(price), currency));
  const threshold = exposed?.thresholds[place];
  const counted = exposed?.counted.value ?? 0;
  if (threshold === undefined) return pays;
  if (counted <= 0) return [pays, words().nobody(who)].filter(Boolean).join(" · ");
  const share = (reached: number): string => percent(reached / counted);
  const reach = words().reach(share(threshold.reached.value), who, share(threshold.withoutService.value));
  return [pays, reach].filter(Boolean).join(" · ");
}

/** A median: it is reached where half of them reach it. */
export function ofMedian(exposed: OutcomeExposure | null, place: number, who: string): string {
  const reach = ofThreshold(exposed, place, who);
  return reach === "" ? words().halfMust : words().halfMustOf(reach);
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
  const paidFor = byGroup ? words().paidForOwn : words().paidFor;
  return paidFor(count(paid), paid === 1 ? unitOf(cohort) : unitsOf(cohort));
}

/** What an outcome pays in all. */
export const ofPayment = (exposed: OutcomeExposure | null, currency: string): string =>
  exposed === null ? "" : words().payment(moneyFigure(exposed.payment, currency).value);

/** A deduction: for how many, where a threshold of the rate card stands at the same place. */
export function ofMalus(exposed: OutcomeExposure | null, malus: Malus, event: boolean, cohort: Cohort): string {
  const { unit, units } = unitWords(cohort);
  const threshold = exposed?.thresholds.find(({ at }) => at === malus.below);
  if (exposed === null || threshold === undefined) return event ? words().malusUnmet(unit) : words().malus(unit);
  const below = Math.round(exposed.counted.value - threshold.reached.value);
  return words().malusPaid(count(below), below === 1 ? unit : units);
}

/** A cap: how often it does anything. */
export const ofCap = (binds: Estimate | null, exposure: Exposure | null): string =>
  binds === null || exposure === null ? "" : words().capBinds(howOften(binds, exposure.replications));

/** A budget: how often it is exceeded. */
export const ofBudget = (budget: BudgetExposure | null, exposure: Exposure | null): string =>
  budget === null || exposure === null ? "" : words().exceeded(howOften(budget.chanceExceeded, exposure.replications));

/** An instalment: what falls due, and how often it is a credit to the district. */
export function ofInstalment(
  instalment: InstalmentExposure | null,
  exposure: Exposure | null,
  currency: string,
): string {
  if (instalment === null || exposure === null) return "";
  const { amount, chanceCredit } = instalment;
  const credit = chanceCredit.value > 0 ? words().credit(howOften(chanceCredit, exposure.replications)) : "";
  return [falls(amount.mean, amount.sd, currency), credit].filter(Boolean).join(" · ");
}

/** What is set aside for a fiscal year. */
export const ofFiscalYear = (year: FiscalYearExposure | null, exposure: Exposure | null, currency: string): string =>
  year === null
    ? ""
    : [falls(year.due.mean, year.due.sd, currency), ofBudget(year.budget, exposure)].filter(Boolean).join(" · ");

const falls = (mean: Estimate, sd: number, currency: string): string =>
  sd === 0 ? words().due(money(mean.value, currency)) : words().dueOnAverage(moneyFigure(mean, currency).value);

/** The minimum dosage: how many are counted. */
export function ofMinimum(exposure: Exposure | null, contract: ContractTerms, cohort: Cohort): string {
  const judged = contract.outcomes.find(({ measure }) => measure !== "dosage") ?? contract.outcomes[0];
  const counted = exposure?.outcomes.find(({ id }) => id === judged?.id)?.counted.value;
  if (counted === undefined) return "";
  const { units, test } = unitWords(cohort);
  const [number, all] = [count(Math.round(counted)), count(enrolled(cohort))];
  return judged?.measure === "dosage"
    ? words().receive(number, all, units)
    : words().receiveTested(number, all, units, test);
}
