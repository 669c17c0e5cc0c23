/** The engine's answers for every step of every story. Where a step moves terms only, the same years are settled again. */
import type { Exposure, Scenario } from "outcomes-contract";
import { withValues } from "../embed/exhibit";
import type { WholePreset } from "../state/presets";
import { type Id, stories } from "./stories";

/** The engine, as Node loads it. */
export type Engine = Pick<typeof import("outcomes-contract"), "check" | "Simulation">;

/** A step's scenario and what the engine says of it. */
export interface Settled {
  readonly scenario: Scenario;
  readonly exposure: Exposure;
}

/** Step by step; the first is the example as it is. */
export function simulated({ check, Simulation }: Engine, id: Id, preset: WholePreset): readonly Settled[] {
  const read = (scenario: unknown): Scenario => {
    const checked = check(scenario);
    if (checked.kind === "refused") throw new Error(`${id}: ${JSON.stringify(checked.refusals)}`);
    return checked.scenario;
  };
  const drawn = (scenario: Scenario): InstanceType<Engine["Simulation"]> => {
    const simulation = new Simulation(scenario);
    simulation.advance(scenario.plan.replications ?? 10_000);
    return simulation;
  };
  const beginning = drawn(read(preset.scenario));
  const steps = stories[id].sets.map((set): Settled => {
    const scenario = read(withValues(preset.scenario, set));
    const termsOnly = Object.keys(set).every((path) => path.startsWith("contract.") || path.startsWith("budget."));
    if (termsOnly) return { scenario, exposure: beginning.exposure(scenario.contract, scenario.budget) };
    const own = drawn(scenario);
    const exposure = own.exposure();
    own.free();
    return { scenario, exposure };
  });
  beginning.free();
  return steps;
}
