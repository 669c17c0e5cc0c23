/** A map that is being drawn: what it was asked with, what is answered, and whether to go on to finer cells. */
import type { ReactiveControllerHost } from "lit";
import type { Scenario } from "outcomes-contract";
import type { Mapper } from "../engine/lent";
import { keptYears, plannedFor, yearsOf } from "../engine/plan";
import { withValue } from "../field";
import { axisValues, type Batch, batchesOf, dearness, Field } from "../state/ground";
import type { Mapped } from "../state/ground-said";
import type { Range } from "../chart/geometry";
import type { Term } from "../terms/movable";
import { Reply, type Standing } from "./reply";
import { inTurn } from "./turns";

/** A finer map that takes longer than this is drawn when the reader says so, in milliseconds. */
const patience = 8_000;

/** What a map is asked with. */
export interface Asked {
  readonly scenario: Scenario;
  readonly x: Term;
  readonly y: Term;
  readonly rangeX: Range;
  readonly rangeY: Range;
  /** The highest chances that each side accepts. */
  readonly district: number;
  readonly vendor: number;
}

export class Mapping {
  readonly #reply: Reply<Mapped>;
  /** How long the finer map would take, in milliseconds, where the reader is asked first. */
  finer: number | null = null;
  /** Counts what has come. */
  version = 0;
  readonly #mapper: Mapper;
  #key = "";
  #levels: readonly (readonly Batch[])[] = [];
  readonly #answered = new Set<Batch>();
  /** Milliseconds that a cell takes, at best. */
  #pace = Infinity;

  constructor(mapper: Mapper, host: Pick<ReactiveControllerHost, "requestUpdate">) {
    this.#mapper = mapper;
    this.#reply = new Reply(host);
  }

  /** Null before the first map. */
  get mapped(): Mapped | null {
    return this.#reply.value;
  }

  get standing(): Standing {
    return this.#reply.standing;
  }

  /**
   * Takes what the map is to be of; false where that is what it is of already. Where its two terms stand does not matter:
   * adopting a point of a map draws no other.
   */
  take({ scenario, x, y, rangeX, rangeY, district, vendor }: Asked): boolean {
    const known = scenario.vendor !== undefined;
    const without = [x, y].reduce((whole, { path }) => withValue(whole, path, null), scenario);
    const key = JSON.stringify([without, x.path, y.path, rangeX, rangeY, district, known ? vendor : null]);
    if (key === this.#key) {
      // the terms may be called otherwise by now
      if (this.mapped !== null) this.#reply.value = { ...this.mapped, x, y };
      return false;
    }
    this.#key = key;
    this.#answered.clear();
    this.#pace = Infinity;
    const [xs, ys] = [axisValues(rangeX, x), axisValues(rangeY, y)];
    const years = Math.min(yearsOf(scenario), keptYears);
    const field = new Field(xs.length, ys.length);
    this.#reply.value = { x, y, xs, ys, field, district, vendor: known ? vendor : null, years };
    this.#levels = batchesOf(xs.length, ys.length, dearness(x.path) > dearness(y.path) ? "x" : "y");
    return true;
  }

  /** Asks what is not answered yet, the coarse cells first; finer ones that take long only for a patient reader. */
  async draw(shown: Scenario, signal: AbortSignal, patient: boolean): Promise<void> {
    const { mapped } = this;
    if (mapped === null) return;
    this.finer = null;
    const scenario = plannedFor(shown, mapped.years);
    await this.#reply.follow(async (soFar) => {
      for (const level of this.#levels) {
        const left = level.filter((batch) => !this.#answered.has(batch));
        const cells = left.reduce((sum, { x, y }) => sum + x.length * y.length, 0);
        if (cells === 0) continue;
        const takes = (this.#pace * cells) / this.#mapper.hands;
        if (!patient && takes > patience && takes < Infinity) {
          this.finer = takes;
          break;
        }
        const tell = (): void => {
          soFar(mapped.field.known, mapped.xs.length * mapped.ys.length);
        };
        tell();
        await inTurn(
          left.map((batch) => async () => {
            await this.#batch(mapped, batch, scenario, signal);
            tell();
          }),
          this.#mapper.hands,
          signal,
        );
      }
      return this.mapped ?? mapped;
    }, signal);
  }

  async #batch(mapped: Mapped, batch: Batch, scenario: Scenario, signal: AbortSignal): Promise<void> {
    const { x, y, xs, ys, field, district, vendor } = mapped;
    const { contract, budget } = scenario;
    const values = (all: readonly number[], places: readonly number[]): number[] =>
      places.flatMap((place) => all[place] ?? []);
    const across = { term: x.path, values: values(xs, batch.x) };
    const up = { term: y.path, values: values(ys, batch.y) };
    const limits = { chanceExceeded: district, ...(vendor !== null && { chanceOfLoss: vendor }) };
    const begun = performance.now();
    const answer = await this.#mapper.ask(scenario, "commonGround", [across, up, limits, contract, budget], signal);
    signal.throwIfAborted();
    this.#pace = Math.min(this.#pace, (performance.now() - begun) / (batch.x.length * batch.y.length));
    field.take(batch, answer);
    this.#answered.add(batch);
    this.version += 1;
  }
}
