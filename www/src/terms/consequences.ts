/** What a term does, in a few words under its label: figures of the picture's exposure, none of the page's own. */
import type { Base, Cohort, ContractTerms, Exposure, OutcomeExposure, Stacking } from "outcomes-contract";
import { count, money, percent } from "../format";
import { dosageUnit, enrolled, unitOf, unitsOf } from "./measured";

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
      return "for each month";
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

/** A tier's price: for how many it is paid in a year. */
export function ofPrice(exposed: OutcomeExposure | null, place: number, stacking: Stacking, cohort: Cohort): string {
  const reached = exposed?.thresholds[place]?.reached.value;
  if (reached === undefined) return "";
  const next = stacking === "highest" ? (exposed?.thresholds[place + 1]?.reached.value ?? 0) : 0;
  const paid = Math.round(reached - next);
  return `paid for about ${count(paid)} ${paid === 1 ? unitOf(cohort) : unitsOf(cohort)} a year`;
}

/** The minimum dosage: how many are counted. */
export function ofMinimum(exposure: Exposure | null, contract: ContractTerms, cohort: Cohort): string {
  const judged = contract.outcomes.find(({ measure }) => measure !== "dosage") ?? contract.outcomes[0];
  const counted = exposure?.outcomes.find(({ id }) => id === judged?.id)?.counted.value;
  if (counted === undefined) return "";
  const tests = judged?.measure === "dosage" ? "" : " and have both tests";
  return `about ${count(Math.round(counted))} of ${count(enrolled(cohort))} ${unitsOf(cohort)} receive it${tests}`;
}
