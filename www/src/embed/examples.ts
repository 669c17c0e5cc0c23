/** The examples that an embed can show by name. */
import type { Exposure, Scenario } from "outcomes-contract";

/** An example with its picture as the engine made it when the embed was built. */
export interface Example {
  readonly id: string;
  readonly scenario: Scenario;
  readonly exposure: Exposure;
  /** Where its published terms come from. */
  readonly sources: readonly string[];
}

export const exampleNames = ["duval", "coaching", "denver", "ector", "edtech", "cobc"] as const;

/** Finds an example by its name; null where there is none. Rejects where it cannot be loaded. */
export type Examples = (name: string) => Promise<Example | null>;

/** Whether there is an example of this name. */
export const isExample = (name: string): boolean => exampleNames.some((one) => one === name);
