/**
 * The element `<outcomes-contract>`: attributes and properties in, events out. Importing this does nothing; `define.ts`
 * registers it. It shows what stands inside it until the first picture is there, begins to simulate when it is near the
 * reader's view, and keeps its nodes and its style in a shadow of its own.
 *
 * | attribute | what it is |
 * |---|---|
 * | `preset` | an example by its name: duval, coaching, denver, ector, edtech, cobc |
 * | `budget` | the district's budget, in place of the example's |
 * | `view` | picture (as without), card or full |
 * | `lang` | en or es; as without: the nearest `lang` around it, else English |
 * | `heading` | a line above the headline |
 * | `source`, `source-url` | where the figures come from, and its address |
 * | `controls` | fields of the numbers that readers may move, parted by spaces; empty: none |
 * | `simulator` | the full simulator's address; none: no link to it |
 * | `settings` | all of it and more as JSON: see `Settings` |
 *
 * Custom properties: `--outcomes-paper`, `-ink`, `-muted`, `-line`, `-district`, `-over` (colours), `-font`, `-radius`.
 * Parts: frame, title, story, headline, under, picture, figures, table, controls, control, slider, button, assumptions,
 * source, link.
 */
import type { Refusal, Scenario } from "outcomes-contract";
import { version } from "../../package.json";
import { reasonOf } from "../engine/wire";
import { Quiet } from "../state/quiet";
import { type Language, saidIn } from "../text/catalog";
import { simulatorAddress } from "./address";
import { observed } from "./attributes";
import type { OutcomesContractEventMap } from "./events";
import type { Example } from "./examples";
import { Exhibit } from "./exhibit";
import { figuresCsv } from "./figures";
import { type Home, home } from "./home";
import { Look } from "./look";
import { moveOpen } from "./moves";
import { Unable } from "./parts";
import { readGiven } from "./read-given";
import type { Settings } from "./settings";

/** So far from the reader's view, in pixels, an embed begins. */
const near = "600px";
/** What is spoken waits until nothing has changed for so long, in milliseconds. */
const quiet = 500;

export class OutcomesContract extends HTMLElement {
  static readonly version = version;
  static readonly observedAttributes: readonly string[] = observed;

  /** The first picture is there, or the sentence that says why there is none. */
  readonly ready: Promise<void>;
  #settings: unknown;
  #scenario: unknown;
  #unread: readonly Refusal[] | null = null;
  #exhibit: Exhibit | null = null;
  #language: Language = "en";
  #simulator: string | null = null;
  #address: string | null = null;
  #configured = false;
  #near = false;
  /** Counts what was read: what is read later wins, whatever loads first. */
  #reading = 0;
  readonly #look: Look;
  readonly #said = new Quiet(quiet, () => {
    this.#rest();
  });
  readonly #view = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#view.disconnect();
      this.#near = true;
      this.#exhibit?.begin();
    },
    { rootMargin: near },
  );

  constructor() {
    super();
    let arrived = (): void => undefined;
    this.ready = new Promise((resolve) => {
      arrived = resolve;
    });
    const root = this.attachShadow({ mode: "open" });
    this.#look = new Look(root, () => {
      arrived();
    });
    // the browser's own events of the fields inside are not the element's
    for (const name of ["input", "change"])
      root.addEventListener(name, (event) => {
        event.stopPropagation();
      });
  }

  connectedCallback(): void {
    for (const name of ["settings", "scenario"] as const) this.#upgrade(name);
    addEventListener("beforeprint", this.#print);
    this.#view.observe(this);
    this.#configure();
  }

  disconnectedCallback(): void {
    removeEventListener("beforeprint", this.#print);
    this.#view.disconnect();
    this.#exhibit?.end();
    this.#exhibit = null;
    this.#configured = false;
  }

  attributeChangedCallback(): void {
    this.#configure();
  }

  /** The author's settings, as an object; see `Settings`. Attributes beside it are added to it. */
  get settings(): unknown {
    return this.#settings;
  }
  set settings(settings: unknown) {
    this.#settings = settings ?? undefined;
    this.#unread = null;
    this.#configure();
  }

  /** Settings came, from an address or a file, that could not be read at all: that is shown in their place. */
  refuse(refusals: readonly Refusal[]): void {
    this.#unread = refusals;
    this.#configure();
  }

  /** The scenario to begin with, in place of an example. */
  get scenario(): unknown {
    return this.#scenario;
  }
  set scenario(scenario: unknown) {
    this.#scenario = scenario ?? undefined;
    this.#configure();
  }

  /** The scenario as it is now; null before there is one. */
  getScenario(): Scenario | null {
    return this.#exhibit?.draft ?? null;
  }

  /** Shows another scenario, once the engine has read it; a refused one is told by `error` and changes nothing. */
  setScenario(scenario: unknown): void {
    if (this.#exhibit === null) this.scenario = scenario;
    else this.#exhibit.replace(scenario);
  }

  /**
   * Moves inputs that are open to the reader, as the reader would. Returns what was refused: fields that are not open, and
   * values that are no numbers of their range.
   */
  move(values: unknown): Refusal[] {
    return saidIn(this.#language, () => moveOpen(this.#exhibit, values));
  }

  /** The table of figures and the 50 simulated years as CSV; empty before there is a picture. */
  toCSV(): string {
    const shown = this.#exhibit?.shown ?? null;
    return shown === null ? "" : saidIn(this.#language, () => figuresCsv(shown.exposure, shown.scenario));
  }

  /** A property that was set before the element was defined. */
  #upgrade(name: "settings" | "scenario"): void {
    if (!Object.hasOwn(this, name)) return;
    const value = Reflect.get(this, name) as unknown;
    Reflect.deleteProperty(this, name);
    this[name] = value;
  }

  readonly #print = (): void => {
    this.#look.arrive();
  };

  /** Reads the settings once all that changes together has changed. */
  #configure(): void {
    if (this.#configured || !this.isConnected) return;
    this.#configured = true;
    queueMicrotask(() => {
      if (!this.#configured) return;
      this.#configured = false;
      if (this.isConnected) void this.#read();
    });
  }

  async #read(): Promise<void> {
    const parts = home();
    if (parts === null) return;
    const reading = ++this.#reading;
    const { language, read } = await readGiven(this, this.#settings, this.#scenario, this.#unread, parts);
    if (reading !== this.#reading || !this.isConnected) return;
    this.#language = language;
    this.#exhibit?.end();
    this.#exhibit = null;
    this.#look.dress(read.kind === "settings" ? read.settings : {}, language);
    if (read.kind === "refused") this.#refuse(read.refusals, "settings");
    else await this.#begin(read.settings, parts, reading);
  }

  async #begin(settings: Settings, parts: Home, reading: number): Promise<void> {
    let unloaded: Unable | null = null;
    let example: Example | null = null;
    try {
      example = settings.preset === undefined ? null : await parts.example(settings.preset);
    } catch (reason) {
      unloaded = new Unable("unloaded", reasonOf(reason));
    }
    if (reading !== this.#reading || !this.isConnected) return;
    this.#simulator = settings.simulator === undefined ? parts.simulator : settings.simulator;
    this.#address = null;
    const exhibit = new Exhibit(settings, example, parts, {
      changed: () => {
        if (exhibit === this.#exhibit) this.#show();
      },
      shown: (shown) => {
        if (exhibit === this.#exhibit) this.#tell("result", shown);
      },
      refused: (refusals) => {
        if (exhibit !== this.#exhibit) return;
        if (exhibit.shown === null) this.#refuse(refusals, "scenario");
        else this.#tell("error", { kind: "scenario", refusals });
      },
      unable: ({ why, message }) => {
        if (exhibit === this.#exhibit) this.#tell("error", { kind: "engine", why, message });
      },
    });
    this.#exhibit = exhibit;
    // before the first picture: what is below a link that comes later would move
    this.#lead(exhibit);
    if (unloaded !== null) exhibit.fail(unloaded);
    else
      saidIn(this.#language, () => {
        exhibit.open();
      });
    if (this.#near) exhibit.begin();
  }

  /** Says in its place what the author has to mend. */
  #refuse(refusals: readonly Refusal[], kind: "settings" | "scenario"): void {
    this.#look.refuse(refusals);
    this.#tell("error", { kind, refusals });
  }

  #show(): void {
    const exhibit = this.#exhibit;
    if (exhibit === null) return;
    this.#look.show(exhibit, this.#address, this.childNodes.length > 0, {
      move: (path, value, moving) => {
        this.#moved(path, value, moving === "moving" ? "input" : "change");
      },
      go: (step) => {
        exhibit.go(step);
      },
      reset: () => {
        exhibit.reset();
      },
      takeBack: () => {
        exhibit.takeBack();
      },
      retry: () => {
        exhibit.retry();
      },
    });
    this.dataset.engine = exhibit.where;
    this.#said.begin();
  }

  #moved(path: string, value: string | number, event: "input" | "change"): void {
    const exhibit = this.#exhibit;
    if (exhibit === null) return;
    exhibit.move(path, value);
    const { draft } = exhibit;
    if (draft === null) return;
    this.#tell("input", { path, value, scenario: draft });
    if (event === "change") this.#tell("change", { path, value, scenario: draft });
  }

  /** Nothing has moved for a while: what is spoken, and the address of what is on show. */
  #rest(): void {
    const exhibit = this.#exhibit;
    if (exhibit === null) return;
    // what came with the page need not be read out
    if (exhibit.moved || exhibit.step > 0) this.#look.say(exhibit);
    this.#lead(exhibit);
  }

  /** The link to the full simulator leads to what is on show. */
  #lead(exhibit: Exhibit): void {
    simulatorAddress(this.#simulator, exhibit.meant, exhibit.example, this.#language).then(
      (address) => {
        if (exhibit !== this.#exhibit || address === this.#address) return;
        this.#address = address;
        this.#show();
      },
      () => undefined,
    );
  }

  #tell<Name extends keyof OutcomesContractEventMap>(
    name: Name,
    detail: OutcomesContractEventMap[Name]["detail"],
  ): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: name !== "error" }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "outcomes-contract": OutcomesContract;
  }
}
