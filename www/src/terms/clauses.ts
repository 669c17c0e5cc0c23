/** The contract in words: one clause after the other, with the values that a reader can move. */
import type { Base, ContractTerms, Scenario } from "outcomes-contract";
import { date } from "../format";
import { dosageUnit, enrolled, unitOf, unitsOf } from "./measured";
import { outcomeClause } from "./outcome-clause";
import { amount, type Clause, type Piece, share } from "./pieces";
import { inField } from "./quantity";

/** All clauses about payment, in the order of settlement. */
export function clauses(scenario: Scenario): Clause[] {
  const { contract } = scenario;
  const outcomes = contract.outcomes.map((outcome, index) => outcomeClause(scenario, outcome, index));
  return [baseClause(scenario), ...outcomes, limitsClause(scenario), scheduleClause(contract)].filter(
    (clause) => clause.length > 0,
  );
}

function baseClause({ contract, cohort }: Scenario): Piece[] {
  if (contract.base.length === 0) return ["The district pays no base fee."];
  const fees = contract.base.flatMap((fee, index): Piece[] => [
    ...(index === 0 ? [] : [index === contract.base.length - 1 ? " and " : ", "]),
    amount(`contract.base[${String(index)}].amount`, fee.amount, contract.currency),
    ...perWords(fee, index),
  ]);
  return ["The district pays ", ...fees, `, whatever ${unitsOf(cohort)} achieve.`];

  function perWords(fee: Base, index: number): Piece[] {
    switch (fee.per) {
      case "student":
        return [
          " for each of ",
          cohort.groups.length === 1
            ? {
                path: "cohort.groups[0].students",
                text: inField({ kind: "number", unit: "", digits: 0 }, enrolled(cohort)),
              }
            : inField({ kind: "number", unit: "", digits: 0 }, enrolled(cohort)),
          ` ${unitsOf(cohort)}${fee.prorate === "enrolment" ? ", for the share of the year enrolled" : ""}`,
        ];
      case "contract":
        return [" for the contract as a whole"];
      case "dosageUnit":
        return [` for each ${dosageUnit(cohort)} delivered`];
      case "month":
        return [
          " a month for ",
          { path: `contract.base[${String(index)}].months`, text: String(fee.months ?? 1) },
          fee.months === 1 ? " month" : " months",
        ];
    }
  }
}

function limitsClause({ contract, cohort }: Scenario): Piece[] {
  const { limits = {}, currency } = contract;
  const { perStudent, minimum, notToExceed } = limits;
  const each: Piece[] =
    perStudent === undefined
      ? []
      : [
          `One ${unitOf(cohort)}’s outcomes together pay at most `,
          amount("contract.limits.perStudent", perStudent, currency),
          ". ",
        ];
  const least: Piece[] =
    minimum === undefined ? [] : ["In all at least ", amount("contract.limits.minimum", minimum, currency)];
  const most: Piece[] =
    notToExceed === undefined
      ? []
      : [
          minimum === undefined ? "Never more than " : ", and never more than ",
          amount("contract.limits.notToExceed", notToExceed, currency),
          " in all",
        ];
  const all = [...least, ...most];
  return all.length === 0 ? each : [...each, ...all, "."];
}

/** What falls due when. */
function scheduleClause({ schedule = [] }: ContractTerms): Piece[] {
  if (schedule.length === 0) return [];
  const last = schedule.length - 1;
  const dates = schedule.flatMap(({ due, pays }, index): Piece[] => {
    const path = `contract.schedule[${String(index)}]`;
    const day: Piece = { path: `${path}.due`, text: date(due) };
    const words = ((): Piece[] => {
      switch (pays.kind) {
        case "baseShare":
          return [share(`${path}.pays.share`, pays.share), " of the base fees"];
        case "provisional":
          return [share(`${path}.pays.share`, pays.share), " of what the winter outcomes pay"];
        case "trueUp":
          return ["what is left, or a credit to the district where too much was paid"];
      }
    })();
    const rest = index === last && pays.kind !== "trueUp" ? " and all that is left" : "";
    return [index === 0 ? "Due " : "; ", day, ": ", ...words, rest];
  });
  return [...dates, "."];
}
