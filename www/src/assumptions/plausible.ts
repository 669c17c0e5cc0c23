/**
 * How far an assumption may plausibly lie from what we assume. The range offered by a control is what a reader may try;
 * this is what we would not be surprised by. Reasons, by the same names, stand in the texts of the drivers.
 */
import { clean } from "../terms/track";

/** What is known of an assumption: each with its reason in the texts. */
export type PlausibleKey =
  | "effectMean"
  | "effectSd"
  | "siteSd"
  | "icc"
  | "leverage"
  | "localHistory"
  | "eventShare"
  | "neverStart"
  | "meanShare"
  | "concentration"
  | "validPairs"
  | "breach"
  | "students"
  | "effectMultiplier"
  | "baselineShift";

interface Plausible {
  readonly key: PlausibleKey;
  readonly low: (value: number) => number;
  readonly high: (value: number) => number;
}

const fixed = (key: PlausibleKey, low: number, high: number): Plausible => ({ key, low: () => low, high: () => high });
const around = (key: PlausibleKey, reach: number, least = -Infinity, most = Infinity): Plausible => ({
  key,
  low: (value) => Math.max(least, value - reach),
  high: (value) => Math.min(most, value + reach),
});
const times = (key: PlausibleKey, less: number, more: number): Plausible => ({
  key,
  low: (value) => value * less,
  high: (value) => value * more,
});

/** By field, with `[]` for every item of a list, as in `presets/assumptions.json`. */
const ranges: Readonly<Record<string, Plausible>> = {
  "cohort.measures[].effect.mean": fixed("effectMean", 0.05, 0.3),
  "cohort.measures[].effect.sd": times("effectSd", 0.5, 1.5),
  "cohort.measures[].effect.siteSd": fixed("siteSd", 0, 0.1),
  "cohort.measures[].icc": fixed("icc", 0.05, 0.2),
  "cohort.measures[].leverage": times("leverage", 0.85, 1.15),
  "cohort.measures[].localHistory.share": around("localHistory", 0.05, 0.01, 0.99),
  "cohort.measures[].scale.share": around("eventShare", 0.05, 0.01, 0.99),
  "cohort.dosage.neverStart": fixed("neverStart", 0.02, 0.15),
  "cohort.dosage.meanShare": around("meanShare", 0.15, 0.1, 0.95),
  "cohort.dosage.concentration": times("concentration", 0.5, 2),
  "cohort.validPairs": around("validPairs", 0.06, 0, 1),
  "cohort.breach": fixed("breach", 0, 0.15),
  "cohort.groups[].students": times("students", 0.9, 1.1),
  "cohort.groups[].effectMultiplier": around("effectMultiplier", 0.25, 0),
  "cohort.groups[].baselineShift": around("baselineShift", 0.1),
};

export interface PlausibleRange {
  readonly key: PlausibleKey;
  readonly low: number;
  readonly high: number;
}

/**
 * From where to where, with the value in between: a value beyond what we would expect widens the range. Null where an
 * assumption is no guess (how many schools there are), or follows from the measure (a leverage of 1).
 */
export function plausibleRange(field: string, value: number): PlausibleRange | null {
  const range = ranges[field];
  if (range === undefined || (range.key === "leverage" && value === 1)) return null;
  const whole = range.key === "students";
  const round = (one: number): number => (whole ? Math.max(1, Math.round(one)) : clean(Number(one.toFixed(4))));
  const [low, high] = [Math.min(value, round(range.low(value))), Math.max(value, round(range.high(value)))];
  return { key: range.key, low, high };
}
