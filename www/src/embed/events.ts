/** What an embed tells the page around it. */
import type { Exposure, Refusal, Scenario } from "outcomes-contract";
import type { Why } from "./parts";

/** `input`, while a reader moves a number, and `change`, when it rests. */
export interface MovedDetail {
  /** The field, such as `budget.amount`. */
  readonly path: string;
  /** As the scenario file writes it: amounts are decimal texts. */
  readonly value: string | number;
  /** As it is now; the engine has not read it yet. */
  readonly scenario: Scenario;
}

/** `result`: another picture. */
export interface ResultDetail {
  readonly scenario: Scenario;
  readonly exposure: Exposure;
  /** Simulated years in it, and how many there will be. */
  readonly done: number;
  readonly total: number;
  /** `build`: the example's picture as it was built; `engine`: simulated here. */
  readonly by: "build" | "engine";
}

/** `error`: settings or a scenario that were refused, or a simulation that does not run here. */
export type ErrorDetail =
  | { readonly kind: "settings" | "scenario"; readonly refusals: readonly Refusal[] }
  /**
   * `refused`: the page's policy lets no WebAssembly run; `missing`: the browser has none; `old`: the browser is older than
   * 2023; `unloaded`: its code could not be loaded; `broken`: it stopped twice.
   */
  | { readonly kind: "engine"; readonly why: Why; readonly message: string };

export interface OutcomesContractEventMap {
  input: CustomEvent<MovedDetail>;
  change: CustomEvent<MovedDetail>;
  result: CustomEvent<ResultDetail>;
  error: CustomEvent<ErrorDetail>;
}
