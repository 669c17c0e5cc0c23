/**
 * What the page, the leading worker and its helpers say to each other. The page asks the leader only, but for years that
 * every worker lends; answers carry the id of their question.
 */
import type {
  Budget,
  Checked,
  Cohort,
  ContractTerms,
  Description,
  Exposure,
  Note,
  Refusal,
  Scenario,
  Share,
} from "outcomes-contract";
import type { Language } from "../text/catalog";

/** What a worker is told first: its share of the years, and its channels. The leader (index 0) has one to each helper. */
export interface Begin {
  readonly kind: "begin";
  readonly module: WebAssembly.Module;
  readonly share: Share;
  readonly ports: readonly MessagePort[];
}

/**
 * What a worker's own share of the first years says, whether it leads or helps; null where it has not drawn those of this
 * key, or refuses. The answer goes to the port.
 */
export interface Lend {
  readonly kind: "lend";
  readonly key: string;
  readonly method: "groundPart" | "mergedGround";
  readonly arguments: readonly unknown[];
  readonly port: MessagePort;
}

/** The exposure of a scenario, over no more than `upTo` of its years for now. */
export interface Expose {
  readonly kind: "expose";
  readonly id: number;
  readonly scenario: Scenario;
  readonly upTo: number;
}

/** The same for other terms of the scenario asked about last, which is not sent again. */
export interface Terms {
  readonly kind: "terms";
  readonly id: number;
  readonly contract: ContractTerms;
  readonly budget: Budget;
  readonly upTo: number;
}

export type Question =
  | Expose
  | Terms
  /** Draw no more years for this question; show those that there are. */
  | { readonly kind: "stop"; readonly id: number }
  | { readonly kind: "check"; readonly id: number; readonly input: unknown }
  | { readonly kind: "seed"; readonly id: number }
  /** The contract in words. */
  | { readonly kind: "describe"; readonly id: number; readonly contract: ContractTerms; readonly cohort: Cohort }
  /** What to know about the terms of a scenario, from the years that are drawn of it. */
  | Advise
  /** Say all that is said from now on in this language. */
  | { readonly kind: "speak"; readonly id: number; readonly language: Language };

export interface Advise {
  readonly kind: "advise";
  readonly id: number;
  readonly scenario: Scenario;
}

/** How far a question's run has come. */
export interface Reached {
  /** Simulated years drawn, and how many there shall be. */
  readonly done: number;
  readonly total: number;
  /** Milliseconds of work left, by the pace of late. */
  readonly left: number;
}

export type Answer =
  | { readonly kind: "ready"; readonly version: string }
  /** The scenario as read. */
  | { readonly kind: "accepted"; readonly id: number; readonly scenario: Scenario; readonly notes: Note[] }
  /** The notes of other terms; they come after the first picture, which does not wait for them. */
  | { readonly kind: "noted"; readonly id: number; readonly notes: Note[] }
  | { readonly kind: "exposed"; readonly id: number; readonly exposure: Exposure; readonly reached: Reached }
  /** More years are drawn; the picture follows. */
  | { readonly kind: "drawn"; readonly id: number; readonly reached: Reached }
  | { readonly kind: "refused"; readonly id: number; readonly refusals: Refusal[] }
  | { readonly kind: "checked"; readonly id: number; readonly checked: Checked }
  | { readonly kind: "seed"; readonly id: number; readonly seed: number }
  /** Null where the terms are refused. */
  | { readonly kind: "described"; readonly id: number; readonly description: Description | null }
  /** Null where there are no such years, or something newer is asked. */
  | { readonly kind: "advised"; readonly id: number; readonly notes: Note[] | null }
  | { readonly kind: "trapped"; readonly message: string };

/** The exposure of an accepted scenario, over the years drawn so far. */
export interface Exposed extends Reached {
  readonly scenario: Scenario;
  readonly notes: readonly Note[];
  readonly exposure: Exposure;
}

/** Which simulation: of the first years, which are kept and answer at once, or of all that the plan asks for. */
export type Span = "first" | "all";

/** One step of all shares together. */
export interface Step {
  readonly span: Span;
  /** Years drawn after it, by all shares together. */
  readonly to: number;
  /** Terms to settle under; null: draw only. */
  readonly contract: ContractTerms | null;
  /** Forget the span's years first. */
  readonly afresh: boolean;
  /** Whether the part is wanted, not only settled. */
  readonly part: boolean;
}

/** What the leader tells a helper. */
export type Order =
  | { readonly kind: "open"; readonly scenario: Scenario }
  | { readonly kind: "step"; readonly round: number; readonly step: Step };

/** A helper's answer to a step: its part where it was wanted. */
export interface Taken {
  readonly round: number;
  readonly part: Uint8Array<ArrayBuffer> | null;
}
