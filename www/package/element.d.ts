import type { Exposure, Refusal, Scenario } from "./outcomes_contract.js";

/** `input`, while a reader moves a number, and `change`, when it rests. */
export interface MovedDetail {
  /** The field, such as `budget.amount`. */
  readonly path: string;
  /** As the scenario file writes it: amounts are decimal texts. */
  readonly value: string | number;
  readonly scenario: Scenario;
}

/** `result`: another picture. */
export interface ResultDetail {
  readonly scenario: Scenario;
  readonly exposure: Exposure;
  /** Simulated years in it, and how many there will be. */
  readonly done: number;
  readonly total: number;
  /** `build`: an example's picture as it was built; `engine`: simulated here. */
  readonly by: "build" | "engine";
}

/** `error`: settings or a scenario that were refused, or a simulation that does not run here, and why. */
export type ErrorDetail =
  | { readonly kind: "settings" | "scenario"; readonly refusals: readonly Refusal[] }
  | {
      readonly kind: "engine";
      readonly why: "refused" | "missing" | "old" | "unloaded" | "broken";
      readonly message: string;
    };

export interface OutcomesContractEventMap {
  input: CustomEvent<MovedDetail>;
  change: CustomEvent<MovedDetail>;
  result: CustomEvent<ResultDetail>;
  error: CustomEvent<ErrorDetail>;
}

/** The element `<outcomes-contract>`, which importing this registers. */
export declare class OutcomesContract extends HTMLElement {
  static readonly version: string;
  /** The first picture is there, or the sentence that says why there is none. */
  readonly ready: Promise<void>;
  /** All that an author decides, as one object; it is read strictly. */
  settings: unknown;
  /** The scenario to begin with, in place of an example. */
  scenario: unknown;
  /** The scenario as it is now; null before there is one. */
  getScenario(): Scenario | null;
  /** Shows another scenario, once the engine has read it; a refused one is told by `error` and changes nothing. */
  setScenario(scenario: unknown): void;
  /** The table of figures and the 50 simulated years as CSV; empty before there is a picture. */
  toCSV(): string;
}

declare global {
  interface HTMLElementTagNameMap {
    "outcomes-contract": OutcomesContract;
  }
}
