/** What an embed shows: the scenario on show, what the reader moved, the picture, and what was refused. It draws nothing. */
import type { Exposure, Refusal, Scenario } from "outcomes-contract";
import { valueAt, withValue } from "../field";
import { isAmount } from "./as-read";
import { type Answer } from "./messages";
import { Engine } from "./engine";
import type { Example } from "./examples";
import { refusedInputs } from "./inputs";
import type { Parts, Unable } from "./parts";
import { saidInFull } from "./said-in-full";
import type { Settings, Values } from "./settings";

/** A picture, and how far its simulation has come. */
export interface Shown {
  readonly scenario: Scenario;
  readonly exposure: Exposure;
  readonly done: number;
  readonly total: number;
  /** `build`: the example's picture as it was built; `engine`: simulated here. */
  readonly by: "build" | "engine";
}

export interface ExhibitListener {
  /** Something is to be drawn again. */
  changed(): void;
  shown(shown: Shown): void;
  refused(refusals: readonly Refusal[]): void;
  unable(reason: Unable): void;
}

/** The same with other values. */
export const withValues = (scenario: unknown, values: Values = {}): unknown =>
  Object.entries(values).reduce((changing, [path, value]) => {
    const amount = typeof value === "number" && (isAmount(path) || typeof valueAt(changing, path) === "string");
    return withValue(changing, path, amount ? value.toFixed(2) : (value ?? undefined));
  }, scenario);

export class Exhibit {
  readonly settings: Settings;
  readonly example: Example | null;
  readonly #listener: ExhibitListener;
  readonly #engine: Engine;
  readonly #parts: Parts;
  /** As the author set it, unchecked. */
  readonly #beginning: unknown;
  /** The first that was accepted: ranges of sliders come from it and stay. */
  origin: Scenario | null = null;
  /** What the controls show; null before anything is accepted. */
  draft: Scenario | null = null;
  shown: Shown | null = null;
  refusals: readonly Refusal[] = [];
  unable: Unable | null = null;
  /** The step of the story. */
  step = 0;
  /** Whether the reader has moved something since the step began. */
  moved = false;
  #asked = 0;

  constructor(settings: Settings, example: Example | null, parts: Parts, listener: ExhibitListener) {
    this.settings = settings;
    this.#listener = listener;
    this.example = example;
    this.#beginning = withValues(example?.scenario ?? settings.scenario, settings.set);
    this.#parts = parts;
    this.#engine = new Engine(parts, {
      answered: (answer) => {
        this.#take(answer);
      },
      unable: (reason) => {
        this.fail(reason);
      },
    });
  }

  /** Where the work is done. */
  get where(): Engine["where"] {
    return this.#engine.where;
  }

  /** What a link leads to: the scenario on show, or what the author meant where that cannot be shown. */
  get meant(): unknown {
    const { shown, draft, unable, refusals } = this;
    if (unable !== null && shown?.by !== "engine") return this.#beginning;
    return (refusals.length > 0 ? shown?.scenario : draft) ?? this.#beginning;
  }

  /** Shows the example as it was built, where nothing differs from it: no engine is needed for that. */
  open(): void {
    const { set, inputs } = this.settings;
    if (this.example === null || set !== undefined) return;
    const refused = refusedInputs(inputs, this.example.scenario);
    if (refused.length > 0) this.#refuse(refused);
    else this.#bring(this.example);
  }

  /** It cannot be simulated here. */
  fail(reason: Unable): void {
    this.unable = reason;
    // what was published or built is better than nothing, and is said to be that
    if (this.shown === null) void this.#bringPublished();
    this.#listener.unable(reason);
    this.#listener.changed();
  }

  /** Begins to simulate. */
  begin(): void {
    if (this.#asked === 0 && this.unable === null && this.refusals.length === 0) this.#ask(this.#stateOf(this.step));
  }

  /** Moves a number, as the scenario file writes it. */
  move(path: string, value: string | number): void {
    if (this.draft === null) return;
    this.draft = withValue(this.draft, path, value);
    this.moved = true;
    this.#ask(this.draft);
  }

  /** Shows another scenario, once the engine has read it. */
  replace(scenario: unknown): void {
    this.moved = true;
    this.#ask(scenario);
  }

  /** Goes to a step of the story, or to where it began. */
  go(step: number): void {
    const last = Math.max(0, (this.settings.story?.length ?? 1) - 1);
    const to = Math.max(0, Math.min(last, step));
    // who scrolls to and fro has not asked for another picture
    if (to === this.step) return;
    this.step = to;
    this.reset();
  }

  reset(): void {
    this.moved = false;
    this.#ask(this.#stateOf(this.step));
  }

  /** Gives up what was refused. */
  takeBack(): void {
    this.refusals = [];
    if (this.shown !== null) {
      this.draft = this.shown.scenario;
      this.#ask(this.draft);
    }
  }

  retry(): void {
    this.unable = null;
    this.#engine.retry();
    this.#listener.changed();
  }

  end(): void {
    this.#engine.end();
  }

  #stateOf(step: number): unknown {
    return withValues(this.#beginning, this.settings.story?.[step]?.set);
  }

  #ask(scenario: unknown): void {
    if (this.unable === null) this.#asked = this.#engine.ask(scenario);
    this.#listener.changed();
  }

  /** Shows what settings carry of this very scenario, else the example's own picture. */
  async #bringPublished(): Promise<void> {
    const { published } = this.settings;
    let exposure: Exposure | null = null;
    try {
      if (published !== undefined) exposure = (await this.#parts.published()).exposureOf(published, this.#beginning);
    } catch {
      // it cannot be had either
    }
    if (this.unable === null || this.shown !== null) return;
    this.#bring(exposure === null ? this.example : { scenario: this.#beginning as Scenario, exposure });
  }

  #bring(built: Pick<Example, "scenario" | "exposure"> | null): void {
    if (built === null) return;
    const { scenario, exposure } = built;
    const { replications } = exposure;
    this.origin ??= scenario;
    this.draft ??= scenario;
    this.#show({ scenario, exposure, done: replications, total: replications, by: "build" });
  }

  #show(shown: Shown): void {
    this.shown = shown;
    this.#listener.shown(shown);
    this.#listener.changed();
  }

  #refuse(refusals: readonly Refusal[]): void {
    this.refusals = refusals;
    this.#listener.refused(refusals);
    this.#listener.changed();
  }

  /** What the engine refuses, once it is said why; unless something else was asked by then. */
  async #refuseInWords(id: number): Promise<void> {
    const said = await saidInFull(this.#engine.newest, this.settings.language ?? "en", this.#parts.full);
    if (id === this.#asked) this.#refuse(said);
  }

  #take(answer: Extract<Answer, { id: number }>): void {
    const newest = answer.id === this.#asked;
    if (answer.kind === "refused") {
      if (newest) void this.#refuseInWords(answer.id);
      return;
    }
    const { scenario, exposure, done, total } = answer;
    if (this.origin === null) {
      const refused = refusedInputs(this.settings.inputs, scenario);
      if (refused.length > 0) {
        this.#engine.end();
        this.#refuse(refused);
        return;
      }
    }
    this.origin ??= scenario;
    if (newest) {
      this.draft = scenario;
      this.refusals = [];
    }
    // the picture that was built has all years: one of fewer would be a step back
    const behind = done < total && this.shown?.by === "build" && !this.moved && this.step === 0;
    if (behind) return;
    this.#show({ scenario, exposure, done, total, by: "engine" });
  }
}
