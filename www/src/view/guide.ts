/** The guided example: a card beside the page that asks for one thing at a time, done with the page's own controls. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Scenario } from "outcomes-contract";
import type { Exposed } from "../engine/messages";
import { money } from "../format";
import type { Desk } from "../state/desk";
import {
  after,
  guideFigures,
  guidePreset,
  type GuideSight,
  type GuideStep,
  guideSteps,
  guideTerm,
  isDone,
} from "../state/guide";
import { firstVisit } from "../state/visits";
import { guideStyle } from "../style/guide";
import { termControls } from "../terms/controls";
import { aroundWords } from "../text/around";
import { guideWords } from "../text/guide";
import { questionWords } from "../text/questions";
import { sheetWords } from "../text/sheet";
import { versionWords } from "../text/versions";
import { adopt } from "./adopt";
import { opening } from "./events";

/** What each step is about. */
const places: Readonly<Record<GuideStep, string>> = {
  years: "payout-chart",
  term: `[data-path="${guideTerm}"]`,
  undo: ".steps button",
  solve: "#question-solve > summary",
  year: "payout-chart",
  keep: ".versions-room",
};

/** Marks what a step is about. */
const mark = "data-guided";

interface Going {
  readonly step: GuideStep;
  /** The picture when the step began. */
  readonly before: Exposed;
  readonly done: boolean;
}

/** `fresh`: the page was opened without anybody's contract in its address. `opened`: a simulated year is open below. */
export const guide = (desk: Desk, fresh: boolean, opened: boolean): TemplateResult =>
  html`<guided-example
    .desk=${desk}
    .shown=${desk.shown}
    .atRest=${desk.atRest}
    .draft=${desk.draft}
    .fresh=${fresh}
    .opened=${opened}
  ></guided-example>`;

@customElement("guided-example")
export class GuidedExample extends LitElement {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) shown: Exposed | null = null;
  @property({ attribute: false }) atRest = false;
  @property({ attribute: false }) draft!: Scenario;
  @property({ attribute: false }) fresh = false;
  @property({ attribute: false }) opened = false;
  @state() private offered = false;
  /** It begins as soon as its example is there. */
  @state() private beginning = false;
  @state() private going: Going | null = null;
  /** The tree that the page and this card are in. */
  #page!: ShadowRoot;
  #marked: Element | null = null;
  /** The height that the card covers at the bottom of the window, told to the document: what has the focus is not below it. */
  readonly #covers = new ResizeObserver((sizes) => {
    this.#cover(sizes.at(-1)?.borderBoxSize[0]?.blockSize ?? 0);
  });
  #card: Element | null = null;
  /** What had the focus when it began. */
  #from: HTMLElement | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, guideStyle);
    this.#page = this.getRootNode() as ShadowRoot;
    this.offered = this.fresh && firstVisit();
    this.#page.addEventListener("toggle", this.#look, true);
    this.addEventListener("keydown", this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page.removeEventListener("toggle", this.#look, true);
    this.removeEventListener("keydown", this.#key);
    this.#point(null);
    this.#lay(null);
  }

  /** Begins at its first step, with its own example. */
  begin(): void {
    const { desk } = this;
    this.#from = this.#page.activeElement as HTMLElement | null;
    this.offered = false;
    this.going = null;
    this.beginning = true;
    if (desk.preset.id !== guidePreset || desk.draft !== desk.origin)
      this.dispatchEvent(opening(() => desk.choose(guidePreset)));
  }

  /** The example is there, and its picture. */
  get #ready(): boolean {
    const { desk, atRest, draft } = this;
    return atRest && desk.preset.id === guidePreset && draft === desk.origin;
  }

  async #go(step: GuideStep): Promise<void> {
    const before = this.desk.shown;
    if (before === null) return;
    this.going = { step, before, done: false };
    await this.updateComplete;
    const place = this.#page.querySelector(places[step]);
    this.#point(place);
    place?.scrollIntoView({ block: "nearest" });
    this.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  }

  #point(place: Element | null): void {
    this.#marked?.removeAttribute(mark);
    this.#marked = place;
    place?.setAttribute(mark, "");
  }

  readonly #look = (): void => {
    this.requestUpdate();
  };

  #lay(card: Element | null): void {
    if (card === this.#card) return;
    this.#covers.disconnect();
    this.#card = card;
    if (card === null) this.#cover(0);
    else this.#covers.observe(card);
  }

  #cover(height: number): void {
    document.documentElement.style.setProperty("--covered", `${String(height)}px`);
  }

  protected override updated(changed: PropertyValues): void {
    this.#lay(this.querySelector(".guide"));
    if (this.beginning && this.desk.problem !== null) this.beginning = false;
    if (this.beginning && this.#ready) {
      this.beginning = false;
      void this.#go("years");
    }
    // an answer that came out below the card is brought above it
    const { going } = this;
    const was = changed.get("going") as Going | null | undefined;
    if (going?.step === "solve" && going.done && was?.done === false) this.#marked?.scrollIntoView({ block: "start" });
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    this.#close();
  };

  #next(step: GuideStep): void {
    const next = after(step, this.draft, this.desk.origin);
    if (next === null) this.#close();
    else void this.#go(next);
  }

  #close(): void {
    const [from, within] = [this.#from, this.contains(this.#page.activeElement)];
    this.#point(null);
    this.going = null;
    this.offered = false;
    // whoever used the card by keyboard goes on where they came from, or from the top
    const back =
      from?.isConnected === true && !this.contains(from) ? from : this.#page.querySelector<HTMLElement>("#preset");
    if (within) back?.focus({ preventScroll: from === null });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // who changes a term has found the way
    if (this.offered && changed.has("draft") && changed.get("draft") !== undefined) this.offered = false;
    const { going, shown } = this;
    if (going === null || going.done || shown === null) return;
    if (isDone(going.step, this.#sight(shown), this.desk.origin)) this.going = { ...going, done: true };
  }

  #sight(shown: Exposed): GuideSight {
    const fold = this.#page.querySelector<HTMLDetailsElement>("#question-solve");
    const { draft, atRest, opened } = this;
    return { draft, shown, atRest, opened, asked: fold?.open ?? false };
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.going !== null) return this.#step(this.going);
    return this.offered && this.shown !== null ? this.#offer() : nothing;
  }

  #offer(): TemplateResult {
    const words = guideWords();
    return html`<section class="guide" aria-label=${words.name}>
      <h2>${words.offer}</h2>
      <p>${words.offered}</p>
      <div class="guide-actions">
        <button type="button" class="button" @click=${this.#close}>${words.decline}</button>
        <button
          type="button"
          class="button main"
          @click=${() => {
            this.begin();
          }}
        >
          ${words.begin}
        </button>
      </div>
    </section>`;
  }

  #step(going: Going): TemplateResult {
    const words = guideWords();
    const { step, done } = going;
    const last = after(step, this.draft, this.desk.origin) === null;
    return html`<section class="guide" aria-label=${words.name}>
      <p class="aside">${words.place(guideSteps.indexOf(step) + 1, guideSteps.length)}</p>
      <h2 tabindex="-1">${words.steps[step].title}</h2>
      <p>${this.#task(going)}</p>
      <p class="guide-done" role="status">${done ? this.#done(going) : ""}</p>
      <div class="guide-actions">
        ${last ? nothing : html`<button type="button" class="quiet" @click=${this.#close}>${words.skip}</button>`}
        <button
          type="button"
          class="button ${done || words.steps[step].done === "" ? "main" : ""}"
          @click=${() => {
            this.#next(step);
          }}
        >
          ${last ? words.finish : words.next}
        </button>
      </div>
    </section>`;
  }

  #task({ step, before }: Going): string {
    const words = guideWords().steps;
    const { scenario } = before;
    const { over, drawn } = guideFigures(before);
    switch (step) {
      case "years":
        return words.years.task(over, drawn, money(Number(scenario.budget.amount), scenario.contract.currency));
      case "term":
        return words.term.task(this.#control);
      case "undo":
        return words.undo.task;
      case "solve":
        return words.solve.task(questionWords().solve.title);
      case "year":
        return words.year.task;
      case "keep":
        return words.keep.task(versionWords().begin, aroundWords().header.copy, sheetWords().print);
    }
  }

  /** What the control of the term that is moved is called. */
  get #control(): string {
    const { draft, desk } = this;
    const controls = termControls({ draft, origin: desk.origin, exposure: null }).flatMap(({ controls: one }) => one);
    return controls.find(({ path }) => path === guideTerm)?.label ?? "";
  }

  #done({ step, before }: Going): string {
    const { done } = guideWords().steps[step];
    const { shown } = this;
    if (typeof done === "string") return done;
    return shown === null ? "" : done({ before: guideFigures(before), now: guideFigures(shown) });
  }
}
