/** The examples that an embed can show by name, each with its picture as the engine made it when the embed was built. */
import type { Exposure, Scenario } from "outcomes-contract";
import built from "virtual:embed-examples";

export interface Example {
  readonly id: string;
  readonly scenario: Scenario;
  readonly exposure: Exposure;
  /** Where its published terms come from. */
  readonly sources: readonly string[];
}

export const examples: Readonly<Record<string, Example>> = built;
export const exampleNames: readonly string[] = Object.keys(built);
/** The example of this name; null where there is none. */
export const exampleOf = (name: string | undefined): Example | null =>
  name !== undefined && Object.hasOwn(built, name) ? (built[name] ?? null) : null;
