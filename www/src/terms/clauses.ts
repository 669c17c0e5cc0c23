/** The contract in words: one clause after the other, with the values that a reader can move. */
import type { Base, ContractTerms, Outcome, Scenario } from "outcomes-contract";
import { list, money } from "../format";
import { measured, thresholdWords, dosageUnit, enrolled, unitOf, unitsOf } from "./measured";
import { inField } from "./quantity";

/** A piece of a clause: plain words, or a value and the field it comes from. */
export type Piece = string | { readonly path: string; readonly text: string };
export type Clause = readonly Piece[];

/** All clauses about payment, in the order of settlement. */
export function clauses(scenario: Scenario): Clause[] {
  const { contract } = scenario;
  const outcomes = contract.outcomes.map((outcome, index) => outcomeClause(scenario, outcome, index));
  return [baseClause(scenario), ...outcomes, limitsClause(contract)].filter((clause) => clause.length > 0);
}

const amount = (path: string, value: string, currency: string): Piece => ({
  path,
  text: money(Number(value), currency),
});

/** Pieces as a list: `a, b or c`. */
function joined(pieces: readonly Piece[], word: string): Piece[] {
  return pieces.flatMap((piece, index) =>
    index === 0 ? [piece] : [index === pieces.length - 1 ? ` ${word} ` : ", ", piece],
  );
}

function baseClause({ contract, cohort }: Scenario): Piece[] {
  if (contract.base.length === 0) return ["The district pays no base fee."];
  const fees = contract.base.flatMap((fee, index): Piece[] => [
    ...(index === 0 ? [] : [index === contract.base.length - 1 ? " and " : ", "]),
    amount(`contract.base[${String(index)}].amount`, fee.amount, contract.currency),
    ...perWords(fee),
  ]);
  return ["The district pays ", ...fees, `, whatever ${unitsOf(cohort)} achieve.`];

  function perWords(fee: Base): Piece[] {
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
        return [" a month"];
    }
  }
}

function outcomeClause({ contract, cohort }: Scenario, outcome: Outcome, index: number): Piece[] {
  const { pays, malus } = outcome;
  const path = `contract.outcomes[${String(index)}]`;
  const { currency } = contract;
  const { quantity, event } = measured(cohort, outcome.measure);
  const { before, after } = thresholdWords(cohort, outcome.measure);
  const unit = unitOf(cohort);
  const groups = cohort.groups.filter(({ id }) => outcome.groups?.includes(id)).map(({ label }) => label);
  const only = outcome.groups === undefined ? "" : ` (${list(groups)} only)`;
  const level = (field: string, value: number): Piece => ({ path: field, text: inField(quantity, value) });
  const heading = `${outcome.label}${only}: `;

  switch (pays.kind) {
    case "tiers": {
      const tier = (place: number): string => `${path}.pays.tiers[${String(place)}]`;
      const levels = pays.tiers.map(({ at }, place) => level(`${tier(place)}.at`, at));
      const prices = pays.tiers.map((one, place) => amount(`${tier(place)}.amount`, one.amount, currency));
      const several = pays.tiers.length > 1;
      const rule = !several
        ? ""
        : pays.stacking === "highest"
          ? ", for the highest reached"
          : ", and each one reached is paid";
      const reach: Piece[] = event
        ? [`for each ${unit} who meets it`]
        : [`for each ${unit} who reaches ${before}`, ...joined(levels, "or"), after];
      return [
        heading,
        ...reach,
        ", ",
        ...joined(prices, pays.stacking === "sum" ? "and" : "or"),
        `${rule}.`,
        ...malusWords(),
      ];
    }
    case "linear":
      return [
        heading,
        `for each ${unit}, nothing up to ${before}`,
        level(`${path}.pays.from`, pays.from),
        after,
        ", then in proportion, and ",
        amount(`${path}.pays.amount`, pays.amount, currency),
        ` from ${before}`,
        level(`${path}.pays.to`, pays.to),
        `${after} on.`,
        ...malusWords(),
      ];
    case "cohortShare": {
      const step = (place: number): string => `${path}.pays.steps[${String(place)}]`;
      const steps = pays.steps.flatMap((one, place): Piece[] => [
        place === 0 ? "" : place === pays.steps.length - 1 ? " or " : ", ",
        amount(`${step(place)}.amount`, one.amount, currency),
        " from ",
        { path: `${step(place)}.share`, text: inField({ kind: "share", digits: 0 }, one.share) },
      ]);
      const reach: Piece[] = event
        ? ["meet it"]
        : [`reach ${before}`, level(`${path}.pays.threshold`, pays.threshold), after];
      return [
        heading,
        `one amount by the share of eligible ${unitsOf(cohort)} who `,
        ...reach,
        ": ",
        ...steps,
        " of them on.",
      ];
    }
    case "cohortShareLinear":
    case "cohortMedian":
    case "aboveBaseline":
      // the engine refuses these until it can settle them
      return [`${heading}a rule this page cannot put into words yet.`];
  }

  function malusWords(): Piece[] {
    if (malus === undefined) return [];
    const off = amount(`${path}.malus.amount`, malus.amount, currency);
    return [
      " ",
      off,
      ` is taken off for each ${unit} below ${before}`,
      level(`${path}.malus.below`, malus.below),
      `${after}.`,
    ];
  }
}

function limitsClause({ limits = {}, currency }: ContractTerms): Piece[] {
  const { perStudent, minimum, notToExceed } = limits;
  const each: Piece[] =
    perStudent === undefined
      ? []
      : [
          "One student’s outcomes together pay at most ",
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
