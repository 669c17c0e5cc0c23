/** The controls of one outcome: what it takes to reach it, and what that pays. */
import type { Outcome } from "outcomes-contract";
import { termWords } from "../text/terms";
import * as say from "./consequences";
import { amountControl, between, type NumberControl, shareControl, type Sight } from "./control";
import { measured, unitWords } from "./measured";
import { nameable, priceFor, pricedGroups, priceStops } from "./prices";
import { reaching, type Track } from "./track";

export function outcomeControls(sight: Sight, outcome: Outcome, index: number): NumberControl[] {
  const { cohort, contract } = sight.draft;
  const { currency } = contract;
  const path = `contract.outcomes[${String(index)}]`;
  const { quantity, track, event, dosage } = measured(cohort, outcome.measure);
  const exposed = sight.exposure?.outcomes.find(({ id }) => id === outcome.id) ?? null;
  const { unit, units, ...tested } = unitWords(cohort);
  const judged = dosage ? units : tested.judged;
  const { controls: words, consequences: does, nth } = termWords();
  const eligible = event ? does.eligibleMeeting(units) : does.eligibleReaching(units);
  const { pays, malus, cap } = outcome;
  return [...payControls(), ...malusControls(), ...capControls()];

  /** A threshold for one of them: a plain yes or no has none to move. */
  function level(...control: Parameters<typeof value>): NumberControl[] {
    return event ? [] : value(...control);
  }

  /** A value on the measure's scale. */
  function value(
    field: string,
    label: string,
    value: number,
    consequence: string,
    stops: Partial<Track> = {},
  ): NumberControl[] {
    return [{ path: field, label, quantity, track: { ...reaching(track, value), ...stops }, value, consequence }];
  }

  function payControls(): NumberControl[] {
    switch (pays.kind) {
      case "tiers": {
        const { tiers, stacking } = pays;
        const levels = tiers.map(({ at }) => at);
        const groups = pricedGroups(cohort.groups, outcome);
        return tiers.flatMap((tier, place) => {
          const field = `${path}.pays.tiers[${String(place)}]`;
          const name = nth.price(place, tiers.length);
          const stops = (group: string | null): Partial<Track> =>
            stacking === "highest" ? priceStops(tiers, place, group) : {};
          return [
            ...level(
              `${field}.at`,
              nth.threshold(place, tiers.length),
              tier.at,
              say.ofThreshold(exposed, place, judged, tier.amount, currency),
              between(levels, place, track.step),
            ),
            amountControl(
              sight,
              `${field}.amount`,
              tier.amount,
              name,
              say.ofPrice(exposed, place, stacking, cohort, tier.byGroup !== undefined),
              {
                stops: stops(null),
              },
            ),
            ...groups
              .filter(({ id }) => tier.byGroup?.[id] !== undefined && nameable(id))
              .map(({ id, label }) =>
                amountControl(
                  sight,
                  `${field}.byGroup.${id}`,
                  String(priceFor(tier, id)),
                  words.groupPrice(name, label),
                  does.otherPrice(units),
                  { stops: stops(id) },
                ),
              ),
          ];
        });
      }
      case "linear":
        return [
          ...value(`${path}.pays.from`, words.payAbove, pays.from, say.ofThreshold(exposed, 0, judged), {
            ceiling: pays.to - track.step,
          }),
          ...value(`${path}.pays.to`, words.payWhole, pays.to, say.ofThreshold(exposed, 1, judged), {
            floor: pays.from + track.step,
          }),
          amountControl(
            sight,
            `${path}.pays.amount`,
            pays.amount,
            words.wholePrice(unit),
            join(does.inProportion, say.ofPayment(exposed, currency)),
          ),
        ];
      case "cohortShare": {
        const shares = pays.steps.map((step) => step.share);
        const amounts = pays.steps.map((step) => Number(step.amount));
        return [
          ...level(`${path}.pays.threshold`, words.threshold, pays.threshold, say.ofThreshold(exposed, 0, judged)),
          ...pays.steps.flatMap((step, place): NumberControl[] => {
            const field = `${path}.pays.steps[${String(place)}]`;
            const last = place === pays.steps.length - 1;
            return [
              shareControl(
                `${field}.share`,
                nth.stepFrom(place, pays.steps.length),
                step.share,
                eligible,
                between(shares, place, 0.01),
              ),
              amountControl(
                sight,
                `${field}.amount`,
                step.amount,
                nth.stepPays(place, pays.steps.length),
                join(does.onceForAll, last ? say.ofPayment(exposed, currency) : ""),
                { stops: between(amounts, place, 0) },
              ),
            ];
          }),
        ];
      }
      case "cohortShareLinear":
        return [
          ...level(`${path}.pays.threshold`, words.threshold, pays.threshold, say.ofThreshold(exposed, 0, judged)),
          shareControl(`${path}.pays.from`, words.payAbove, pays.from, eligible, { ceiling: pays.to - 0.01 }),
          shareControl(`${path}.pays.to`, words.payWhole, pays.to, eligible, { floor: pays.from + 0.01 }),
          amountControl(
            sight,
            `${path}.pays.amount`,
            pays.amount,
            words.wholeAmount,
            join(does.onceForAll, say.ofPayment(exposed, currency)),
          ),
        ];
      case "cohortMedian": {
        const levels = pays.steps.map(({ at }) => at);
        const amounts = pays.steps.map((step) => Number(step.amount));
        return pays.steps.flatMap((step, place): NumberControl[] => {
          const field = `${path}.pays.steps[${String(place)}]`;
          const last = place === pays.steps.length - 1;
          return [
            ...value(
              `${field}.at`,
              nth.medianFrom(place, pays.steps.length),
              step.at,
              say.ofMedian(exposed, place, judged),
              between(levels, place, track.step),
            ),
            amountControl(
              sight,
              `${field}.amount`,
              step.amount,
              nth.medianPays(place, pays.steps.length),
              join(does.onceForAll, last ? say.ofPayment(exposed, currency) : ""),
              { stops: between(amounts, place, 0) },
            ),
          ];
        });
      }
      case "aboveBaseline":
        return [
          ...level(`${path}.pays.threshold`, words.threshold, pays.threshold, say.ofThreshold(exposed, 0, judged)),
          shareControl(`${path}.pays.baseline`, words.baseline, pays.baseline, does.beyondBaseline(units)),
          amountControl(
            sight,
            `${path}.pays.amount`,
            pays.amount,
            words.priceBeyond(unit),
            say.ofPayment(exposed, currency),
          ),
        ];
    }
  }

  function malusControls(): NumberControl[] {
    if (malus === undefined) return [];
    const remove = { removal: { text: words.removeMalus, path: `${path}.malus` } };
    return [
      ...level(`${path}.malus.below`, words.malusBelow, malus.below, does.malusFor(unit)),
      {
        ...amountControl(
          sight,
          `${path}.malus.amount`,
          malus.amount,
          words.malus,
          say.ofMalus(exposed, malus, event, cohort),
        ),
        ...remove,
      },
    ];
  }

  function capControls(): NumberControl[] {
    if (cap === undefined) return [];
    const binds = say.ofCap(exposed?.chanceCapBinds ?? null, sight.exposure);
    return [
      {
        ...amountControl(sight, `${path}.cap`, cap, words.cap, binds, { limit: true }),
        removal: { text: words.removeCap, path: `${path}.cap` },
      },
    ];
  }
}

const join = (...parts: readonly string[]): string => parts.filter(Boolean).join(" · ");
