/** An invoice for people: amounts to the cent, the sentence, and the rows of its CSV file. */
import type { Cohort, Invoice } from "outcomes-contract";
import { counted, exactMoney } from "../format";
import { unitOf, unitsOf } from "../terms/measured";
import type { Said } from "../text/say";
import { settleWords } from "../text/settle";
import type { Cell } from "./csv";

export { exactMoney };

/** Whether an amount is owed to the district. */
export const isCredit = (amount: string): boolean => amount.startsWith("-");

/** The result in one sentence, around its amount, which is `shown` in a colour. */
export function sentenceOf<Value>(
  { total, breach }: Invoice,
  students: number,
  cohort: Cohort,
  currency: string,
  shown: (amount: string) => Value,
): Said<Value> {
  const words = settleWords().result;
  const whom =
    students === 0
      ? words.forNone(unitOf(cohort))
      : students === 1
        ? words.forOne(unitOf(cohort))
        : words.forAll(counted(students, unitOf(cohort), unitsOf(cohort)));
  return isCredit(total)
    ? (breach ? words.owesBreach : words.owes)(shown(exactMoney(total.slice(1), currency)), whom)
    : (breach ? words.paysBreach : words.pays)(shown(exactMoney(total, currency)), whom);
}

/** Rows of a CSV file: each line item, and the total they add up to. */
export function invoiceRows({ lineItems, total }: Invoice, currency: string): Cell[][] {
  const { file, total: totalWord } = settleWords().invoice;
  return [
    [file.clause, file.item, file.count, file.each, file.amount, file.currency],
    ...lineItems.map(({ clause, label, count: times, unitAmount, amount }): Cell[] => [
      clause,
      label,
      times ?? "",
      unitAmount === undefined ? "" : { exact: unitAmount },
      { exact: amount },
      currency,
    ]),
    ["", totalWord, "", "", { exact: total }, currency],
  ];
}

/** Where the file comes from, for the line below the sentence. */
export const fileLine = (name: string, students: number, cohort: Cohort): string =>
  settleWords().result.file(name, counted(students, unitOf(cohort), unitsOf(cohort)));
