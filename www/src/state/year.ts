/** One simulated year, in sentences. */
import type { Bound, Exposure, Scenario, YearInFull, YearOutcome } from "outcomes-contract";
import { count } from "../format";
import { exactMoney, isCredit } from "../settle/invoice";
import { measured } from "../terms/measured";
import { peopleWords, whoOf } from "../text/people";
import { yearWords } from "../text/year";
import { outcomeName } from "./served";

/** The dots, from 0, that are one year in ten below, the middle, and one in ten above. */
export const shortcuts = { poor: 4, typical: 24, good: 45 } as const;

/** Which of the dots a year is: the dot drawn from it, or, of many that pay the same, the first of those. */
export function dotOf(
  { replication, invoice }: YearInFull,
  years: readonly number[],
  { dots }: Pick<Exposure, "dots">,
): number | null {
  const drawn = years.indexOf(replication);
  if (drawn >= 0) return drawn;
  const alike = dots.findIndex((payout) => Math.abs(payout - Number(invoice.total)) < 0.005);
  return alike < 0 ? null : alike;
}

/** The dot whose payout is nearest to the year's: where it stands among them. */
export function nearestDot({ invoice }: YearInFull, { dots }: Pick<Exposure, "dots">): number {
  const total = Number(invoice.total);
  const away = dots.map((payout) => Math.abs(payout - total));
  return Math.max(0, away.indexOf(Math.min(...away)));
}

/** What the year pays, in a sentence whose amount stands apart, for it is coloured. */
export function yearSentence(
  { invoice: { total } }: YearInFull,
  { budget, contract: { currency } }: Scenario,
): { readonly before: string; readonly after: string; readonly over: boolean } {
  const words = yearWords();
  const cents = (amount: string): bigint => BigInt(amount.replace(".", ""));
  const left = cents(budget.amount) - cents(total);
  const said = (amount: bigint): string => exactMoney(inDollars(amount < 0n ? -amount : amount), currency);
  const limit = exactMoney(budget.amount, currency);
  const after =
    left > 0n ? words.within(said(left), limit) : left < 0n ? words.over(said(left), limit) : words.exactly(limit);
  return {
    before: isCredit(total)
      ? words.gets(exactMoney(total.slice(1), currency))
      : words.pays(exactMoney(total, currency)),
    after,
    over: left < 0n,
  };
}

/** Whole cents as a decimal. */
function inDollars(cents: bigint): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** What each rule did, in words. */
export function boundSentences({ bound }: YearInFull, scenario: Scenario): string[] {
  const words = yearWords();
  return bound.map((rule) => words.bound(rule.rule, did(rule, scenario), whoOf(scenario)));
}

function did(
  { students, amount, outcome }: Bound,
  scenario: Scenario,
): Parameters<ReturnType<typeof yearWords>["bound"]>[1] {
  const unit = scenario.cohort.unit ?? "student";
  const taken = amount !== null && isCredit(amount);
  return {
    students: students === undefined ? "" : peopleWords().counted(students, unit),
    amount: amount === null ? "" : exactMoney(taken ? amount.slice(1) : amount, scenario.contract.currency),
    taken,
    outcome: outcome === undefined ? "" : outcomeName(scenario, outcome),
  };
}

/** How many counted students are at a value or above, with the service and without. */
export function reachedAt(
  { columns: { values, withService, withoutService } }: YearOutcome,
  at: number,
): { readonly withService: number; readonly withoutService: number } {
  const sum = (numbers: readonly number[]): number =>
    numbers.reduce((all, number, place) => ((values[place] ?? -Infinity) >= at ? all + number : all), 0);
  return { withService: sum(withService), withoutService: sum(withoutService) };
}

/** Who reached the thresholds in this year. */
export function studentSentences(outcome: YearOutcome, scenario: Scenario): string[] {
  const words = yearWords().students;
  const measure = scenario.contract.outcomes.find(({ id }) => id === outcome.id)?.measure ?? "";
  const { quantity, event } = measured(scenario.cohort, measure);
  const { counted, notCounted } = outcome.students;
  const reached = outcome.thresholds.map((at) => {
    const { withService, withoutService } = reachedAt(outcome, at);
    const numbers = [count(withService), count(counted)] as const;
    return event
      ? words.met(...numbers, count(withoutService))
      : words.reached(...numbers, peopleWords().level(quantity, at), count(withoutService));
  });
  return notCounted === 0 ? reached : [...reached, words.notCounted(count(notCounted))];
}
