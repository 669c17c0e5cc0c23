/** What the engine says about the terms beside their figures: every clause in words, and what to know about them. */
import type { Description, Note, Scenario } from "outcomes-contract";
import type { Engine } from "../engine/engine";

/** Advice is asked for after so long without another change, in milliseconds: it looks at other terms too. */
const rest = 700;

export class Wording {
  /** Of the newest terms that were accepted; null before the first. */
  description: Description | null = null;
  notes: readonly Note[] = [];
  /** The scenario that the notes are about. */
  #notesOf: Scenario | null = null;
  readonly #engine: Pick<Engine, "describe" | "advise">;
  readonly #changed: () => void;
  /** The terms described, or about to be. */
  #described: Scenario | null = null;
  #describing = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** The scenario that notes are wanted of, or were given of. */
  #advised: Scenario | null = null;

  constructor(engine: Pick<Engine, "describe" | "advise">, changed: () => void) {
    this.#engine = engine;
    this.#changed = changed;
  }

  /** The draft has moved: its clauses in words. One question at a time, then the newest. */
  follow(draft: Scenario): void {
    const before = this.#described;
    if (before?.contract === draft.contract && before.cohort === draft.cohort) return;
    this.#described = draft;
    if (!this.#describing) void this.#describe(draft);
  }

  /** Whether the notes are about these terms, or about some before them. */
  speaksOf({ contract, cohort }: Scenario): boolean {
    return this.#notesOf?.contract === contract && this.#notesOf.cohort === cohort;
  }

  /** Everything is to be said again, in another language. */
  again(draft: Scenario): void {
    this.#described = null;
    this.#advised = null;
    this.#notesOf = null;
    this.follow({ ...draft });
  }

  async #describe(draft: Scenario): Promise<void> {
    this.#describing = true;
    const description = await this.#engine.describe(draft);
    this.#describing = false;
    if (description !== null) {
      this.description = description;
      this.#changed();
    }
    if (this.#described !== null && this.#described !== draft) void this.#describe(this.#described);
  }

  /** The draft's picture is complete: what to know about its terms, as the engine has read them, once nothing moves any more. */
  settle(draft: Scenario, read: Scenario): void {
    if (this.#advised === draft) return;
    this.#advised = draft;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#advise(draft, read), rest);
  }

  async #advise(draft: Scenario, read: Scenario): Promise<void> {
    const notes = await this.#engine.advise(read);
    if (this.#advised !== draft) return;
    if (notes === null) {
      // the next picture asks again
      this.#advised = null;
      return;
    }
    this.notes = notes;
    this.#notesOf = draft;
    this.#changed();
  }
}
