/** One worker's share of the simulated years: drawn once, settled under as many terms as are asked for. */
import { Simulation } from "outcomes-contract";
import type { Budget, ContractTerms, Exposure, Note, Scenario, Share } from "outcomes-contract";
import type { Span, Step } from "./messages";
import { keptYears, mostYears, plannedFor } from "./plan";

export class OwnYears {
  readonly #share: Share;
  readonly #simulations: Record<Span, Simulation | null> = { first: null, all: null };
  #scenario: Scenario | null = null;
  /** Milliseconds that settling all years has taken: about what settling them under other terms would take. */
  #settling = 0;

  constructor(share: Share) {
    this.#share = share;
  }

  get settling(): number {
    return this.#settling;
  }

  /** Other students: forgets the years of those before. */
  open(scenario: Scenario): void {
    this.#forget("first");
    this.#forget("all");
    this.#scenario = scenario;
  }

  /** Draws and settles; the part as bytes where it is wanted. Throws the engine's refusals of the terms. */
  step({ span, to, contract, afresh, part }: Step): Uint8Array<ArrayBuffer> | null {
    if (afresh) this.#forget(span);
    const simulation = this.#simulation(span);
    // the simulation knows how many there are: nothing to add is told so, and nothing is drawn
    const drawn = simulation.advance(0);
    if (to > drawn) simulation.advance(to - drawn);
    if (contract === null) return null;
    const begun = performance.now();
    // beyond the years that are kept, it is settling that draws them
    const bytes = simulation.part(contract) as Uint8Array<ArrayBuffer>;
    if (span === "all") this.#settling += performance.now() - begun;
    return part ? bytes : null;
  }

  /** The exposure of the parts of all shares. */
  merged(span: Span, parts: readonly Uint8Array[], contract: ContractTerms, budget: Budget): Exposure {
    return this.#simulation(span).merged([...parts], contract, budget);
  }

  /** What to know about the terms, from the parts of all shares. */
  notes(span: Span, parts: readonly Uint8Array[], contract: ContractTerms): Note[] {
    return this.#simulation(span).mergedNotes([...parts], contract);
  }

  #simulation(span: Span): Simulation {
    const held = this.#simulations[span];
    if (held !== null) return held;
    if (this.#scenario === null) throw new Error("no scenario was opened");
    // both spans have the same first years: a year depends on the seed and its number alone
    const planned = plannedFor(this.#scenario, span === "first" ? keptYears : mostYears);
    const made = new Simulation(planned, this.#share);
    this.#simulations[span] = made;
    return made;
  }

  #forget(span: Span): void {
    this.#simulations[span]?.free();
    this.#simulations[span] = null;
    if (span === "all") this.#settling = 0;
  }
}
