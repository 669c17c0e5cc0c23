/**
 * What is on the reader's desk: the draft they edit, the picture of the last draft that was accepted, and
 * what was refused. It decides nothing about contracts; the engine does.
 */
import type { Checked, Refusal, Scenario } from "outcomes-contract";
import { Engine } from "../engine/engine";
import type { Crew } from "../engine/team";
import type { Exposed, Reached } from "../engine/messages";
import { yearsOf } from "../engine/plan";
import { withValue } from "../field";
import { late, Openings, type Table } from "./openings";
import { Pace } from "./pace";
import type { Preset } from "./presets";
import type { Language } from "../text/catalog";
import { Wording } from "./wording";

/** A file or link that was not taken, and why. */
export interface Problem {
  readonly heading: string;
  readonly refusals: readonly Refusal[];
}

/** What is kept of the desk, to come back to it. */
export interface Kept {
  readonly draft: Scenario;
  readonly origin: Scenario;
  readonly preset: Preset;
  readonly fromFile: boolean;
}

/** A picture, and what was opened that it is of: the scenario as it was then, whatever terms it was given since. */
export interface Pictured extends Exposed {
  readonly opening: Scenario;
}

export class Desk {
  /** The example that the scenario started from; null for a file of the reader's own. */
  preset: Preset;
  fromFile = false;
  /** The scenario as it was opened: the ranges of controls come from it and stay while one drags. */
  origin: Scenario;
  draft: Scenario;
  /** The last accepted draft and its exposure; null before the first. */
  shown: Pictured | null = null;
  /** The picture of what was opened, before anything was changed; null until all its years are there. */
  first: Pictured | null = null;
  /** How far the drawing has come; the picture may be a little behind. */
  reached: Reached = { done: 0, total: 0, left: 0 };
  /** The reader has stopped the drawing; until they ask for more, no picture is of more years than `#enough`. */
  stopped = false;
  #enough = Infinity;
  /** Refusals of the draft; empty where it is the picture's. */
  refusals: readonly Refusal[] = [];
  problem: Problem | null = null;
  /** Why the engine gave up, or null. */
  failure: string | null = null;
  version = "";
  /** The terms in words, and what to know about them. */
  readonly wording: Wording;
  /** The picture that came with the page is shown, and the engine has not come to it yet. */
  #brought = false;
  /** As it was opened last. */
  opened: Kept;
  /** The scenario as it was opened, whatever was changed, undone and done again since. */
  opening: Scenario;
  /** What the engine was asked for last, and the same of it. */
  #asked: { readonly draft: Scenario; readonly opening: Scenario };
  readonly #engine: Engine;
  readonly #pace: Pace;
  readonly #changed: () => void;
  readonly #openings: Openings;

  constructor(usual: Preset, presetOf: (id: string) => Promise<Preset | null>, crew: Crew, changed: () => void) {
    this.#changed = changed;
    this.preset = usual;
    this.origin = usual.scenario;
    this.draft = usual.scenario;
    this.opened = this.kept;
    this.opening = usual.scenario;
    this.#asked = { draft: usual.scenario, opening: usual.scenario };
    this.#engine = new Engine(crew, {
      exposed: (exposed) => {
        // the picture that came with the page has all years: one of fewer would be a step back
        if (this.#brought && exposed.done < exposed.total) return;
        this.#brought = false;
        const { draft, opening } = this.#asked;
        this.shown = { ...exposed, opening };
        if (draft === opening && exposed.done >= exposed.total) this.first = this.shown;
        this.reached = exposed;
        if (this.stopped) this.#enough = Math.max(this.#enough, exposed.done);
        this.refusals = [];
        this.failure = null;
        if (exposed.done >= exposed.total) this.wording.settle(this.draft, exposed.scenario);
        changed();
      },
      drawn: (reached) => {
        if (this.#brought) return;
        this.reached = reached;
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
    const table: Table = {
      from: () => this,
      check: (input) => this.check(input),
      lay: (...opened) => {
        this.#open(...opened);
      },
      refuse: (heading, refusals) => {
        this.#refuse(heading, refusals);
      },
    };
    this.#openings = new Openings(table, usual, presetOf);
    this.wording = new Wording(this.#engine, changed);
    this.#pace = new Pace((scenario, upTo) => {
      this.#asked = { draft: scenario, opening: this.opening };
      this.#engine.expose(scenario, upTo);
    });
  }

  /** What is on the desk now. */
  get kept(): Kept {
    const { draft, origin, preset, fromFile } = this;
    return { draft, origin, preset, fromFile };
  }

  /** The example that a choice among them stands at: the one on the desk, or one that is on its way there. */
  get example(): string {
    return this.#openings.awaited ?? (this.fromFile ? "" : this.preset.id);
  }

  /** Whether what is on the desk was refused. */
  get refused(): boolean {
    return this.refusals.length > 0;
  }

  /** Whether the picture is of fewer years than asked for. */
  get behind(): boolean {
    return this.shown !== null && this.shown.done < this.shown.total;
  }

  /** The numbers of the newest question and of the one that the picture answers. */
  get questions(): { readonly asked: number; readonly shown: number } {
    return this.#engine.questions;
  }

  /** Whether the engine has come to what is shown. */
  get atRest(): boolean {
    return this.shown !== null && !this.#brought && !this.streaming;
  }

  /** Shows the usual example as it came with the page, and asks the engine for it. */
  bring(picture: Pick<Exposed, "scenario" | "notes" | "exposure">): void {
    const { replications } = picture.exposure;
    const reached = { done: replications, total: replications, left: 0 };
    this.#open(this.preset.scenario, this.preset, false);
    this.shown = { ...picture, ...reached, opening: this.opening };
    this.first = this.shown;
    this.reached = reached;
    this.#brought = true;
    this.#changed();
  }

  /** Whether more years are on their way. */
  get streaming(): boolean {
    const { shown } = this;
    if (shown === null || this.refusals.length > 0 || this.failure !== null) return false;
    return shown.done < Math.min(shown.total, this.#enough);
  }

  /** Whether the picture has fewer years than the plan because the reader had enough. */
  get halted(): boolean {
    return this.stopped && this.behind && !this.streaming;
  }

  /** Has all that the engine says said in a language: from now on, and what is on the desk once more. */
  speak(language: Language): void {
    this.#engine.speak(language);
    if (this.shown === null) return;
    this.wording.again(this.draft);
    if (this.problem !== null) this.#openings.again();
    this.#ask(Infinity);
  }

  /** Starts from an example. */
  choose(id: string): Promise<void> {
    return this.#openings.choose(id);
  }

  /** Opens what an address says; an empty one is the usual example. */
  follow(fragment: string): Promise<void> {
    return this.#openings.follow(fragment);
  }

  /** Opens a scenario file; a bad one leaves everything as it was. */
  open(file: Blob): Promise<void> {
    return this.#openings.file(file);
  }

  /** Opens a scenario that was kept, on the example it was made from where there is one. False where it was refused. */
  openKept(scenario: Scenario, heading: string): Promise<boolean> {
    return this.#openings.kept(scenario, heading);
  }

  /** Comes back to what was on the desk before. */
  restore({ draft, origin, preset, fromFile }: Kept): void {
    this.#openings.begin();
    // a step back is not another opening: the picture's axis stays
    this.#open(draft, preset, fromFile, origin, origin === this.origin ? this.opening : draft);
  }

  /** Other terms for the same students: those of a version, an example, a counter-offer. */
  adopt({ contract, budget }: Pick<Scenario, "contract" | "budget">): void {
    this.#openings.begin();
    this.problem = null;
    this.draft = { ...this.draft, contract, budget };
    this.refusals = [];
    this.#askAll();
  }

  /** What the engine says to something that should be a scenario. */
  check(input: unknown): Promise<Checked> {
    return this.#engine.check(input);
  }

  /** Changes one field of the draft; `undefined` takes it away. */
  edit(path: string, value: unknown): void {
    this.draft = withValue(this.draft, path, value);
    // for each position of a slider what can be had at once, all when it rests
    if (path.startsWith("plan")) this.#askAll();
    else {
      const { years, here } = this.#engine.atOnce(this.draft);
      this.#ask(years, here);
    }
  }

  /** Gives up what was refused. */
  takeBack(): void {
    if (this.shown === null) return;
    this.draft = this.shown.scenario;
    this.refusals = [];
    this.#ask(Infinity);
  }

  async newSeed(): Promise<void> {
    this.edit("plan.seed", await this.#engine.newSeed());
  }

  /** Draws no more years; the picture keeps those that are drawn. */
  stop(): void {
    this.stopped = true;
    this.#enough = this.shown?.done ?? 0;
    this.#engine.stop();
    this.#changed();
  }

  /** Draws the years that were left out. */
  goOn(): void {
    this.#askAll();
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
  async link(): Promise<string> {
    const { linkOf } = await late(import("./link"));
    return linkOf(this.shown?.scenario ?? this.draft, this.fromFile ? null : this.preset);
  }

  #refuse(heading: string, refusals: readonly Refusal[]): void {
    // a link that is no good still leaves the reader with something to see
    if (this.shown === null) this.#open(this.draft, this.preset, this.fromFile, this.origin);
    this.problem = { heading, refusals };
    this.#changed();
  }

  #open(scenario: Scenario, preset: Preset, fromFile: boolean, origin = scenario, opening = scenario): void {
    this.problem = null;
    this.opening = opening;
    this.preset = preset;
    this.fromFile = fromFile;
    this.origin = origin;
    this.draft = scenario;
    this.opened = this.kept;
    this.refusals = [];
    this.#askAll();
  }

  /** Asks for all years of the plan, whatever was enough before. */
  #askAll(): void {
    this.stopped = false;
    this.#enough = Infinity;
    this.#ask(Infinity);
  }

  #ask(upTo: number, here = false): void {
    this.#brought = false;
    const years = Math.min(yearsOf(this.draft), this.#enough);
    this.#pace.ask(this.draft, years, Math.min(upTo, this.#enough), here);
    this.wording.follow(this.draft);
    this.#changed();
  }
}
