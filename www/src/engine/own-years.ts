/** One worker's share of the simulated years: drawn once, settled under as many terms as are asked for. */
import { Simulation } from "outcomes-contract";
import type { Scenario, Share } from "outcomes-contract";
import type { Lend, Span, Step } from "./messages";
import { drawKey, keptYears, mostYears, plannedFor } from "./plan";

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
    const simulation = this.simulation(span);
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

  /** What the first years say; null where they are those of others. */
  lend({ key, method, arguments: given }: Lend): unknown {
    if (this.#scenario === null || drawKey(this.#scenario) !== key) return null;
    const years = this.simulation("first");
    return (years[method] as (...given: readonly unknown[]) => unknown).apply(years, [...given]);
  }

  /** The years of a span; any share of them puts the parts of all together. */
  simulation(span: Span): Simulation {
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
