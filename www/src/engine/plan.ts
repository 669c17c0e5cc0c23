/** How a run is cut into steps, and when its years can be settled again instead of drawn again. */
import type { Scenario } from "outcomes-contract";

/** Simulated years of a plan that does not say how many. */
const usualYears = 10_000;
/** The most that the engine accepts: the simulation of all years is planned for it, so that more years can follow. */
export const mostYears = 1_000_000;
/** Years that are kept and answer other terms at once; years beyond may have to be drawn again. */
export const keptYears = 10_000;
/** Years of the first picture, and of every position of an assumption that is being dragged. */
export const quickYears = 500;
const largestStep = 20_000;
/** A step should not keep a newer question waiting longer than this, in milliseconds. */
const patience = 40;
/** A single call should not take longer than this, in milliseconds. */
export const longestCall = 100;

/** How many years the plan asks for. */
export const yearsOf = (scenario: Scenario): number => scenario.plan.replications ?? usualYears;

/** Two scenarios with the same key have the same simulated years: terms and budget do not matter, nor does their number. */
export const drawKey = ({ cohort, vendor, plan }: Scenario): string =>
  JSON.stringify([cohort, vendor ?? null, plan.seed]);

/** The scenario, planned for so many years. */
export const plannedFor = (scenario: Scenario, replications: number): Scenario => ({
  ...scenario,
  plan: { ...scenario.plan, replications },
});

/** The first step is small, for a picture at once; later ones grow as fast as the machine allows. */
export function nextStep(last: number | null, took: number): number {
  if (last === null) return quickYears;
  if (took > patience) return Math.max(1, Math.floor(last / 2));
  return Math.min(largestStep, took < patience / 2 ? last * 2 : last);
}

/** Whether to settle and show what is drawn: always at the end, else when it is cheap or there is half as much again. */
export const worthShowing = (
  done: number,
  total: number,
  last: { readonly years: number; readonly took: number },
): boolean => done >= total || last.took < 8 || done >= 1.5 * last.years;

/** How many workers share the drawing: one core is left to the page where there are more than two. */
export function workersFor(cores: number | undefined): number {
  if (cores === undefined || !(cores >= 1)) return 1;
  return Math.min(4, cores > 2 ? cores - 1 : cores);
}
