/** The leader's hold on all shares: it steps them together, so that all have drawn the same number of years. */
import type { Budget, ContractTerms, Exposure, Note, Scenario } from "outcomes-contract";
import type { Order, Span, Step, Taken } from "./messages";
import type { OwnYears } from "./own-years";

interface Round {
  readonly round: number;
  readonly parts: (Uint8Array | null)[];
  readonly resolve: (parts: (Uint8Array | null)[]) => void;
}

export class Shares {
  readonly #own: OwnYears;
  readonly #helpers: readonly MessagePort[];
  /** Years drawn of each span, by all shares together. */
  readonly #drawn: Record<Span, number> = { first: 0, all: 0 };
  #round = 0;
  #waiting: Round | null = null;
  /** The parts settled last: another budget needs no others. */
  #settled: { span: Span; drawn: number; contract: string; parts: Uint8Array[] } | null = null;

  constructor(own: OwnYears, helpers: readonly MessagePort[]) {
    this.#own = own;
    this.#helpers = helpers;
    for (const helper of helpers)
      helper.onmessage = ({ data }: MessageEvent<Taken>) => {
        this.#take(data);
      };
  }

  /** Milliseconds that settling all years under other terms would take. */
  get settling(): number {
    return this.#own.settling;
  }

  drawn(span: Span): number {
    return this.#drawn[span];
  }

  /** Other students: forgets the years of those before. */
  open(scenario: Scenario): void {
    this.#drawn.first = 0;
    this.#drawn.all = 0;
    this.#settled = null;
    this.#tell({ kind: "open", scenario });
    this.#own.open(scenario);
  }

  /** Draws and settles in all shares. Throws the engine's refusals of the terms. */
  async step(step: Step): Promise<void> {
    this.#round += 1;
    // they are drawn whether or not the terms are refused then
    this.#drawn[step.span] = step.to;
    this.#tell({ kind: "step", round: this.#round, step });
    const others = this.#others(this.#round);
    const own = this.#own.step(step);
    const parts = [own, ...(await others)].filter((part) => part !== null);
    if (step.part && step.contract !== null)
      this.#settled = { span: step.span, drawn: step.to, contract: JSON.stringify(step.contract), parts };
  }

  /** The exposure of the years drawn; settles them first where they are not yet settled under these terms. */
  async exposure(span: Span, contract: ContractTerms, budget: Budget): Promise<Exposure> {
    return this.#own.simulation(span).merged(await this.#parts(span, contract), contract, budget);
  }

  /** What to know about the terms, from the same years. */
  async notes(span: Span, contract: ContractTerms): Promise<Note[]> {
    return this.#own.simulation(span).mergedNotes(await this.#parts(span, contract), contract);
  }

  async #parts(span: Span, contract: ContractTerms): Promise<Uint8Array[]> {
    const drawn = this.#drawn[span];
    const settled = this.#settled;
    const same = settled?.span === span && settled.drawn === drawn && settled.contract === JSON.stringify(contract);
    if (!same) await this.step({ span, to: drawn, contract, afresh: false, part: true });
    return this.#settled?.parts ?? [];
  }

  #tell(order: Order): void {
    for (const helper of this.#helpers) helper.postMessage(order);
  }

  #others(round: number): Promise<(Uint8Array | null)[]> {
    if (this.#helpers.length === 0) return Promise.resolve([]);
    return new Promise((resolve) => {
      this.#waiting = { round, parts: [], resolve };
    });
  }

  /** A helper's answer; one to an earlier round, whose terms were refused, is dropped. */
  #take({ round, part }: Taken): void {
    const waiting = this.#waiting;
    if (waiting?.round !== round) return;
    waiting.parts.push(part);
    if (waiting.parts.length === this.#helpers.length) waiting.resolve(waiting.parts);
  }
}
