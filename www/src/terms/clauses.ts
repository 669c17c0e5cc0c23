/** The contract in words: one clause after the other, with the values that a reader can move. */
import type { Base, ContractTerms, Scenario } from "outcomes-contract";
import { date } from "../format";
import { say } from "../text/say";
import { clauseWords } from "../text/clauses";
import { dosageUnit, enrolled, measured, unitOf, unitsOf } from "./measured";
import { outcomeClause } from "./outcome-clause";
import { amount, type Clause, joined, type Piece, share, type Value } from "./pieces";
import { inField, said } from "./quantity";

/** All clauses about payment, in the order of settlement. */
export function clauses(scenario: Scenario): Clause[] {
  const { contract } = scenario;
  const outcomes = contract.outcomes.map((outcome, index) => outcomeClause(scenario, outcome, index));
  return [baseClause(scenario), ...outcomes, limitsClause(scenario), scheduleClause(contract)].filter(
    (clause) => clause.length > 0,
  );
}

/** Whose results count: what decides about more money than its few words suggest. */
export function eligibilityClause({ contract, cohort }: Scenario): Clause {
  const minimum = contract.eligibility?.minimumDosage;
  if (minimum === undefined) return [];
  const words = clauseWords();
  const unit = unitOf(cohort);
  const text = said(measured(cohort, "dosage").quantity, minimum);
  const kept = words.keptBelow[contract.districtShortfall ?? "unpaid"](unit);
  return words.eligible(unit, { path: "contract.eligibility.minimumDosage", text }, kept);
}

function baseClause({ contract, cohort }: Scenario): Clause {
  const words = clauseWords();
  if (contract.base.length === 0) return [words.noBase];
  return words.base(joined(contract.base.map(feeWords), "and"), unitsOf(cohort));

  function feeWords(fee: Base, index: number): Clause {
    const path = `contract.base[${String(index)}]`;
    const value = amount(`${path}.amount`, fee.amount, contract.currency);
    switch (fee.per) {
      case "student": {
        const text = inField({ kind: "number", unit: "", digits: 0 }, enrolled(cohort));
        const number = cohort.groups.length === 1 ? { path: "cohort.groups[0].students", text } : text;
        const perUnit = fee.prorate === "enrolment" ? words.perUnitEnrolled : words.perUnit;
        return perUnit(value, number, unitsOf(cohort));
      }
      case "contract":
        return words.perContract(value);
      case "dosageUnit":
        return words.perDosage(value, dosageUnit(cohort));
      case "month":
        return words.perMonth(value, { path: `${path}.months`, text: String(fee.months ?? 1) }, fee.months !== 1);
    }
  }
}

function limitsClause({ contract, cohort }: Scenario): Clause {
  const { limits = {}, currency } = contract;
  const words = clauseWords();
  const limit = (name: keyof typeof limits): Value | null => {
    const written = limits[name];
    return written === undefined ? null : amount(`contract.limits.${name}`, written, currency);
  };
  const [each, least, most] = [limit("perStudent"), limit("minimum"), limit("notToExceed")];
  const eachWords = each === null ? [] : words.perStudentCap(unitOf(cohort), each);
  const allWords =
    least === null
      ? most === null
        ? []
        : words.notToExceed(most)
      : most === null
        ? words.minimum(least)
        : words.bounds(least, most);
  return eachWords.length === 0 || allWords.length === 0
    ? [...eachWords, ...allWords]
    : say<Value>`${eachWords} ${allWords}`;
}

/** What falls due when. */
function scheduleClause({ schedule = [] }: ContractTerms): Clause {
  if (schedule.length === 0) return [];
  const words = clauseWords();
  const last = schedule.length - 1;
  const instalments = schedule.flatMap(({ due, pays }, index): Piece[] => {
    const path = `contract.schedule[${String(index)}]`;
    const day: Piece = { path: `${path}.due`, text: date(due) };
    const what = ((): Clause => {
      switch (pays.kind) {
        case "baseShare":
          return words.baseShare(share(`${path}.pays.share`, pays.share));
        case "provisional":
          return words.provisional(share(`${path}.pays.share`, pays.share));
        case "trueUp":
          return [words.trueUp];
      }
    })();
    const instalment = index === last && pays.kind !== "trueUp" ? words.instalmentAndRest : words.instalment;
    return index === 0 ? instalment(day, what) : say<Value>`; ${instalment(day, what)}`;
  });
  return words.schedule(instalments);
}
