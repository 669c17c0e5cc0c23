/** What an outcome pays, in words. */
import type { Outcome, Scenario } from "outcomes-contract";
import { list } from "../format";
import { measured, thresholdWords, unitWords } from "./measured";
import { amount, joined, type Piece, share, textOf } from "./pieces";
import { nameable, priceFor, pricedGroups } from "./prices";
import { inField } from "./quantity";

export function outcomeClause({ contract, cohort }: Scenario, outcome: Outcome, index: number): Piece[] {
  const { pays, malus, cap } = outcome;
  const path = `contract.outcomes[${String(index)}]`;
  const { currency } = contract;
  const { quantity, event, dosage } = measured(cohort, outcome.measure);
  const { before, after } = thresholdWords(cohort, outcome.measure);
  const { unit, units, who } = unitWords(cohort);
  const groups = cohort.groups.filter(({ id }) => outcome.groups?.includes(id)).map(({ label }) => label);
  const only = outcome.groups === undefined ? "" : ` (${list(groups)} only)`;
  const level = (field: string, value: number): Piece => ({ path: field, text: inField(quantity, value) });
  /** `reach the 50th percentile`; of a yes or no, `meet it`. */
  const reach = (verb: string, meet: string, field: string, value: number): Piece[] =>
    event ? [meet] : [`${verb} ${before}`, level(field, value), after];
  return [`${outcome.label}${only}: `, ...payWords(), ...malusWords(), ...capWords()];

  function payWords(): Piece[] {
    switch (pays.kind) {
      case "tiers": {
        const tier = (place: number): string => `${path}.pays.tiers[${String(place)}]`;
        const levels = pays.tiers.map(({ at }, place) => level(`${tier(place)}.at`, at));
        const prices = pays.tiers.map((one, place) => amount(`${tier(place)}.amount`, one.amount, currency));
        const rule =
          pays.tiers.length === 1
            ? ""
            : pays.stacking === "highest"
              ? ", for the highest reached"
              : ", and each one reached is paid";
        const several = pays.stacking === "sum" ? "and" : "or";
        const reached: Piece[] = event
          ? [`for each ${unit} ${who} meets it`]
          : [`for each ${unit} ${who} reaches ${before}`, ...joined(levels, "or"), after];
        const byGroup = pricedGroups(cohort.groups, outcome).flatMap(({ id, label }): Piece[] => {
          const own = pays.tiers.map((one, place): Piece => {
            const price = amount(`${tier(place)}.byGroup.${id}`, String(priceFor(one, id)), currency);
            return one.byGroup?.[id] !== undefined && nameable(id) ? price : textOf(price);
          });
          return [`; for ${label} `, ...joined(own, several)];
        });
        return [...reached, ", ", ...joined(prices, several), rule, ...byGroup, "."];
      }
      case "linear":
        return [
          `for each ${unit}, nothing up to ${before}`,
          level(`${path}.pays.from`, pays.from),
          `${after}, then in proportion, and `,
          amount(`${path}.pays.amount`, pays.amount, currency),
          ` from ${before}`,
          level(`${path}.pays.to`, pays.to),
          `${after} on.`,
        ];
      case "cohortShare": {
        const steps = pays.steps.flatMap((one, place): Piece[] => {
          const step = `${path}.pays.steps[${String(place)}]`;
          return [
            place === 0 ? "" : place === pays.steps.length - 1 ? " or " : ", ",
            amount(`${step}.amount`, one.amount, currency),
            " from ",
            share(`${step}.share`, one.share),
          ];
        });
        return [...byShare(pays.threshold), ": ", ...steps, " of them on."];
      }
      case "cohortShareLinear":
        return [
          ...byShare(pays.threshold),
          ": nothing up to ",
          share(`${path}.pays.from`, pays.from),
          " of them, then in proportion, and ",
          amount(`${path}.pays.amount`, pays.amount, currency),
          " from ",
          share(`${path}.pays.to`, pays.to),
          " on.",
        ];
      case "cohortMedian": {
        const steps = pays.steps.flatMap((one, place): Piece[] => {
          const step = `${path}.pays.steps[${String(place)}]`;
          return [
            place === 0 ? "" : place === pays.steps.length - 1 ? " or " : ", ",
            amount(`${step}.amount`, one.amount, currency),
            ` from ${before}`,
            level(`${step}.at`, one.at),
          ];
        });
        const whose = dosage ? `of the ${units}` : `of all ${units} with a result`;
        return [`one amount by the median ${whose}: `, ...steps, `${after} on.`];
      }
      case "aboveBaseline":
        return [
          amount(`${path}.pays.amount`, pays.amount, currency),
          ` for each ${unit} ${who} `,
          ...reach("reaches", "meets it", `${path}.pays.threshold`, pays.threshold),
          ", beyond the agreed ",
          share(`${path}.pays.baseline`, pays.baseline),
          ` of eligible ${units}.`,
        ];
    }
  }

  function byShare(threshold: number): Piece[] {
    return [
      `one amount by the share of eligible ${units} ${who} `,
      ...reach("reach", "meet it", `${path}.pays.threshold`, threshold),
    ];
  }

  function malusWords(): Piece[] {
    if (malus === undefined) return [];
    const below: Piece[] = event
      ? [`${who} does not meet it.`]
      : [`below ${before}`, level(`${path}.malus.below`, malus.below), `${after}.`];
    const off = amount(`${path}.malus.amount`, malus.amount, currency);
    return [" ", off, ` is taken off for each ${unit} `, ...below];
  }

  function capWords(): Piece[] {
    return cap === undefined ? [] : [" This outcome pays at most ", amount(`${path}.cap`, cap, currency), " in all."];
  }
}
