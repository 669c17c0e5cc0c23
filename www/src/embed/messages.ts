/** What an embed and its engine say to each other, in a worker or on the page's own thread. */
import type { Exposure, Scenario } from "outcomes-contract";

/** A scenario to be simulated; the newest counts. */
export interface Ask {
  readonly kind: "ask";
  readonly id: number;
  /** Unchecked: the engine reads it. */
  readonly scenario: unknown;
}

export type Question = { readonly kind: "begin"; readonly module: WebAssembly.Module } | Ask;

export type Answer =
  | { readonly kind: "ready" }
  | {
      readonly kind: "shown";
      readonly id: number;
      readonly scenario: Scenario;
      readonly exposure: Exposure;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: "refused"; readonly id: number }
  /** It can say no more. */
  | { readonly kind: "trapped"; readonly message: string };
