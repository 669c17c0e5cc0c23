/** What the page asks the worker, and what it answers. Answers carry the id of their question. */
import type { Checked, Exposure, Note, Refusal, Scenario } from "outcomes-contract";

export type Question =
  | { readonly kind: "expose"; readonly id: number; readonly scenario: Scenario }
  | { readonly kind: "check"; readonly id: number; readonly input: unknown }
  | { readonly kind: "seed"; readonly id: number };

export type Answer =
  | { readonly kind: "ready"; readonly version: string }
  | { readonly kind: "exposed"; readonly id: number; readonly exposed: Exposed }
  /** More years are drawn; the picture follows. */
  | { readonly kind: "drawn"; readonly id: number; readonly done: number }
  | { readonly kind: "refused"; readonly id: number; readonly refusals: Refusal[] }
  | { readonly kind: "checked"; readonly id: number; readonly checked: Checked }
  | { readonly kind: "seed"; readonly id: number; readonly seed: number }
  | { readonly kind: "trapped"; readonly message: string };

/** The exposure of an accepted scenario, over the years drawn so far. */
export interface Exposed {
  readonly scenario: Scenario;
  readonly notes: Note[];
  readonly exposure: Exposure;
  /** Simulated years drawn, and how many there shall be. */
  readonly done: number;
  readonly total: number;
}
