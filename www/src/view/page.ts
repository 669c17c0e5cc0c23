import { html, LitElement, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import first from "virtual:first-picture";
import { crew } from "../engine/crew";
import { warm } from "../format";
import { Desk } from "../state/desk";
import { chosenBefore, firstLanguage } from "../state/language";
import { Quiet } from "../state/quiet";
import { headlineText } from "../state/headline";
import { examples, presetOf, usualPreset } from "../state/presets";
import { styles } from "../style/styles";
import { caughtUp, type Language, language, speak } from "../text/catalog";
import { aroundWords } from "../text/around";
import { adopt } from "./adopt";
import { Dropping } from "./dropping";
import type { Edit, YearShown } from "./events";
import type { Wanted } from "./export";
import type { GuidedExample } from "./guide";
import { header } from "./header";
import { fieldInUse, lead } from "./leading";
import "./number-control";
import "./payout-chart";
import type { OpenedYear } from "../questions/list";
import { stoppedAt } from "./result";
import { Parts } from "./parts";
import { Printing } from "./printing";
import { inFrame, inSlices } from "./slices";
import type { Stepping } from "./stepping";
import { Tabled } from "./tabled";

/** The headline is spoken, and the address written, after so long without a change, in milliseconds. */
const quiet = 500;
/** What could not be loaded is asked for again after so long, in milliseconds. */
const again = 5_000;

/**
 * Folds are filled one by one, so far apart, in milliseconds: a browser that looks for fields that it could fill in
 * (Chromium does 100 ms after there are new ones) lays out whatever is folded there, all of it in one task.
 */
const apart = 150;

/** Where the result may be out of sight while a control is used. */
const narrow = matchMedia("(max-width: 1039px)");

/** The whole page. It wires the desk to the views and computes nothing. */
@customElement("outcomes-page")
export class OutcomesPage extends LitElement {
  static override styles = styles;
  @state() private pointed: string | null = null;
  @state() private spoken = "";
  /** What was done last, in words. */
  @state() private told = "";
  @state() private copied = false;
  /** A file of students that was dropped, to be settled. */
  @state() private students: File | null = null;
  /** The dot whose year the reader wants to see: its place. A new object each time. */
  @state() private opened: OpenedYear | null = null;
  /** The year that is shown below, for the picture to mark it. */
  @state() private year: YearShown | null = null;
  /** Whether a control is in use: the narrow page keeps the result in sight. */
  @state() private inUse = false;
  #headlineSeen = true;
  /**
   * Where the first picture came with the page, the engine begins after all parts are drawn, or when something is asked of
   * it: its workers would take the page's thread its turns on two cores.
   */
  #beginEngine: () => void = () => undefined;
  readonly #desk = new Desk(
    usualPreset,
    presetOf,
    Object.assign(crew, {
      begun: new Promise<void>((resolve) => {
        this.#beginEngine = resolve;
      }),
    }),
    () => {
      this.requestUpdate();
      this.#settling.begin();
      this.#tabled.moved();
    },
  );
  readonly #parts = new Parts();
  readonly #settling = new Quiet(quiet, () => {
    this.#settle();
  });
  readonly #filling = new Quiet(apart, () => {
    this.#parts.fill();
    this.requestUpdate();
  });
  readonly #tabled = new Tabled(this, () => this.#desk.shown);
  readonly #printing = new Printing(this, this.#desk);
  readonly #dropping = new Dropping(this, (file) => {
    this.#open(file);
  });
  /** The words of the first language are here. */
  #begun: Promise<unknown> = Promise.resolve();
  /** Undo and redo, once their code is here. */
  #stepping: Stepping | null = null;
  /** The address that the page was opened with. */
  #followed = "";

  /** For benches and other onlookers: the numbers of the newest question and of the one that the picture answers. */
  get questions(): { readonly asked: number; readonly shown: number } {
    return this.#desk.questions;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const spoken = firstLanguage(location.search, chosenBefore(), navigator.languages);
    this.#begun = Promise.all([this.#speak(spoken), warm()]);
    this.#followed = location.hash;
    const fragment = this.#followed.slice(1);
    // the engine says itself what there is to note, in other languages than the picture's
    if (fragment === "")
      this.#desk.bring({ ...first, scenario: usualPreset.scenario, ...(spoken !== "en" && { notes: [] }) });
    else {
      this.#beginEngine();
      void this.#begun.then(() => this.#desk.follow(fragment));
    }
  }

  /**
   * One update for a frame, just before it is painted, however many changes and answers come in it; what is drawn for the
   * first time takes turns.
   */
  protected override async scheduleUpdate(): Promise<void> {
    await this.#begun;
    const draw = (): void => void super.scheduleUpdate();
    await (this.#parts.drawn ? inFrame(draw) : inSlices(draw, "alone"));
  }

  protected override updated(): void {
    // for tests and other onlookers: whether more is to come
    this.dataset["engine"] = this.#desk.atRest ? "at rest" : "drawing";
    if (this.#parts.next(this.#desk.shown !== null)) this.requestUpdate();
    else if (this.#parts.unfilled) this.#filling.begin();
    else if (this.#parts.below !== null) this.#beginEngine();
  }

  protected override render(): TemplateResult {
    const desk = this.#desk;
    const parts = this.#parts;
    return html`${header(
        {
          examples,
          preset: desk.preset,
          chosen: desk.example,
          fromFile: desk.fromFile,
          copied: this.copied,
          undoable: this.#stepping?.undoable ?? false,
          redoable: this.#stepping?.redoable ?? false,
        },
        {
          choose: (id) => {
            this.#opening(() => desk.choose(id));
          },
          open: (file) => {
            this.#open(file);
          },
          save: () => {
            void import("../state/file").then(({ saveScenario }) => {
              saveScenario(desk.shown?.scenario ?? desk.draft);
            });
          },
          copy: () => {
            void this.#copy();
          },
          speak: (next) => {
            void this.#speak(next).then(async () => {
              (await import("../state/dress")).keepChoice(language());
            });
          },
          undo: () => {
            this.#stepping?.undo();
          },
          redo: () => {
            this.#stepping?.redo();
          },
        },
      )}
      <div class="sheet" id="sheet-head"></div>
      ${parts.below?.strip(desk, this.inUse && !this.#headlineSeen && narrow.matches)}
      <main
        class="page ${this.#dropping.over ? "dropping" : ""}"
        @edit=${this.#edit}
        @point=${this.#point}
        @click=${this.#act}
        @wanted=${this.#handOver}
        @opening=${({ detail }: CustomEvent<() => Promise<void> | void>) => {
          this.#opening(detail);
        }}
        @tell=${({ detail }: CustomEvent<string>) => {
          this.#tell(detail);
        }}
        @pictured=${this.#loadRest}
        @open-year=${this.#openYear}
        @year-shown=${this.#yearShown}
      >
        ${parts.below?.guide(desk, this.#followed === "", this.year !== null)}
        ${parts.result(desk, this.told, this.year)}
        <div
          class="terms"
          ?hidden=${!parts.begun}
          @focusin=${this.#use}
          @focusout=${this.#leave}
          @pointerdown=${this.#use}
        >
          <div class="versions-room">${parts.versions(desk)}</div>
          ${parts.terms(desk, this.pointed)} ${parts.assumptions(desk, this.pointed, this.#unfold)}
        </div>
        ${parts.advice(desk)}
        ${parts.questions(this.#tabled.now, { desk, dropped: this.students, opened: this.opened })}
      </main>
      <div class="sheet" id="sheet-body"></div>
      ${parts.of("advice")?.footer(desk.version, () => {
        this.renderRoot.querySelector<GuidedExample>("guided-example")?.begin();
      })}
      <p class="unseen" role="status" aria-live="polite" id="spoken">${this.spoken}</p>`;
  }

  /** Loads the rest of the page: a timeout within a frame comes after that frame, the first picture's, is painted. */
  #loadRest = (): void => {
    requestAnimationFrame(() => {
      setTimeout(() => void this.#load());
    });
  };

  async #load(): Promise<void> {
    try {
      const below = await import("./below");
      await caughtUp();
      const [part] = this.renderRoot.children;
      if (part !== undefined) adopt(part, below.print);
      this.#parts.below = below;
      const headline = this.renderRoot.querySelector("#headline");
      if (headline !== null) this.#headline.observe(headline);
      this.#stepping = new below.Stepping(
        this,
        this.#desk,
        this.#followed,
        (turn) => {
          this.#tell(below.turnWords(turn));
        },
        () => {
          this.#settling.begin();
        },
      );
      this.#settling.begin();
      const [head, body] = this.renderRoot.querySelectorAll<HTMLElement>(".sheet");
      if (head !== undefined && body !== undefined) this.#printing.begin(new below.Sheet(head, body));
      this.requestUpdate();
      void below.keepOffline();
    } catch {
      // without a connection for the moment: the picture and the terms work, the rest comes later
      this.#beginEngine();
      setTimeout(() => void this.#load(), again);
    }
  }

  /** Speaks a language, on all that is open. Where its words cannot be loaded, the page goes on in the one it has. */
  async #speak(next: Language): Promise<void> {
    if (next === language()) return;
    try {
      await speak(next);
    } catch {
      return;
    }
    document.documentElement.lang = language();
    void import("../state/dress").then(({ dress }) => dress());
    this.told = "";
    this.#desk.speak(language());
    if (!this.hasUpdated) return;
    this.requestUpdate();
    await this.updateComplete;
    // parts that are given nothing new
    for (const part of this.renderRoot.querySelectorAll("*")) if (part instanceof LitElement) part.requestUpdate();
  }

  /** Who opens a fold sees at once what is in it. */
  #unfold = (): void => {
    if (!this.#parts.unfilled) return;
    this.#parts.fill(Infinity);
    this.requestUpdate();
  };

  #edit = ({ detail }: CustomEvent<Edit>): void => {
    this.told = "";
    this.#beginEngine();
    this.#desk.edit(detail.path, detail.value);
  };

  #openYear = ({ detail }: CustomEvent<number>): void => {
    this.opened = { dot: detail };
  };

  #yearShown = ({ detail }: CustomEvent<YearShown | null>): void => {
    this.year = detail;
  };

  #point = ({ detail }: CustomEvent<string | null>): void => {
    this.pointed = detail ?? fieldInUse(this.shadowRoot?.activeElement);
  };

  #act = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const { action, points } = button?.dataset ?? {};
    if (action === "dismiss") this.#desk.dismiss();
    if (action === "retry") this.#desk.retry();
    if (action === "stop") this.#desk.stop();
    if (action === "go-on") this.#desk.goOn();
    if (action === "take-back") this.#desk.takeBack();
    if (points !== undefined) lead(this.renderRoot, points);
  };

  #handOver = ({ detail }: CustomEvent<Wanted>): void => {
    const { shown, draft, version } = this.#desk;
    void import("../export/export").then(async ({ handOver }) => {
      this.#tell(await handOver(detail, { scenario: shown?.scenario ?? draft, version }));
    });
  };

  /** Where the headline is in sight the strip would only cover what is above it. */
  readonly #headline = new IntersectionObserver((changes) => {
    this.#headlineSeen = changes.at(-1)?.isIntersecting ?? false;
    // who only scrolls has nothing drawn again
    if (this.inUse) this.requestUpdate();
  });

  #use = (event: Event): void => {
    this.inUse = event.target instanceof Element && event.target.closest("number-control, select") !== null;
  };

  #leave = (): void => {
    this.inUse = false;
  };

  /** Says what was done, to those who look and to those who listen. */
  #tell(text: string): void {
    this.told = text;
    this.spoken = text;
  }

  #opening(open: () => Promise<void> | void): void {
    this.told = "";
    this.#beginEngine();
    void (this.#stepping === null ? open() : this.#stepping.opening(open));
  }

  /** After a quiet moment: says the headline, writes the address. */
  #settle(): void {
    const { shown, streaming, refusals, behind } = this.#desk;
    if (shown === null || streaming || refusals.length > 0) return;
    const said = headlineText(shown.exposure, shown.scenario.contract.currency);
    this.spoken = behind ? `${stoppedAt(shown)} ${said}` : said;
    void this.#stepping?.rest().then(() => {
      this.#printing.rest(shown);
    });
  }

  async #copy(): Promise<void> {
    await this.#stepping?.rest();
    try {
      await navigator.clipboard.writeText(new URL(`#${await this.#desk.link()}`, location.href).href);
      this.copied = true;
      this.spoken = aroundWords().header.linkCopied;
    } catch {
      // without the clipboard, the address bar has it
      this.spoken = aroundWords().header.linkInBar;
    }
    setTimeout(() => {
      this.copied = false;
    }, 2_000);
  }

  /** A table holds students, anything else should be a scenario. */
  #open(file: File): void {
    if (/\.csv$/i.test(file.name)) this.students = file;
    else this.#opening(() => this.#desk.open(file));
  }
}
