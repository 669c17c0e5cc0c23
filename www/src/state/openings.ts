/** What a reader opens: an example, an address, a file, a version. What is opened later wins, whatever loads first. */
import type { Checked, Refusal, Scenario } from "outcomes-contract";
import { reasonOf } from "../engine/wire";
import { caughtUp } from "../text/catalog";
import { aroundWords } from "../text/around";
import { examples, type Preset } from "./presets";

/** Where things are opened. */
export interface Table {
  /** What lies there now came from; `fromFile` says that its example is not where it is from. */
  readonly from: () => { readonly preset: Preset; readonly fromFile: boolean };
  readonly check: (input: unknown) => Promise<Checked>;
  readonly lay: (scenario: Scenario, preset: Preset, fromFile: boolean, origin?: Scenario) => void;
  readonly refuse: (heading: string, refusals: readonly Refusal[]) => void;
}

export class Openings {
  readonly #table: Table;
  readonly #usual: Preset;
  readonly #presetOf: (id: string) => Promise<Preset | null>;
  /** Counts what is opened. */
  #newest = 0;
  #again: () => Promise<unknown> = () => Promise.resolve();
  /** The example that was chosen and is still loading; null where none is. */
  awaited: string | null = null;

  constructor(table: Table, usual: Preset, presetOf: (id: string) => Promise<Preset | null>) {
    this.#table = table;
    this.#usual = usual;
    this.#presetOf = presetOf;
  }

  /** Opens once more what was not taken last, to say why in another language. */
  again(): void {
    void this.#again();
  }

  /** Something else is on the desk by now: what is still loading comes too late. */
  begin(again: () => Promise<unknown> = this.#again): number {
    this.#again = again;
    this.awaited = null;
    return ++this.#newest;
  }

  /** An example. */
  async choose(id: string): Promise<void> {
    const opening = this.begin(() => this.choose(id));
    const heading = aroundWords().unopened.example;
    this.awaited = id;
    try {
      const preset = await this.#presetOf(id);
      if (preset === null || opening !== this.#newest) return;
      this.#table.lay(preset.scenario, preset, false);
    } catch {
      this.#refuse(opening, heading, aroundWords().unopened.unreached);
    } finally {
      if (opening === this.#newest) this.awaited = null;
    }
  }

  /** What an address says; an empty one is the usual example. */
  async follow(fragment: string): Promise<void> {
    if (fragment === "") {
      await this.choose(this.#usual.id);
      return;
    }
    const opening = this.begin(() => this.follow(fragment));
    const heading = aroundWords().unopened.link;
    let base: Preset | null = null;
    try {
      const { readLink } = await late(import("./link"));
      const read = await readLink(fragment, async (id) => (base = await this.#presetOf(id)));
      if (read.kind === "unreadable") this.#refuse(opening, heading, read.message);
      else await this.#take(opening, read.input, heading, base);
    } catch (reason) {
      this.#refuse(opening, heading, reasonOf(reason));
    }
  }

  /** A scenario file; a bad one leaves everything as it was. */
  async file(file: Blob): Promise<void> {
    const opening = this.begin(() => this.file(file));
    const heading = aroundWords().unopened.file;
    const { readFile } = await late(import("./file"));
    const read = await readFile(file);
    if (read.kind === "unreadable") this.#refuse(opening, heading, read.message);
    else await this.#take(opening, read.input, heading, null);
  }

  /** A scenario that was kept, on the example it was made from where there is one. False where it was refused. */
  async kept(scenario: Scenario, heading: string): Promise<boolean> {
    const opening = this.begin(() => this.kept(scenario, heading));
    return this.#take(opening, scenario, heading, await this.#madeFrom(scenario));
  }

  /** The example that a scenario was made from, by its title: its link can be short. */
  async #madeFrom({ title }: Scenario): Promise<Preset | null> {
    const { preset: here, fromFile } = this.#table.from();
    if (!fromFile && title === here.scenario.title) return here;
    for (const { id } of examples) {
      const preset = await this.#presetOf(id).catch(() => null);
      if (preset?.scenario.title === title) return preset;
    }
    return null;
  }

  /** False where it was refused, or something else was opened since. */
  async #take(opening: number, input: unknown, heading: string, base: Preset | null): Promise<boolean> {
    if (opening !== this.#newest) return false;
    const checked = await this.#table.check(input);
    if (opening !== this.#newest) return false;
    if (checked.kind === "refused") {
      this.#table.refuse(heading, checked.refusals);
      return false;
    }
    this.#table.lay(checked.scenario, base ?? this.#table.from().preset, base === null, base?.scenario);
    return true;
  }

  /** Why something could not be read, as a refusal that is no field's. */
  #refuse(opening: number, heading: string, message: string): void {
    if (opening === this.#newest) this.#table.refuse(heading, [{ code: "unreadable", field: "", message }]);
  }
}

/** Addresses and files are read by code that a reader without one does not wait for; it comes with its words. */
export async function late<Code>(loading: Promise<Code>): Promise<Code> {
  const code = await loading;
  // what cannot be said in another language is said in English
  await caughtUp().catch(() => undefined);
  return code;
}
