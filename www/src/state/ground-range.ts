/**
 * From where to where a map begins: so far around the terms as they stand that both sides' borders lie in it, and no
 * farther. An amount is moved by as much as it takes to move what is paid well past both borders; half of itself at most.
 */
import type { Exposure, Scenario } from "outcomes-contract";
import type { Range } from "../chart/geometry";
import { notToExceed, type Term } from "../terms/movable";
import { stepOf } from "../terms/stretch";
import { clean, niceStep } from "../terms/track";

/** The map reaches so many times as far as the farther border, or as a year usually lies from the next. */
const times = 2.5;
/** An amount is moved by no less, and no more, than this share of itself. */
const [leastShare, mostShare] = [0.05, 0.5];
/** So many standard deviations below its mean lies what the vendor is left with in a bad year, of ten. */
const badYear = 1.28;

/** How far what is paid has to move for both sides to see another contract, in money. */
function reachOf({ payout, budget, vendor }: Exposure): number {
  const { sd, quantiles } = payout;
  const toBudget = Math.abs(Number(budget.amount) - quantiles.p95);
  const toLoss = vendor === null ? 0 : Math.abs(vendor.margin.mean.value - badYear * sd);
  return times * Math.max(sd, toBudget, toLoss);
}

/** What one dollar of an amount more costs, about: what is paid for it now, shared by all that it may be. Null where that is not known. */
function paidPerUnit({ path, value }: Term, { contract }: Scenario, { payout, outcomes }: Exposure): number | null {
  if (value === null || value === 0) return null;
  const place = /^contract\.outcomes\[(\d+)\]\.pays\..*\bamount$/.exec(path)?.[1];
  if (place !== undefined) {
    const id = contract.outcomes[Number(place)]?.id;
    return Math.abs((outcomes.find((outcome) => outcome.id === id)?.payment.value ?? 0) / value);
  }
  if (!/^contract\.base\[\d+\]\.amount$/.test(path)) return null;
  const contingent = outcomes.reduce((sum, { payment }) => sum + payment.value, 0);
  return Math.abs((payout.mean.value - contingent) / contract.base.length / value);
}

/** The range that a map begins with, around the term as it stands. */
export function firstRange(term: Term, scenario: Scenario, exposure: Exposure): Range {
  const { value, track, quantity, path } = term;
  if (value === null) return [Math.floor(Number(exposure.least)), Math.ceil(Number(exposure.most))];
  const money = quantity.kind === "money";
  const past = reachOf(exposure);
  const [low, high] = ((): Range => {
    if (!money) return [value - 4 * stepOf(term, scenario), value + 4 * stepOf(term, scenario)];
    // what bounds the whole is moved over all that is paid
    const mean = exposure.payout.mean.value;
    if (path === notToExceed || path === "budget.amount")
      return [Math.min(value, mean - past), Math.max(value, mean + past)];
    const size = Math.abs(value) || 200;
    const perUnit = paidPerUnit(term, scenario, exposure);
    const wanted = perUnit === null || perUnit === 0 ? Infinity : past / perUnit;
    const reach = Math.max(leastShare * size, Math.min(mostShare * size, wanted));
    return [value - reach, value + reach];
  })();
  const ends = money ? { least: 0, most: Infinity } : track;
  const floor = Math.max(ends.least, track.floor ?? -Infinity);
  const ceiling = Math.min(ends.most, track.ceiling ?? Infinity);
  const unit = money ? Math.max(1, niceStep((high - low) / 20)) : term.grid;
  const down = clean(Math.floor(low / unit + 1e-9) * unit);
  const up = clean(Math.ceil(high / unit - 1e-9) * unit);
  return [Math.min(value, Math.max(floor, down)), Math.max(value, Math.min(ceiling, up))];
}
