import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import first from "virtual:first-picture";
import { crew } from "../engine/crew";
import type { Exposed } from "../engine/messages";
import { Desk } from "../state/desk";
import { chosenBefore, firstLanguage } from "../state/language";
import { Quiet } from "../state/quiet";
import { headlineText } from "../state/headline";
import { examples, presetOf, usualPreset } from "../state/presets";
import { styles } from "../style/styles";
import { caughtUp, type Language, language, speak } from "../text/catalog";
import { firstWords } from "../text/first";
import { adopt } from "./adopt";
import type { Edit, YearShown } from "./events";
import type { Wanted } from "./export";
import { guard } from "./guard";
import type { GuidedExample } from "./guide";
import { header } from "./header";
import { controlOf } from "./leading";
import "./number-control";
import "./payout-chart";
import type { OpenedYear } from "../questions/list";
import { result, stoppedAt } from "./result";
import type { Sheet } from "./sheet";
import type { Stepping } from "./stepping";
import { terms } from "./terms";

/** The headline is spoken, and the address written, after so long without a change, in milliseconds. */
const quiet = 500;
/** Tables out of sight are written after so long without a change, in milliseconds. */
const still = 150;
/** What could not be loaded is asked for again after so long, in milliseconds. */
const again = 5_000;

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
  @state() private dropping = false;
  /** A file of students that was dropped, to be settled. */
  @state() private students: File | null = null;
  /** The dot whose year the reader wants to see: its place. A new object each time. */
  @state() private opened: OpenedYear | null = null;
  /** The year that is shown below, for the picture to mark it. */
  @state() private year: YearShown | null = null;
  /** Whether a control is in use: the narrow page keeps the result in sight. */
  @state() private inUse = false;
  /** The engine's code is loaded after the first picture where that came with the page. */
  #pictured: () => void = () => undefined;
  readonly #mayLoad = new Promise<void>((resolve) => {
    this.#pictured = resolve;
  });
  readonly #desk = new Desk(
    usualPreset,
    presetOf,
    { ...crew, module: () => this.#mayLoad.then(() => crew.module()) },
    () => {
      this.requestUpdate();
      this.#settling.begin();
      this.#stilling.begin();
    },
  );
  /** What stands below the picture and in folds; null until the first picture is drawn. */
  #below: typeof import("./below") | null = null;
  readonly #settling = new Quiet(quiet, () => {
    this.#settle();
  });
  /** What the tables below the picture say; while nobody sees them they wait until the picture stands still. */
  #tabled: Exposed | null = null;
  #tablesSeen = false;
  #watched: Element | null = null;
  readonly #stilling = new Quiet(still, () => {
    if (this.#tabled !== this.#desk.shown) this.requestUpdate();
    this.#tabled = this.#desk.shown;
  });
  readonly #watch = new IntersectionObserver(([entry]) => {
    this.#tablesSeen = entry?.isIntersecting ?? false;
    if (this.#tablesSeen) this.requestUpdate();
  });
  /** The words of the first language are here. */
  #begun = Promise.resolve();
  /** What stands on paper; null until it is loaded. */
  #sheet: Sheet | null = null;
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
    window.addEventListener("dragover", this.#dragOver);
    window.addEventListener("dragleave", this.#dragLeave);
    window.addEventListener("drop", this.#drop);
    window.addEventListener("beforeprint", this.#print);
    window.addEventListener("afterprint", this.#printed);
    const spoken = firstLanguage(location.search, chosenBefore(), navigator.languages);
    this.#begun = this.#speak(spoken);
    this.#followed = location.hash;
    const fragment = this.#followed.slice(1);
    // the engine says itself what there is to note, in other languages than the picture's
    if (fragment === "")
      this.#desk.bring({ ...first, scenario: usualPreset.scenario, ...(spoken !== "en" && { notes: [] }) });
    else {
      this.#pictured();
      void this.#begun.then(() => this.#desk.follow(fragment));
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("dragover", this.#dragOver);
    window.removeEventListener("dragleave", this.#dragLeave);
    window.removeEventListener("drop", this.#drop);
    window.removeEventListener("beforeprint", this.#print);
    window.removeEventListener("afterprint", this.#printed);
  }

  /** One update for a frame, just before it is painted, however many changes and answers come in it. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.#begun;
    await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }

  protected override updated(): void {
    // for tests and other onlookers: whether more is to come
    this.dataset["engine"] = this.#desk.atRest ? "at rest" : "drawing";
    if (this.#watched !== null) return;
    this.#watched = this.renderRoot.querySelector(".questions");
    if (this.#watched !== null) this.#watch.observe(this.#watched);
  }

  protected override render(): TemplateResult {
    const desk = this.#desk;
    const view = { desk, pointed: this.pointed };
    if (this.#tablesSeen || this.#tabled === null) this.#tabled = desk.shown;
    const tabled = this.#tabled;
    return html`${header(
        {
          examples,
          preset: desk.preset,
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
      ${this.#below?.strip(desk.shown, this.inUse && narrow.matches)}
      <main
        class="page ${this.dropping ? "dropping" : ""}"
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
        ${this.#below?.guide(desk, this.#followed === "", this.year !== null)} ${result(desk, this.told, this.year)}
        <div class="terms" @focusin=${this.#use} @focusout=${this.#leave} @pointerdown=${this.#use}>
          <div class="versions-room">
            ${guard([desk.draft, desk.refused, this.#below], () => this.#below?.termVersions(desk))}
          </div>
          ${guard([desk.draft, desk.origin, desk.shown, desk.refusals, this.pointed, desk.wording.description, this.#below], () => terms(view, this.#exact()))}
          ${this.#below?.assumptionsPanel(view, this.#assumptions(), {
            newSeed: () => {
              void desk.newSeed();
            },
          })}
        </div>
        ${this.#advice()}
        ${guard([tabled, desk.refusals, this.students, this.opened, this.#below], () => this.#questions(tabled))}
      </main>
      <div class="sheet" id="sheet-body"></div>
      ${this.#below?.footer(desk.version, () => {
        this.renderRoot.querySelector<GuidedExample>("guided-example")?.begin();
      })}
      <p class="unseen" role="status" aria-live="polite" id="spoken">${this.spoken}</p>`;
  }

  /** Every clause in full. */
  #exact(): unknown {
    const { wording, draft } = this.#desk;
    const { description } = wording;
    return description === null
      ? nothing
      : this.#below?.exactClauses(description, draft.contract.currency, this.pointed);
  }

  #questions(shown: Exposed | null): unknown {
    if (shown === null) return nothing;
    return this.#below?.questions({ desk: this.#desk, shown, dropped: this.students, opened: this.opened });
  }

  #advice(): unknown {
    const { wording, draft } = this.#desk;
    const { notes } = wording;
    const fresh = wording.speaksOf(draft);
    return guard([notes, fresh, this.#below], () => this.#below?.advice(notes, fresh));
  }

  /** The assumptions' controls; other terms leave them as they are. */
  #assumptions(): unknown {
    const { draft, origin, refusals } = this.#desk;
    const { cohort, vendor, contract } = draft;
    return guard([cohort, vendor, contract.currency, origin, refusals, this.pointed, this.#below], () =>
      this.#below?.assumptionControls({ desk: this.#desk, pointed: this.pointed }),
    );
  }

  /** Loads the rest of the page: a timeout within a frame comes after that frame, the first picture's, is painted. */
  #loadRest = (): void => {
    requestAnimationFrame(() => {
      setTimeout(() => {
        this.#pictured();
        void this.#load();
      });
    });
  };

  async #load(): Promise<void> {
    try {
      const below = await import("./below");
      await caughtUp();
      const [part] = this.renderRoot.children;
      if (part !== undefined) adopt(part, below.print);
      this.#below = below;
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
      if (head !== undefined && body !== undefined) this.#sheet = new below.Sheet(head, body);
      this.requestUpdate();
      void below.keepOffline();
    } catch {
      // without a connection for the moment: the picture and the terms work, the rest comes later
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

  /** Writes the term sheet; an invoice that is printed by itself has none. */
  #print = (): void => {
    this.#sheet?.write(this.#desk);
  };

  #printed = (): void => {
    this.#sheet?.clear();
  };

  #edit = ({ detail }: CustomEvent<Edit>): void => {
    this.told = "";
    this.#desk.edit(detail.path, detail.value);
  };

  #openYear = ({ detail }: CustomEvent<number>): void => {
    this.opened = { dot: detail };
  };

  #yearShown = ({ detail }: CustomEvent<YearShown | null>): void => {
    this.year = detail;
  };

  #point = ({ detail }: CustomEvent<string | null>): void => {
    this.pointed = detail ?? this.#focused();
  };

  /** The field whose control or value has the focus. */
  #focused(): string | null {
    const { path, points } =
      this.shadowRoot?.activeElement?.closest<HTMLElement>("[data-path], [data-points]")?.dataset ?? {};
    return path ?? points ?? null;
  }

  #act = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const { action, points } = button?.dataset ?? {};
    if (action === "dismiss") this.#desk.dismiss();
    if (action === "retry") this.#desk.retry();
    if (action === "stop") this.#desk.stop();
    if (action === "go-on") this.#desk.goOn();
    if (action === "take-back") this.#desk.takeBack();
    if (points !== undefined) this.#lead(points);
  };

  /** Leads from a value in a clause, or a note, to its control: that of the field, of the first in it, or of what it is in. */
  #lead(path: string): void {
    const control = controlOf(this.renderRoot, path);
    for (let fold = control?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
    control?.focus();
  }

  #handOver = ({ detail }: CustomEvent<Wanted>): void => {
    const { shown, draft, version } = this.#desk;
    void import("../export/export").then(async ({ handOver }) => {
      this.#tell(await handOver(detail, { scenario: shown?.scenario ?? draft, version }));
    });
  };

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
    void (this.#stepping === null ? open() : this.#stepping.opening(open));
  }

  /** After a quiet moment: says the headline, writes the address. */
  #settle(): void {
    const { shown, streaming, refusals, behind } = this.#desk;
    if (shown === null || streaming || refusals.length > 0) return;
    void this.#sheet?.rest(shown);
    const said = headlineText(shown.exposure, shown.scenario.contract.currency);
    this.spoken = behind ? `${stoppedAt(shown)} ${said}` : said;
    void this.#stepping?.rest();
  }

  async #copy(): Promise<void> {
    await this.#stepping?.rest();
    try {
      await navigator.clipboard.writeText(new URL(`#${await this.#desk.link()}`, location.href).href);
      this.copied = true;
      this.spoken = firstWords().header.linkCopied;
    } catch {
      // without the clipboard, the address bar has it
      this.spoken = firstWords().header.linkInBar;
    }
    setTimeout(() => {
      this.copied = false;
    }, 2_000);
  }

  #dragOver = (event: DragEvent): void => {
    if (!(event.dataTransfer?.types.includes("Files") ?? false)) return;
    event.preventDefault();
    this.dropping = true;
  };

  #dragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.dropping = false;
  };

  #drop = (event: DragEvent): void => {
    this.dropping = false;
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    this.#open(file);
  };

  /** A table holds students, anything else should be a scenario. */
  #open(file: File): void {
    if (/\.csv$/i.test(file.name)) this.students = file;
    else this.#opening(() => this.#desk.open(file));
  }
}
