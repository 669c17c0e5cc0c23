/** The controls of a contract, made from its terms: one for every threshold, price, cap, minimum dosage and the budget. */
import type { Exposure, Outcome, Scenario } from "outcomes-contract";
import { howOften } from "../format";
import { numberAt } from "../field";
import * as say from "./consequences";
import { dosageUnit, measured, unitOf, unitsOf } from "./measured";
import type { Quantity } from "./quantity";
import { amountTrack, limitTrack, reaching, type Track } from "./track";

/** A number that a reader can move. */
export interface NumberControl {
  readonly path: string;
  readonly label: string;
  readonly quantity: Quantity;
  readonly track: Track;
  readonly value: number;
  /** What the term does, in the years of the picture. */
  readonly consequence: string;
  /** Coloured as the budget line. */
  readonly tone?: "over";
  /** The term may be taken away altogether; what taking it away is called. */
  readonly removal?: string;
}

/** Controls that belong together. */
export interface ControlGroup {
  readonly heading: string;
  readonly controls: readonly NumberControl[];
}

/** What controls are made from: the draft, the scenario as opened, and the picture's exposure. */
export interface Sight {
  readonly draft: Scenario;
  readonly origin: Scenario;
  readonly exposure: Exposure | null;
}

const places = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth"];
const nth = (index: number, of: number, noun: string): string =>
  of === 1 ? noun.charAt(0).toUpperCase() + noun.slice(1) : `${places[index] ?? `${String(index + 1)}.`} ${noun}`;

/** All controls of the terms, in the order of the clauses. */
export function termControls(sight: Sight): ControlGroup[] {
  const { contract } = sight.draft;
  const several = contract.outcomes.length > 1;
  return [
    { heading: "", controls: baseControls(sight) },
    ...contract.outcomes.map((outcome, index) => ({
      heading: several ? outcome.label : "",
      controls: outcomeControls(sight, outcome, index),
    })),
    { heading: several ? "In all" : "", controls: [...limitControls(sight), budgetControl(sight)] },
  ].filter(({ controls }) => controls.length > 0);
}

/** An amount, on a track that comes from the scenario as opened. */
function amountControl(
  sight: Sight,
  path: string,
  written: string,
  label: string,
  consequence: string,
  limit = false,
): NumberControl {
  const value = Number(written);
  const opened = numberAt(sight.origin, path) ?? value;
  const track = limit ? limitTrack(opened, value) : amountTrack(opened, value);
  return {
    path,
    label,
    quantity: { kind: "money", currency: sight.draft.contract.currency },
    track,
    value,
    consequence,
  };
}

function baseControls(sight: Sight): NumberControl[] {
  const { cohort, contract } = sight.draft;
  const per = {
    student: `per ${unitOf(cohort)}`,
    contract: "for the contract",
    dosageUnit: `per ${dosageUnit(cohort)} delivered`,
    month: "per month",
  };
  return contract.base.map((fee, index) =>
    amountControl(
      sight,
      `contract.base[${String(index)}].amount`,
      fee.amount,
      `Base fee ${per[fee.per]}`,
      say.ofBase(fee, cohort),
    ),
  );
}

function outcomeControls(sight: Sight, outcome: Outcome, index: number): NumberControl[] {
  const { cohort, contract } = sight.draft;
  const path = `contract.outcomes[${String(index)}]`;
  const { quantity, track, event, dosage } = measured(cohort, outcome.measure);
  const exposed = sight.exposure?.outcomes.find(({ id }) => id === outcome.id) ?? null;
  const who = dosage ? unitsOf(cohort) : `tested ${unitsOf(cohort)}`;
  const threshold = (
    field: string,
    label: string,
    value: number,
    consequence: string,
    stops: Partial<Track> = {},
  ): NumberControl[] =>
    event ? [] : [{ path: field, label, quantity, track: { ...reaching(track, value), ...stops }, value, consequence }];
  const { pays, malus } = outcome;
  const malusControls =
    malus === undefined
      ? []
      : [
          ...threshold(
            `${path}.malus.below`,
            "Deduction below",
            malus.below,
            `for each counted ${unitOf(cohort)} who stays below`,
          ),
          amountControl(
            sight,
            `${path}.malus.amount`,
            malus.amount,
            "Deduction",
            `taken off for each ${unitOf(cohort)} below`,
          ),
        ];
  switch (pays.kind) {
    case "tiers": {
      const { tiers, stacking } = pays;
      return tiers
        .flatMap((tier, place) => {
          const field = `${path}.pays.tiers[${String(place)}]`;
          const [below, above] = [tiers[place - 1], tiers[place + 1]];
          const stops = {
            ...(below && { floor: below.at + track.step }),
            ...(above && { ceiling: above.at - track.step }),
          };
          const price = amountControl(
            sight,
            `${field}.amount`,
            tier.amount,
            nth(place, tiers.length, "price"),
            say.ofPrice(exposed, place, stacking, cohort),
          );
          const order =
            stacking === "highest"
              ? { ...(below && { floor: Number(below.amount) }), ...(above && { ceiling: Number(above.amount) }) }
              : {};
          return [
            ...threshold(
              `${field}.at`,
              nth(place, tiers.length, "threshold"),
              tier.at,
              say.ofThreshold(exposed, place, who, tier.amount, contract.currency),
              stops,
            ),
            { ...price, track: { ...price.track, ...order } },
          ];
        })
        .concat(malusControls);
    }
    case "linear":
      return [
        ...threshold(`${path}.pays.from`, "Pay begins above", pays.from, say.ofThreshold(exposed, 0, who), {
          ceiling: pays.to - track.step,
        }),
        ...threshold(`${path}.pays.to`, "Pay is whole from", pays.to, say.ofThreshold(exposed, 1, who), {
          floor: pays.from + track.step,
        }),
        amountControl(
          sight,
          `${path}.pays.amount`,
          pays.amount,
          `Whole price per ${unitOf(cohort)}`,
          "paid in proportion in between",
        ),
        ...malusControls,
      ];
    case "cohortShare":
      return [
        ...threshold(`${path}.pays.threshold`, "Threshold", pays.threshold, say.ofThreshold(exposed, 0, who)),
        ...pays.steps.flatMap((step, place): NumberControl[] => {
          const field = `${path}.pays.steps[${String(place)}]`;
          const [below, above] = [pays.steps[place - 1], pays.steps[place + 1]];
          const price = amountControl(
            sight,
            `${field}.amount`,
            step.amount,
            nth(place, pays.steps.length, "step pays"),
            "once, for the cohort",
          );
          return [
            {
              path: `${field}.share`,
              label: nth(place, pays.steps.length, "step from"),
              quantity: { kind: "share", digits: 0 },
              track: {
                least: 0,
                most: 1,
                step: 0.01,
                ...(below && { floor: below.share + 0.01 }),
                ...(above && { ceiling: above.share - 0.01 }),
              },
              value: step.share,
              consequence: `of eligible ${unitsOf(cohort)} reaching the threshold`,
            },
            {
              ...price,
              track: {
                ...price.track,
                ...(below && { floor: Number(below.amount) }),
                ...(above && { ceiling: Number(above.amount) }),
              },
            },
          ];
        }),
      ];
    case "cohortShareLinear":
    case "cohortMedian":
    case "aboveBaseline":
      // the engine refuses these until it can settle them
      return [];
  }
}

function limitControls(sight: Sight): NumberControl[] {
  const { cohort, contract } = sight.draft;
  const { perStudent, minimum, notToExceed } = contract.limits ?? {};
  const path = (name: string): string => `contract.limits.${name}`;
  const binds =
    sight.exposure === null
      ? ""
      : `takes money away in ${howOften(sight.exposure.chanceNotToExceedBinds, sight.exposure.replications)}`;
  return [
    ...(perStudent === undefined
      ? []
      : [
          amountControl(
            sight,
            path("perStudent"),
            perStudent,
            `Cap per ${unitOf(cohort)}`,
            "on what outcomes pay together",
          ),
        ]),
    ...(minimum === undefined
      ? []
      : [
          amountControl(
            sight,
            path("minimum"),
            minimum,
            "Never less than",
            "owed even where outcomes fall short",
            true,
          ),
        ]),
    ...(notToExceed === undefined
      ? []
      : [
          {
            ...amountControl(sight, path("notToExceed"), notToExceed, "Never more than", binds, true),
            removal: "Remove the cap",
          },
        ]),
  ];
}

function budgetControl(sight: Sight): NumberControl {
  const { draft, exposure } = sight;
  const exceeded =
    exposure === null ? "" : `exceeded in ${howOften(exposure.budget.chanceExceeded, exposure.replications)}`;
  return {
    ...amountControl(sight, "budget.amount", draft.budget.amount, "The district’s budget", exceeded, true),
    tone: "over",
  };
}

/** The minimum dosage, where the contract has one. */
export function minimumDosageControl({ draft, exposure }: Sight): NumberControl | null {
  const { contract, cohort } = draft;
  const minimum = contract.eligibility?.minimumDosage;
  if (minimum === undefined) return null;
  const { quantity, track } = measured(cohort, "dosage");
  return {
    path: "contract.eligibility.minimumDosage",
    label: `Minimum ${quantity.kind === "number" ? quantity.unit : "dosage"}`,
    quantity,
    track: reaching(track, minimum),
    value: minimum,
    consequence: say.ofMinimum(exposure, contract, cohort),
  };
}
