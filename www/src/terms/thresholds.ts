/** The thresholds of a contract that can be moved, and where they can be moved to. */
import type { OutcomeExposure, Pays, Scenario } from "outcomes-contract";
import { outcomeControls } from "./outcome-controls";
import type { Quantity } from "./quantity";

export interface Threshold {
  readonly path: string;
  /** Of a contract with several outcomes, with the outcome's name. */
  readonly label: string;
  readonly outcome: string;
  readonly measure: string;
  readonly quantity: Quantity;
  readonly value: number;
  /** Whether reaching it is a success: the lowest of the outcome's that pays. */
  readonly lowest: boolean;
  /** Where it may go between its neighbours, rising; its value is one of them. */
  readonly values: readonly number[];
}

/** Of an outcome no more points than this are asked for, so that each can be read and a key leads from one to the next. */
const mostPoints = 60;

export function thresholdsOf(scenario: Scenario): Threshold[] {
  const { outcomes } = scenario.contract;
  return outcomes.flatMap((outcome, index) => {
    const field = `contract.outcomes[${String(index)}].pays`;
    const controls = outcomeControls({ draft: scenario, origin: scenario, exposure: null }, outcome, index);
    const lowest = lowestPath(field, outcome.pays);
    return controls.flatMap(({ path, label, quantity, track, value }): Threshold[] => {
      if (!isThreshold(path, field, outcome.pays)) return [];
      const least = Math.max(track.least, track.floor ?? track.least);
      const most = Math.min(track.most, track.ceiling ?? track.most);
      return [
        {
          path,
          label: outcomes.length > 1 ? `${outcome.label}: ${label}` : label,
          outcome: outcome.id,
          measure: outcome.measure,
          quantity,
          value,
          lowest: path === lowest,
          values: gridOf(least, most, track.step, value),
        },
      ];
    });
  });
}

function lowestPath(field: string, { kind }: Pays): string {
  switch (kind) {
    case "tiers":
      return `${field}.tiers[0].at`;
    case "cohortMedian":
      return `${field}.steps[0].at`;
    case "linear":
      return `${field}.from`;
    case "cohortShare":
    case "cohortShareLinear":
    case "aboveBaseline":
      return `${field}.threshold`;
  }
}

const isThreshold = (path: string, field: string, { kind }: Pays): boolean =>
  path.startsWith(field) && (/\.(at|threshold)$/.test(path) || (kind === "linear" && /\.(from|to)$/.test(path)));

/** A grid from the least to the most, the value among it, in steps of the track or a whole number of them. */
export function gridOf(least: number, most: number, step: number, value: number): number[] {
  const steps = Math.max(1, Math.ceil((most - least) / step / (mostPoints - 1)));
  const apart = steps * step;
  const clean = (one: number): number => Number(one.toPrecision(12));
  const below = Math.max(0, Math.floor((value - least) / apart + 1e-9));
  const above = Math.max(0, Math.floor((most - value) / apart + 1e-9));
  return Array.from({ length: below + 1 + above }, (_, place) => clean(value + (place - below) * apart));
}

/** How many more a year reach the lowest threshold that pays than would without the service. */
export function additional({ reached, withoutService }: OutcomeExposure): { value: number; standardError: number } {
  return {
    value: reached.value - withoutService.value,
    // the same students with and without: what moves one moves the other, so this is the most it can be
    standardError: Math.hypot(reached.standardError, withoutService.standardError),
  };
}
