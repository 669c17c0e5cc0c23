// Promised figures and measured ones. Times come in many; the least is the work itself, the median what one meets.
import { digits, least, median } from "./table.mjs";

const both = (values) => ({ least: least(values), median: median(values) });

/** How many times `below` fits into `above`: least by least, median by median. */
export const ratio = (above, below) => ({
  least: least(above) / least(below),
  median: median(above) / median(below),
});

export const times = ({ least, median }) => `${digits(least)}x / ${digits(median)}x`;

/** One figure against its promise. */
export const target = (what, measured, met) => ({ what, measured, met: met ? "met" : "NOT met" });

/** Least and median against the same promise. */
function targetOfBoth(what, measured, one, holds) {
  const [byLeast, byMedian] = [holds(one.least), holds(one.median)];
  if (byLeast === byMedian) return target(what, measured, byLeast);
  return { what, measured, met: `met by the ${byLeast ? "least" : "median"} only` };
}

export function timeTarget(what, values, most) {
  const one = both(values);
  return targetOfBoth(what, `${digits(one.least)} / ${digits(one.median)} ms`, one, (ms) => ms <= most);
}

export const ratioTarget = (what, one, { least = 0, most = Infinity }) =>
  targetOfBoth(what, times(one), one, (times) => times >= least && times <= most);
