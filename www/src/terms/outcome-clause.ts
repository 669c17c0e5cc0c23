/** What an outcome pays, in words. */
import type { Outcome, Scenario } from "outcomes-contract";
import { list } from "../format";
import { say } from "../text/say";
import { clauseWords } from "../text/clauses";
import { measured, thresholdKind, unitWords } from "./measured";
import { amount, type Clause, joined, type Piece, share, textOf, type Value } from "./pieces";
import { nameable, priceFor, pricedGroups } from "./prices";
import { inField } from "./quantity";

export function outcomeClause({ contract, cohort }: Scenario, outcome: Outcome, index: number): Piece[] {
  const { pays, malus, cap } = outcome;
  const path = `contract.outcomes[${String(index)}]`;
  const { currency } = contract;
  const words = clauseWords();
  const { quantity, event, dosage } = measured(cohort, outcome.measure);
  const { kind, measure } = thresholdKind(quantity);
  const { unit, units } = unitWords(cohort);
  const groups = cohort.groups.filter(({ id }) => outcome.groups?.includes(id)).map(({ label }) => label);
  const at = (field: string, value: number): Value => ({ path: field, text: inField(quantity, value) });
  const level = (...values: Piece[]): Piece[] => words.level[kind](values, measure);
  const title =
    outcome.groups === undefined ? words.outcome(outcome.label) : words.outcomeOf(outcome.label, list(groups));
  return [title, payWords(), malusWords(), capWords()]
    .filter((sentence) => sentence.length > 0)
    .reduce<Piece[]>((said, sentence) => (said.length === 0 ? [...sentence] : say<Value>`${said} ${sentence}`), []);

  function payWords(): Clause {
    switch (pays.kind) {
      case "tiers": {
        const tier = (place: number): string => `${path}.pays.tiers[${String(place)}]`;
        const levels = pays.tiers.map((one, place) => at(`${tier(place)}.at`, one.at));
        const prices = pays.tiers.map((one, place) => amount(`${tier(place)}.amount`, one.amount, currency));
        const several = pays.stacking === "sum" ? "and" : "or";
        const each = event ? words.eachMeets(unit) : words.eachReaches(unit, level(...joined(levels, "or")));
        const byGroup = pricedGroups(cohort.groups, outcome).flatMap(({ id, label }): Piece[] => {
          const own = pays.tiers.map((one, place): Piece => {
            const price = amount(`${tier(place)}.byGroup.${id}`, String(priceFor(one, id)), currency);
            return one.byGroup?.[id] !== undefined && nameable(id) ? price : textOf(price);
          });
          return words.groupPrices(label, joined(own, several));
        });
        const rule =
          pays.tiers.length === 1 ? words.tiers : pays.stacking === "highest" ? words.tiersHighest : words.tiersSummed;
        return rule(each, joined(prices, several), byGroup);
      }
      case "linear":
        return words.linear(
          unit,
          level(at(`${path}.pays.from`, pays.from)),
          amount(`${path}.pays.amount`, pays.amount, currency),
          level(at(`${path}.pays.to`, pays.to)),
        );
      case "cohortShare": {
        const steps = pays.steps.map((one, place) => {
          const step = `${path}.pays.steps[${String(place)}]`;
          return words.step(amount(`${step}.amount`, one.amount, currency), [share(`${step}.share`, one.share)]);
        });
        return words.shareSteps(byShare(pays.threshold), joined(steps, "or"));
      }
      case "cohortShareLinear":
        return words.shareLinear(
          byShare(pays.threshold),
          share(`${path}.pays.from`, pays.from),
          amount(`${path}.pays.amount`, pays.amount, currency),
          share(`${path}.pays.to`, pays.to),
        );
      case "cohortMedian": {
        const steps = pays.steps.map((one, place) => {
          const step = `${path}.pays.steps[${String(place)}]`;
          const value = at(`${step}.at`, one.at);
          const last = place === pays.steps.length - 1;
          return words.step(
            amount(`${step}.amount`, one.amount, currency),
            last ? level(value) : words.levelBefore[kind](value),
          );
        });
        return (dosage ? words.medianOfDosage : words.median)(units, joined(steps, "or"));
      }
      case "aboveBaseline":
        return words.aboveBaseline(
          amount(`${path}.pays.amount`, pays.amount, currency),
          event ? words.eachMeets(unit) : words.eachReaches(unit, level(at(`${path}.pays.threshold`, pays.threshold))),
          share(`${path}.pays.baseline`, pays.baseline),
          units,
        );
    }
  }

  function byShare(threshold: number): Clause {
    return event ? words.shareMeets(units) : words.shareReaches(units, level(at(`${path}.pays.threshold`, threshold)));
  }

  function malusWords(): Clause {
    if (malus === undefined) return [];
    const off = amount(`${path}.malus.amount`, malus.amount, currency);
    return event ? words.malusUnmet(off, unit) : words.malus(off, unit, level(at(`${path}.malus.below`, malus.below)));
  }

  function capWords(): Clause {
    return cap === undefined ? [] : words.cap(amount(`${path}.cap`, cap, currency));
  }
}
