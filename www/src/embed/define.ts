/**
 * The element `<outcomes-contract>`: attributes and properties in, events out. Importing this does nothing; `define`
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
import { isRecord } from "../field";
import { Quiet } from "../state/quiet";
import { type Language, learn, saidIn } from "../text/catalog";
import { embedWords } from "../text/embed";
import { simulatorAddress } from "./address";
import { type Given, observed, settingsOf } from "./attributes";
import { fill, h } from "./dom";
import type { OutcomesContractEventMap } from "./events";
import { exampleNames } from "./examples";
import { Exhibit } from "./exhibit";
import { emptyFace, Face, refusedFace, spoken } from "./face";
import { figuresCsv } from "./figures";
import { controlsOf } from "./inputs";
import type { Parts } from "./parts";
import { readSettings } from "./read-settings";
import type { Settings } from "./settings";
import { sheet, tokenSheet } from "../style/embed";

/** So far from the reader's view, in pixels, an embed begins. */
const near = "600px";
/** What is spoken waits until nothing has changed for so long, in milliseconds. */
const quiet = 500;

/** Where an element's parts are; `simulator` is the full simulator's address where the settings say nothing. */
export interface Home extends Parts {
  readonly simulator: string | null;
}

/** `home` is where the parts of elements are that were made by `define`. */
let home: Home | null = null;

function sheetOf(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
let ownSheet: CSSStyleSheet | null = null;

export class OutcomesContract extends HTMLElement {
  static readonly version = version;
  static readonly observedAttributes: readonly string[] = observed;

  /** The first picture is there, or the sentence that says why there is none. */
  readonly ready: Promise<void>;
  #arrived: () => void = () => undefined;
  #settings: unknown;
  #scenario: unknown;
  #unread: readonly Refusal[] | null = null;
  #exhibit: Exhibit | null = null;
  #face: Face | null = null;
  #language: Language = "en";
  #simulator: string | null = null;
  #address: string | null = null;
  #configured = false;
  #near = false;
  readonly #root: ShadowRoot;
  readonly #slot = h("slot");
  readonly #embed = h("div", { class: "embed", part: "embed", hidden: true });
  readonly #live = h("div", { class: "unseen", "aria-live": "polite" });
  readonly #said = new Quiet(quiet, () => {
    this.#rest();
  });
  readonly #width = new ResizeObserver(() => {
    this.#draw();
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
    this.ready = new Promise((resolve) => {
      this.#arrived = resolve;
    });
    this.#root = this.attachShadow({ mode: "open" });
    this.#root.append(this.#slot, this.#embed);
    // the browser's own events of the fields inside are not the element's
    for (const name of ["input", "change"])
      this.#root.addEventListener(name, (event) => {
        event.stopPropagation();
      });
  }

  connectedCallback(): void {
    for (const name of ["settings", "scenario"] as const) this.#upgrade(name);
    addEventListener("beforeprint", this.#print);
    this.#width.observe(this);
    this.#view.observe(this);
    this.#configure();
  }

  disconnectedCallback(): void {
    removeEventListener("beforeprint", this.#print);
    this.#width.disconnect();
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
    const exhibit = this.#exhibit;
    return saidIn(this.#language, () => {
      const words = embedWords().wrong;
      const entries = Object.entries(isRecord(values) ? values : {});
      const open = exhibit === null || exhibit.unable !== null ? [] : openControls(exhibit);
      const refused = entries.flatMap(([path, value]): Refusal[] => {
        const field = path.slice(0, 80);
        const control = open.find((one) => one.path === path);
        if (control === undefined) return [{ code: "settings", field, message: words.movable }];
        const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
        if (typeof number !== "number" || !Number.isFinite(number))
          return [{ code: "settings", field, message: words.number }];
        const within = Math.max(control.track.least, Math.min(control.track.most, number));
        exhibit?.move(path, control.quantity.kind === "money" ? within.toFixed(2) : within);
        return [];
      });
      return refused;
    });
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
    this.#face?.picture.arrive();
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
    if (home === null) return;
    const attributes = Object.fromEntries(observed.map((name) => [name, this.getAttribute(name)]));
    const around = this.closest("[lang]")?.getAttribute("lang") ?? null;
    const given = {
      ...attributes,
      lang: around,
      settingsProperty: this.#settings,
      scenarioProperty: this.#scenario,
    } as Given;
    const asked = (): ReturnType<typeof settingsOf> =>
      this.#unread === null ? settingsOf(given) : { refusals: this.#unread };
    const wanted = asked();
    this.#language = languageOf(wanted);
    await learn(this.#language);
    // read in the language that it is said in
    const read = saidIn(this.#language, () => {
      const said = asked();
      return "refusals" in said
        ? { kind: "refused" as const, refusals: said.refusals }
        : readSettings(said.value, exampleNames);
    });
    if (!this.isConnected) return;
    this.#exhibit?.end();
    this.#exhibit = null;
    this.#face = null;
    this.#embed.lang = this.#language;
    ownSheet ??= sheetOf(sheet);
    const settings = read.kind === "settings" ? read.settings : ({ version: 1 } as Settings);
    this.#root.adoptedStyleSheets = [ownSheet, sheetOf(tokenSheet(settings))];
    if (read.kind === "refused") this.#refuse(read.refusals, "settings");
    else this.#begin(settings, home);
  }

  #begin(settings: Settings, parts: Home): void {
    this.#simulator = settings.simulator === undefined ? parts.simulator : settings.simulator;
    this.#address = null;
    const exhibit = new Exhibit(settings, parts, {
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
    saidIn(this.#language, () => {
      exhibit.open();
    });
    if (this.#near) exhibit.begin();
  }

  /** Says in its place what the author has to mend. */
  #refuse(refusals: readonly Refusal[], kind: "settings" | "scenario"): void {
    saidIn(this.#language, () => {
      fill(this.#embed, refusedFace(refusals));
    });
    this.#reveal();
    this.#tell("error", { kind, refusals });
  }

  /** What stands inside the element gives way. */
  #reveal(): void {
    this.#embed.hidden = false;
    this.#slot.remove();
    this.#arrived();
  }

  #show(): void {
    const exhibit = this.#exhibit;
    if (exhibit === null) return;
    saidIn(this.#language, () => {
      if (exhibit.shown === null) {
        // what the page put inside the element stays; where it put nothing, a line stands there
        if (exhibit.refusals.length > 0 || this.#face !== null) return;
        fill(this.#embed, emptyFace(exhibit, this.#address));
        if (exhibit.unable !== null) {
          this.#embed.hidden = false;
          this.#arrived();
          this.#said.begin();
        } else this.#embed.hidden = this.childNodes.length > 0;
        return;
      }
      if (this.#face === null) {
        this.#face = new Face(exhibit, {
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
        fill(this.#embed, this.#face.element, this.#live);
        this.#width.observe(this.#face.picture.element);
      }
      this.#face.show(exhibit, this.#address);
      this.#reveal();
      this.#draw();
      this.dataset.engine = exhibit.where;
      this.#said.begin();
    });
  }

  #draw(): void {
    const [exhibit, face] = [this.#exhibit, this.#face];
    if (exhibit === null || face === null) return;
    saidIn(this.#language, () => {
      face.draw(exhibit, Math.floor(face.picture.element.clientWidth));
    });
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
    saidIn(this.#language, () => {
      // what came with the page need not be read out
      if (exhibit.moved || exhibit.step > 0) this.#live.textContent = spoken(exhibit);
    });
    const scenario = exhibit.draft ?? exhibit.example?.scenario ?? null;
    if (scenario === null) return;
    void simulatorAddress(this.#simulator, scenario, exhibit.example, this.#language).then(
      (address) => {
        if (exhibit !== this.#exhibit || address === this.#address) return;
        this.#address = address;
        saidIn(this.#language, () => {
          if (this.#face === null) this.#show();
          else this.#face.show(exhibit, address);
        });
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

/** Of settings that may be wrong: the language they ask for, where it is one. */
function languageOf(wanted: ReturnType<typeof settingsOf>): Language {
  if ("refusals" in wanted) return "en";
  const language = (wanted.value as { language?: unknown } | null)?.language;
  return language === "es" ? "es" : "en";
}

const openControls = ({ settings, draft, origin }: Exhibit): ReturnType<typeof controlsOf> =>
  draft === null || origin === null
    ? []
    : controlsOf(settings.inputs, draft, origin, null).filter(({ access }) => access === "open");

/** Registers the element, unless a page has it already: two versions on a page do not fight, the first one stays. */
export function define(parts: Home, name = "outcomes-contract"): typeof OutcomesContract {
  const there = customElements.get(name) as { readonly version?: string } | undefined;
  if (there === undefined) {
    home ??= parts;
    customElements.define(name, OutcomesContract);
  } else if (there !== OutcomesContract) {
    const its = there.version ?? "?";
    console.warn(`<${name}> is on this page already, as version ${its}; version ${version} stands back.`);
  }
  return OutcomesContract;
}

declare global {
  interface HTMLElementTagNameMap {
    "outcomes-contract": OutcomesContract;
  }
}
