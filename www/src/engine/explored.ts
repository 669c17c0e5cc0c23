/** What the page and its exploring workers say to each other: a method of a simulation, its arguments, its result. */
import type { Refusal, Scenario, Simulation } from "outcomes-contract";
import type { Language } from "../text/catalog";

/** The methods of a simulation that explore: everything that other threads may be asked for by name. */
export type Method =
  | "exposure"
  | "sweep"
  | "solve"
  | "compare"
  | "commonGround"
  | "sensitivity"
  | "variance"
  | "closedForm"
  | "dollars"
  | "served"
  | "dotYears"
  | "yearInFull";

export type Arguments<M extends Method> = Parameters<Simulation[M]>;
export type Result<M extends Method> = ReturnType<Simulation[M]>;

/** A question to the years of a scenario; the contract and budget are arguments like others. */
export interface ExploreTask<M extends Method = Method> {
  readonly scenario: Scenario;
  readonly method: M;
  readonly arguments: Arguments<M>;
}

export type ExploreQuestion =
  | { readonly kind: "begin"; readonly module: WebAssembly.Module }
  /** Say all that is said from now on in this language. */
  | { readonly kind: "speak"; readonly language: Language }
  /** Draw the years of this scenario, of which something is about to be asked. */
  | { readonly kind: "hold"; readonly scenario: Scenario }
  | { readonly kind: "do"; readonly id: number; readonly task: ExploreTask };

export type ExploreSaid =
  | { readonly kind: "done"; readonly id: number; readonly result: unknown }
  | { readonly kind: "refused"; readonly id: number; readonly refusals: readonly Refusal[] }
  | { readonly kind: "trapped"; readonly message: string };
