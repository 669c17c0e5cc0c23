/** An invoice for people: amounts to the cent, the sentence, and the rows of its CSV file. */
import type { Cohort, Invoice } from "outcomes-contract";
import { count, counted } from "../format";
import { unitOf, unitsOf } from "../terms/measured";
import type { Cell } from "./csv";

/** An exact amount, always with its cents: `$10,450.00`, `−$450.00`. */
export function exactMoney(amount: string, currency: string): string {
  const style = { style: "currency", currency, minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
  // a decimal text is formatted as it stands, to the last digit
  return new Intl.NumberFormat("en-US", style).format(amount as unknown as number).replace("-", "−");
}

/** Whether an amount is owed to the district. */
export const isCredit = (amount: string): boolean => amount.startsWith("-");

/** The result in one sentence; the amount stands apart, for it is coloured. */
export function sentenceOf(
  { total, breach }: Invoice,
  students: number,
  cohort: Cohort,
  currency: string,
): { readonly before: string; readonly amount: string; readonly after: string } {
  const whom =
    students === 0
      ? `though there is no ${unitOf(cohort)} in the file`
      : students === 1
        ? `for this one ${unitOf(cohort)}`
        : `for these ${count(students)}\u00a0${unitsOf(cohort)}`;
  const why = breach ? ", as the district missed its obligations" : "";
  return isCredit(total)
    ? {
        before: "The vendor owes the district ",
        amount: exactMoney(total.slice(1), currency),
        after: ` ${whom}${why}.`,
      }
    : { before: "The contract pays ", amount: exactMoney(total, currency), after: ` ${whom}${why}.` };
}

/** Rows of a CSV file: each line item, and the total they add up to. */
export function invoiceRows({ lineItems, total }: Invoice, currency: string): Cell[][] {
  return [
    ["clause", "item", "count", "each", "amount", "currency"],
    ...lineItems.map(({ clause, label, count: times, unitAmount, amount }): Cell[] => [
      clause,
      label,
      times ?? "",
      unitAmount === undefined ? "" : { exact: unitAmount },
      { exact: amount },
      currency,
    ]),
    ["", "Total", "", "", { exact: total }, currency],
  ];
}

/** Where the file comes from, for the line below the sentence. */
export const fileLine = (name: string, students: number, cohort: Cohort): string =>
  `${name}, ${counted(students, unitOf(cohort), unitsOf(cohort))}`;
