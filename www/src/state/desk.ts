/**
 * What is on the reader's desk: the draft they edit, the picture of the last draft that was accepted, and
 * what was refused. It decides nothing about contracts; the engine does.
 */
import type { Refusal, Scenario } from "outcomes-contract";
import { Engine, type Workerlike } from "../engine/engine";
import type { Exposed } from "../engine/messages";
import { withValue } from "../field";
import { readFile } from "./file";
import { linkOf, readLink } from "./link";
import type { Preset } from "./presets";

/** A file or link that was not taken, and why. */
export interface Problem {
  readonly heading: string;
  readonly refusals: readonly Refusal[];
}

export class Desk {
  /** The example that the scenario started from; null for a file of the reader's own. */
  preset: Preset;
  fromFile = false;
  /** The scenario as it was opened: the ranges of controls come from it and stay while one drags. */
  origin: Scenario;
  draft: Scenario;
  /** The last accepted draft and its exposure; null before the first. */
  shown: Exposed | null = null;
  /** Years drawn; the picture may be a little behind. */
  drawn = 0;
  /** Refusals of the draft; empty where it is the picture's. */
  refusals: readonly Refusal[] = [];
  problem: Problem | null = null;
  /** Why the engine gave up, or null. */
  failure: string | null = null;
  version = "";
  readonly #presets: readonly Preset[];
  readonly #engine: Engine;
  readonly #changed: () => void;

  constructor(presets: readonly Preset[], makeWorker: () => Workerlike, changed: () => void) {
    const [usual] = presets;
    if (usual === undefined) throw new Error("the page has no examples");
    this.#presets = presets;
    this.#changed = changed;
    this.preset = usual;
    this.origin = usual.scenario;
    this.draft = usual.scenario;
    this.#engine = new Engine(makeWorker, {
      exposed: (exposed) => {
        this.shown = exposed;
        this.drawn = exposed.done;
        this.refusals = [];
        this.failure = null;
        changed();
      },
      drawn: (done) => {
        this.drawn = done;
        changed();
      },
      refused: (refusals) => {
        this.refusals = refusals;
        changed();
      },
      failed: (message) => {
        this.failure = message;
        changed();
      },
      ready: (version) => {
        this.version = version;
        changed();
      },
    });
  }

  /** Whether the picture is of fewer years than asked for. */
  get streaming(): boolean {
    return this.shown !== null && this.shown.done < this.shown.total;
  }

  /** Starts from an example. */
  choose(preset: Preset): void {
    this.problem = null;
    this.#open(preset.scenario, preset, false);
  }

  /** Changes one field of the draft; `undefined` takes it away. */
  edit(path: string, value: unknown): void {
    this.draft = withValue(this.draft, path, value);
    this.#engine.expose(this.draft);
    this.#changed();
  }

  /** Gives up what was refused. */
  takeBack(): void {
    if (this.shown === null) return;
    this.draft = this.shown.scenario;
    this.refusals = [];
    this.#engine.expose(this.draft);
    this.#changed();
  }

  async newSeed(): Promise<void> {
    this.edit("plan.seed", await this.#engine.newSeed());
  }

  retry(): void {
    this.failure = null;
    this.#engine.retry();
    this.#changed();
  }

  dismiss(): void {
    this.problem = null;
    this.#changed();
  }

  /** The address of the accepted scenario. */
  link(): Promise<string> {
    return linkOf(this.shown?.scenario ?? this.draft, this.fromFile ? null : this.preset);
  }

  /** Opens what an address says; an empty one is the usual example. */
  async follow(fragment: string): Promise<void> {
    if (fragment === "") {
      this.choose(this.preset);
      return;
    }
    const heading = "This link could not be followed. The page shows what it showed before.";
    const read = await readLink(fragment, this.#presets);
    if (read.kind === "unreadable") {
      this.#refuse(heading, [{ code: "unreadable", field: "", message: read.message }]);
      return;
    }
    const base = this.#presets.find(({ id }) => id === read.base);
    await this.#take(read.input, heading, base ?? null);
  }

  /** Opens a scenario file; a bad one leaves everything as it was. */
  async open(file: Blob): Promise<void> {
    const heading = "This file could not be opened. The page shows what it showed before.";
    const read = await readFile(file);
    if (read.kind === "unreadable") this.#refuse(heading, [{ code: "unreadable", field: "", message: read.message }]);
    else await this.#take(read.input, heading, null);
  }

  async #take(input: unknown, heading: string, base: Preset | null): Promise<void> {
    const checked = await this.#engine.check(input);
    if (checked.kind === "refused") {
      this.#refuse(heading, checked.refusals);
      return;
    }
    this.problem = null;
    this.#open(checked.scenario, base ?? this.preset, base === null, base?.scenario);
  }

  #refuse(heading: string, refusals: readonly Refusal[]): void {
    this.problem = { heading, refusals };
    // a link that is no good still leaves the reader with something to see
    if (this.shown === null) this.#open(this.draft, this.preset, this.fromFile, this.origin);
    this.#changed();
  }

  #open(scenario: Scenario, preset: Preset, fromFile: boolean, origin: Scenario = scenario): void {
    this.preset = preset;
    this.fromFile = fromFile;
    this.origin = origin;
    this.draft = scenario;
    this.refusals = [];
    this.#engine.expose(scenario);
    this.#changed();
  }
}
