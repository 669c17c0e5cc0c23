/** The simulated years of an embed: drawn in steps, kept while only terms change, and settled for every question. */
import { check, Simulation } from "outcomes-contract/embed";
import type { Scenario } from "outcomes-contract";
import { drawKey, nextStep, plannedFor, worthShowing, yearsOf } from "../engine/plan";
import { reasonOf } from "../engine/wire";
import { asRead } from "./as-read";
import type { Answer, Ask } from "./messages";

/** What the small engine leaves out of an exposure: embeds do not show it. */
const unshown = { groups: [], vendor: null, instalments: [], fiscalYears: [] };

export class Years {
  readonly #post: (answer: Answer) => void;
  /** Lets what waits have its turn: newer questions, or the reader's input. */
  readonly #breathe: () => Promise<void>;
  /** A step takes about so long, in milliseconds, where steps should be shorter than the engine's own 40. */
  readonly #patience: number;
  #simulation: Simulation | null = null;
  #key = "";
  #drawn = 0;
  #step: number | null = null;
  #newest = 0;

  constructor(post: (answer: Answer) => void, breathe: () => Promise<void>, patience = 40) {
    this.#post = post;
    this.#breathe = breathe;
    this.#patience = patience;
  }

  /** Answers with pictures of more and more years, until all are drawn or something newer is asked. */
  async answer({ id, scenario: asked }: Ask): Promise<void> {
    this.#newest = id;
    try {
      const scenario = this.#read(asked);
      if (scenario === null) this.#post({ kind: "refused", id });
      else await this.#draw(id, scenario);
    } catch (reason) {
      this.#post({ kind: "trapped", message: reasonOf(reason) });
    }
  }

  /** The scenario, with its years at hand; null where it is refused. */
  #read(asked: unknown): Scenario | null {
    if (check(asked).kind === "refused") return null;
    const scenario = asRead(asked) as Scenario;
    if (this.#simulation !== null && keyOf(scenario) === this.#key) return scenario;
    this.#simulation?.free();
    this.#simulation = null;
    this.#simulation = new Simulation(plannedFor(scenario, yearsOf(scenario)));
    this.#key = keyOf(scenario);
    this.#drawn = 0;
    this.#step = null;
    return scenario;
  }

  async #draw(id: number, scenario: Scenario): Promise<void> {
    const total = yearsOf(scenario);
    let last = { years: 0, took: 0 };
    for (;;) {
      const simulation = this.#simulation;
      if (simulation === null || id !== this.#newest) return;
      const done = this.#drawn;
      if (done > 0 && worthShowing(done, total, last)) {
        const begun = performance.now();
        const exposure = { ...unshown, ...simulation.exposure(scenario.contract, scenario.budget) };
        last = { years: done, took: performance.now() - begun };
        this.#post({ kind: "shown", id, scenario, exposure, done, total });
      }
      if (done >= total) return;
      await this.#breathe();
      if (id !== this.#newest) return;
      const begun = performance.now();
      const step = this.#step ?? nextStep(null, 0);
      this.#drawn = simulation.advance(Math.min(step, total - done));
      this.#step = nextStep(step, ((performance.now() - begun) * 40) / this.#patience);
    }
  }
}

/** Two scenarios with the same key have the same years, and as many. */
const keyOf = (scenario: Scenario): string => `${drawKey(scenario)} ${String(yearsOf(scenario))}`;
