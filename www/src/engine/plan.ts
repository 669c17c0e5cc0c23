/** How a run is cut into chunks, and when its years can be settled again instead of drawn again. */
import type { Scenario } from "outcomes-contract";

/** Simulated years of a plan that does not say how many. */
const usualYears = 10_000;
const firstChunk = 250;
const largestChunk = 20_000;
/** A chunk should not keep a newer question waiting longer than this, in milliseconds. */
const patience = 40;

/** How many years the plan asks for. */
export const yearsOf = (scenario: Scenario): number => scenario.plan.replications ?? usualYears;

/** Two scenarios with the same key have the same simulated years: terms and budget do not matter. */
export const drawKey = ({ cohort, vendor, plan }: Scenario): string => JSON.stringify([cohort, vendor ?? null, plan]);

/** The first chunk is small, for a picture at once; later ones grow as fast as the machine allows. */
export function nextChunk(last: number | null, took: number): number {
  if (last === null) return firstChunk;
  if (took > patience) return Math.max(1, Math.floor(last / 2));
  return Math.min(largestChunk, took < patience / 2 ? last * 2 : last);
}

/** Whether to settle and show what is drawn: always at the end, else when it is cheap or there is half as much again. */
export const worthShowing = (
  done: number,
  total: number,
  last: { readonly years: number; readonly took: number },
): boolean => done >= total || last.took < 8 || done >= 1.5 * last.years;
