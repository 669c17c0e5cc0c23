/** What one more success costs, in sentences. */
import type { Estimate, Scenario } from "outcomes-contract";
import type { PriceCurve, PricePoint } from "../chart/price-curve";
import { aboutMoney, count, moneyFigure, supportedUnit, toUnit } from "../format";
import { peopleWords, whoOf } from "../text/people";
import type { Threshold } from "../terms/thresholds";
import { worthWords } from "../text/worth";

/** A number of people that is no more precise than its error supports. */
export function aboutCount({ value, standardError }: Estimate): string {
  const unit = Math.max(1, supportedUnit(2 * standardError));
  return count(toUnit(value, unit) || 0);
}

interface Priced extends PricePoint {
  readonly cost: Estimate;
  readonly additional: Estimate;
}

const priced = (point: PricePoint): point is Priced => point.cost !== null && point.additional !== null;

/** Both are drawn from the same years, so this is more than chance may move their difference. */
const apart = (one: Estimate, other: Estimate): number => Math.hypot(one.standardError, other.standardError);

/** A price where it stands, and the threshold where it would be least. */
export function priceSentence(
  points: readonly PricePoint[],
  { quantity, value }: Threshold,
  scenario: Scenario,
): string {
  const words = worthWords().price;
  const who = whoOf(scenario);
  const level = (at: number): string => peopleWords().level(quantity, at);
  const now = points.find((point) => point.value === value);
  const cheapest = points
    .filter(priced)
    // below 0 deductions take more than rewards pay: that is no price
    .filter(({ cost }) => cost.value > 0)
    .sort((a, b) => a.cost.value - b.cost.value)[0];
  const cost = (estimate: Estimate): string => aboutMoney(estimate, scenario.contract.currency);
  if (now === undefined || !priced(now)) {
    const here = words.none(level(value), who);
    return cheapest === undefined
      ? here
      : `${here} ${words.cheaper(level(cheapest.value), cost(cheapest.cost), aboutCount(cheapest.additional), false)}`;
  }
  const here = words.sentence(level(value), cost(now.cost), aboutCount(now.additional), who);
  if (cheapest === undefined || now.cost.value - cheapest.cost.value <= 2 * apart(now.cost, cheapest.cost))
    return `${here} ${words.cheapest}`;
  const fewer = now.additional.value - cheapest.additional.value > 2 * apart(now.additional, cheapest.additional);
  return `${here} ${words.cheaper(level(cheapest.value), cost(cheapest.cost), aboutCount(cheapest.additional), fewer)}`;
}

/** What is said of a point. */
export function priceReading(point: PricePoint, { quantity }: Threshold, currency: string): string {
  const words = worthWords().price;
  const level = peopleWords().level(quantity, point.value);
  if (point.additional === null) return words.readingUnfit(level);
  const more = aboutCount(point.additional);
  if (point.cost === null) return words.readingNone(level, more);
  const { value, error } = moneyFigure(point.cost, currency);
  return words.reading(level, value, error, more);
}

/** Why the curve has gaps, and what lies above it. */
export function priceNotes(
  points: readonly PricePoint[],
  { gaps, ceiling }: PriceCurve,
  { quantity }: Threshold,
  currency: string,
): string[] {
  const words = worthWords().price;
  const level = (at: number): string => peopleWords().level(quantity, at);
  const notes = gaps.flatMap(([from, to]) => {
    const stretch = points.slice(from, to + 1).filter(({ additional }) => additional !== null);
    const [first, last] = [stretch[0], stretch.at(-1)];
    return first === undefined || last === undefined ? [] : [words.gapNone(level(first.value), level(last.value))];
  });
  if (points.some(({ cost }) => cost !== null && cost.value < 0)) notes.push(words.owed);
  const beyond = points.some(({ cost }) => cost !== null && cost.value > ceiling);
  return beyond
    ? [...notes, words.dear(aboutMoney({ value: ceiling, standardError: ceiling / 200 }, currency))]
    : notes;
}
