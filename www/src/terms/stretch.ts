/** How far a term is moved down and up to see what it does: a sensible step of a negotiation, never past its neighbours. */
import type { Scenario } from "outcomes-contract";
import { onGrid, type Term } from "./movable";
import { clean, niceStep } from "./track";

export interface Stretch {
  readonly low: number;
  readonly high: number;
}

/** Amounts are moved by this share of themselves. */
const amountStep = 0.1;
/** Percentiles and shares are moved by so many points of a hundred. */
const pointStep = 5;
/** Per cent of target growth are moved by so many. */
const targetStep = 10;

/** The step that a negotiation would take, in the term's own unit. */
export function stepOf(term: Term, { cohort, contract }: Scenario): number {
  const { quantity, path, value } = term;
  switch (quantity.kind) {
    case "money":
      return amountStep * Math.abs(value ?? 0);
    case "share":
      return pointStep / 100;
    case "percentile":
      return pointStep;
    case "percent":
      return targetStep;
    case "number": {
      if (path.endsWith(".months")) return 1;
      const place = Number(/^contract\.outcomes\[(\d+)\]/.exec(path)?.[1] ?? -1);
      const measure = contract.outcomes[place]?.measure ?? "dosage";
      const scale = cohort.measures.find(({ id }) => id === measure)?.scale;
      if (scale?.kind === "event") return term.track.step;
      // a third of the spread of scores, or a tenth of the planned dosage, in round figures
      const about = scale?.kind === "points" ? scale.sd / 3 : (cohort.dosage?.planned ?? 100) / 10;
      return Math.max(1, niceStep(about));
    }
  }
}

/** From where to where; both are the value itself where there is no room. */
export function stretchOf(term: Term, scenario: Scenario): Stretch {
  const { value, track, quantity } = term;
  if (value === null) return { low: 0, high: 0 };
  const step = stepOf(term, scenario);
  // the ends of an amount's slider are no limit; those of a scale are
  const ends = quantity.kind === "money" ? { least: 0, most: Infinity } : track;
  const least = Math.max(ends.least, track.floor ?? -Infinity);
  const most = Math.min(ends.most, track.ceiling ?? Infinity);
  return {
    low: Math.min(value, Math.max(least, clean(onGrid(term, value - step)))),
    high: Math.max(value, Math.min(most, clean(onGrid(term, value + step)))),
  };
}
