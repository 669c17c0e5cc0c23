/** The questions below the picture: a list of folds. The code of an answer is loaded when it is opened. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Exposed } from "../engine/messages";
import { keptYears } from "../engine/plan";
import { entries, type Entry, type OpenedYear, type QuestionsView } from "../questions/list";
import { Quiet } from "../state/quiet";
import { exportStyle } from "../style/export";
import { questionStyle } from "../style/questions";
import { caughtUp } from "../text/catalog";
import { questionWords } from "../text/questions";
import { adopt } from "./adopt";
import { yearShown } from "./events";

/** What could not be loaded is asked for again after so long, in milliseconds. */
const again = 5_000;
/** Nothing has changed for so long while questions are in sight, in milliseconds: their years are drawn before they are asked. */
const rest = 1_000;

export const questions = (view: QuestionsView): TemplateResult =>
  html`<question-list class="questions" .view=${view}></question-list>`;

@customElement("question-list")
export class QuestionList extends LitElement {
  @property({ attribute: false }) view!: QuestionsView;
  /** The dropped file, and the dot, that was led to last. */
  #dropped: File | null = null;
  #opened: OpenedYear | null = null;
  /** The picture last seen, and the questions that are in sight. */
  #seen: Exposed | null = null;
  readonly #inSight = new Set<Element>();
  readonly #sight = new IntersectionObserver((changes) => {
    for (const { isIntersecting, target } of changes)
      if (isIntersecting) this.#inSight.add(target);
      else this.#inSight.delete(target);
    this.#resting.begin();
  });
  readonly #resting = new Quiet(rest, () => {
    const { done, total } = this.view.shown;
    if (this.#inSight.size > 0 && done >= Math.min(total, keptYears)) this.#reach();
  });
  /** Folds that are open. */
  @state() private open: ReadonlySet<Entry["id"]> = new Set();
  /** Answers whose code is here. */
  @state() private loaded: ReadonlySet<Entry["id"]> = new Set();
  @state() private failed: ReadonlySet<Entry["id"]> = new Set();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, questionStyle);
    adopt(this, exportStyle);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#resting.forget();
  }

  /** An address may ask a question: `?ask=publish`. */
  protected override firstUpdated(): void {
    for (const { id } of entries.filter(({ explores }) => explores)) {
      const summary = this.querySelector(`#question-${id} > summary`);
      if (summary !== null) this.#sight.observe(summary);
    }
    const asked = new URLSearchParams(location.search).get("ask");
    const entry = entries.find(({ id }) => id === asked);
    if (entry !== undefined) this.show(entry.id);
  }

  protected override updated(): void {
    const { dropped, opened, shown } = this.view;
    if (shown !== this.#seen) {
      this.#seen = shown;
      this.#resting.begin();
    }
    if (dropped !== null && dropped !== this.#dropped) {
      this.#dropped = dropped;
      this.show("settle");
    }
    if (opened !== null && opened !== this.#opened) {
      this.#opened = opened;
      this.show("year");
    }
  }

  /** Opens a question and leads to it. */
  show(id: Entry["id"]): void {
    const fold = this.querySelector<HTMLDetailsElement>(`#question-${id}`);
    if (fold === null) return;
    fold.open = true;
    fold.querySelector("summary")?.focus({ preventScroll: true });
    fold.scrollIntoView({ block: "start" });
  }

  protected override render(): TemplateResult {
    const words = questionWords();
    return html`<h2 class="heading" id="questions-heading">${words.heading}</h2>
      ${entries.map(
        (entry) =>
          html`<details
            class="question"
            id="question-${entry.id}"
            @toggle=${(event: Event) => {
              if (event.target instanceof HTMLDetailsElement && event.target.id === `question-${entry.id}`)
                this.#toggle(entry, event.target.open);
            }}
          >
            <summary
              @pointerenter=${entry.explores ? this.#reach : nothing}
              @focus=${entry.explores ? this.#reach : nothing}
            >
              <h3>${words[entry.id].title}</h3>
              <span class="aside">${words[entry.id].teaser}</span>
            </summary>
            ${this.#answer(entry)}
          </details>`,
      )}`;
  }

  /** Who points at a question is likely to open it, and who has come to where they stand, to ask one. */
  readonly #reach = (): void => {
    const { scenario } = this.view.shown;
    void import("./explorer").then(
      ({ reach }) => {
        reach(scenario);
      },
      () => undefined,
    );
  };

  #answer(entry: Entry): TemplateResult | typeof nothing {
    if (!this.open.has(entry.id)) return nothing;
    const words = questionWords();
    if (this.loaded.has(entry.id)) return entry.answer(this.view);
    return html`<p class="answer aside" role="status">
      ${this.failed.has(entry.id) ? words.unloadable : `${words.loading} …`}
    </p>`;
  }

  #toggle(entry: Entry, open: boolean): void {
    const now = new Set(this.open);
    if (open) now.add(entry.id);
    else now.delete(entry.id);
    this.open = now;
    if (entry.id === "year" && !open) this.dispatchEvent(yearShown(null));
    if (open && !this.loaded.has(entry.id)) void this.#load(entry);
  }

  async #load(entry: Entry): Promise<void> {
    try {
      await entry.load();
      await caughtUp();
      this.loaded = new Set([...this.loaded, entry.id]);
    } catch {
      this.failed = new Set([...this.failed, entry.id]);
      setTimeout(() => {
        if (this.open.has(entry.id)) void this.#load(entry);
      }, again);
    }
  }
}
