/**
 * The figures of a scenario as its author saw them, which settings carry: where nothing can be simulated, they are the
 * poster. They are short, because they stand in addresses: lists of amounts say the first, then how much more each is than
 * the one before. They name the scenario that they belong to by its digest, so that no other is ever shown with them, nor
 * one that no engine has read.
 *
 * In embeds this is a script of its own, which comes when it is needed.
 */
import type { Estimate, Exposure, Quantiles, Scenario } from "outcomes-contract";
import { isRecord } from "../field";
import { digestOf } from "../state/digest";
import { digits } from "./digits";

/** A value and its standard error. */
type Short = readonly [value: number, standardError: number];

export interface Published {
  /** The digest of the scenario. */
  readonly of: string;
  readonly years: number;
  readonly mean: Short;
  readonly sd: number;
  /** As `quantileNames`. */
  readonly quantiles: readonly number[];
  readonly exceeded: Short;
  /** Null: it never is. */
  readonly overspend: Short | null;
  /** The share of paid outcomes that would have happened anyway; null: nothing is paid. */
  readonly anyway: Short | null;
  readonly capBinds: Short;
  readonly least: string;
  readonly most: string;
  readonly dots: readonly number[];
  /** The histogram. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

const quantileNames = [
  "p1",
  "p5",
  "p10",
  "p25",
  "p50",
  "p75",
  "p90",
  "p95",
  "p99",
] as const satisfies (keyof Quantiles)[];

const short = ({ value, standardError }: Estimate): Short => [digits(value, 7), digits(standardError, 4, "above")];
const long = ([value, standardError]: Short): Estimate => ({ value, standardError });

/** To the cent, as all payouts are. */
const toCents = (amount: number): number => Number(amount.toFixed(2));
const steps = (amounts: readonly number[]): number[] =>
  amounts.map((amount, place) => toCents(amount - (place === 0 ? 0 : (amounts[place - 1] ?? 0))));
function sums(all: readonly number[]): number[] {
  let sum = 0;
  return all.map((step) => (sum = toCents(sum + step)));
}

/** The figures as settings carry them; `anyway` as the table has it. */
export function publishedOf(exposure: Exposure, scenario: Scenario, anyway: Estimate | null): Published {
  const { payout, budget, replications, least, most, chanceNotToExceedBinds, dots, histogram } = exposure;
  return {
    of: digestOf(scenario),
    years: replications,
    mean: short(payout.mean),
    sd: digits(payout.sd, 7),
    quantiles: quantileNames.map((name) => toCents(payout.quantiles[name])),
    exceeded: short(budget.chanceExceeded),
    overspend: budget.overspendWhenExceeded === null ? null : short(budget.overspendWhenExceeded),
    anyway: anyway === null ? null : short(anyway),
    capBinds: short(chanceNotToExceedBinds),
    least,
    most,
    dots: steps(dots),
    edges: steps(histogram.edges),
    counts: histogram.counts,
  };
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const areNumbers = (value: unknown, least: number, most = least): boolean =>
  Array.isArray(value) && value.length >= least && value.length <= most && value.every(isNumber);
const isAmount = (value: unknown): boolean => typeof value === "string" && /^-?\d{1,15}(\.\d\d)?$/.test(value);

/** Whether this is what `publishedOf` writes. */
function isPublished(value: unknown): value is Published {
  if (!isRecord(value)) return false;
  const { of, years, mean, sd, quantiles, exceeded, overspend, anyway, capBinds, least, most, dots, edges, counts } =
    value;
  return (
    typeof of === "string" &&
    [years, sd].every(isNumber) &&
    [mean, exceeded, capBinds].every((one) => areNumbers(one, 2)) &&
    [overspend, anyway].every((one) => one === null || areNumbers(one, 2)) &&
    areNumbers(quantiles, quantileNames.length) &&
    [least, most].every(isAmount) &&
    areNumbers(dots, 50) &&
    areNumbers(edges, 2, 1_000) &&
    areNumbers(counts, (edges as unknown[]).length - 1)
  );
}

/** The exposure, as far as an embed shows it; null where these are no figures of this scenario. */
export function exposureOf(published: unknown, scenario: unknown): Exposure | null {
  if (!isPublished(published) || published.of !== digestOf(scenario)) return null;
  const { years, mean, sd, quantiles, exceeded, overspend, anyway, capBinds, least, most } = published;
  const none = { value: 0, standardError: 0 };
  const one = { value: 1, standardError: 0 };
  const { plan, budget } = scenario as Scenario;
  return {
    replications: years,
    seed: plan.seed,
    least,
    most,
    payout: {
      mean: long(mean),
      sd,
      quantiles: Object.fromEntries(
        quantileNames.map((name, place) => [name, quantiles[place] ?? 0]),
      ) as unknown as Quantiles,
      upperTailMean: none,
    },
    budget: {
      amount: budget.amount,
      chanceExceeded: long(exceeded),
      expectedOverspend: none,
      overspendWhenExceeded: overspend === null ? null : long(overspend),
    },
    chanceNotToExceedBinds: long(capBinds),
    chancePerStudentCapBinds: null,
    // the share of all outcomes together is all that is shown of them
    outcomes:
      anyway === null
        ? []
        : [
            {
              id: "",
              counted: none,
              reached: one,
              withoutService: none,
              deadweightShare: long(anyway),
              payment: one,
              chanceCapBinds: null,
              costPerSuccess: null,
              costPerAdditionalSuccess: null,
              thresholds: [],
            },
          ],
    groups: [],
    vendor: null,
    instalments: [],
    fiscalYears: [],
    dots: sums(published.dots),
    histogram: { edges: sums(published.edges), counts: [...published.counts] },
  };
}
