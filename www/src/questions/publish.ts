/** Publish this: what readers see and may move, a preview of it, and the lines and files that take it to other pages. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Refusal } from "outcomes-contract";
import { refusedInputs } from "../embed/inputs";
import { readSettings } from "../embed/read-settings";
import { reasonOf } from "../engine/wire";
import { type Draft, firstDraft, type Publishable, publishables, settingsOf } from "../publish/draft";
import { inputChoices } from "../publish/input-choices";
import { withFigures } from "../publish/figures";
import { linesOf, linkTo } from "../publish/lines";
import { lookChoices } from "../publish/look-choices";
import { type Published, saveExplainer, saveSimulator } from "../publish/save";
import { stillOf } from "../publish/still";
import { storySteps } from "../publish/story-steps";
import { headlineText } from "../state/headline";
import { examples } from "../state/presets";
import { Quiet } from "../state/quiet";
import { publishStyle } from "../style/publish";
import { language } from "../text/catalog";
import { publishWords } from "../text/publish";
import { tell } from "../view/events";
import { chartExports } from "../view/export";
import { refusalList } from "../view/templates";
import { Question } from "./question";

/** The preview follows when nothing has changed for so long, in milliseconds. */
const rest = 400;
/** What a frame is high before it has said so, in pixels. */
const usualHeight = 640;

@customElement("question-publish")
export class PublishQuestion extends Question {
  protected static override sheet = publishStyle;
  @state() private draft: Draft | null = null;
  @state() private published: Published | null = null;
  @state() private refusals: readonly Refusal[] = [];
  @state() private height = usualHeight;
  @state() private width: "wide" | "narrow" = "wide";
  #all: readonly Publishable[] = [];
  #origin: object | null = null;
  /** What the preview shows. */
  #seen = "";
  /** Counts what was asked for, so that an older line never replaces a newer. */
  #round = 0;

  readonly #quiet = new Quiet(rest, () => void this.#settle());

  readonly #heard = ({ data, source }: MessageEvent<unknown>): void => {
    if (source !== this.#frame?.contentWindow || typeof data !== "object" || data === null) return;
    if (!("type" in data) || data.type !== "outcomes-contract:height" || !("height" in data)) return;
    const { height } = data;
    if (typeof height !== "number" || !(height > 0 && height < 20_000) || height === this.height) return;
    this.height = height;
    this.#quiet.begin();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("message", this.#heard);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("message", this.#heard);
    this.#quiet.forget();
    this.#seen = "";
  }

  get #frame(): HTMLIFrameElement | null {
    return this.querySelector("iframe");
  }

  /** The simulator's site; null where it was opened from a disk. */
  get #site(): string | null {
    return location.protocol.startsWith("http") ? new URL("./", location.href).href : null;
  }

  protected override rested(): Promise<void> {
    const { scenario } = this.shown;
    this.#all = publishables(scenario, this.desk.origin);
    // what was decided about one contract says nothing about another
    if (this.draft === null || this.#origin !== this.desk.origin) this.draft = firstDraft(this.#all, language());
    this.#origin = this.desk.origin;
    return this.#settle();
  }

  #change = (part: Partial<Draft>): void => {
    if (this.draft === null) return;
    this.draft = { ...this.draft, ...part };
    this.#quiet.begin();
  };

  async #settle(): Promise<void> {
    if (this.draft === null) return;
    const round = ++this.#round;
    const { scenario, exposure } = this.shown;
    const bare = settingsOf(this.draft, this.#all, scenario, this.desk.fromFile ? null : this.desk.preset);
    const settings = withFigures(bare, exposure, scenario);
    const read = readSettings(
      settings,
      examples.map(({ id }) => id),
    );
    this.refusals = [...(read.kind === "refused" ? read.refusals : []), ...refusedInputs(settings.inputs, scenario)];
    if (this.refusals.length > 0) return;
    if (this.#site === null) return;
    const still = await stillOf(settings, exposure, scenario);
    const lines = await linesOf(settings, this.#site, still, this.height);
    // a preview is simulated: figures that follow the years drawn so far would begin it anew each time
    const link = await linkTo(bare, this.#site);
    if (round !== this.#round) return;
    this.published = { settings, still, lines };
    if (link === this.#seen) return;
    this.#seen = link;
    await this.updateComplete;
    // put in its place, an address makes no step that the reader would have to go back through
    this.#frame?.contentWindow?.location.replace(link);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.draft === null) return nothing;
    const words = publishWords();
    return html`<div class="answer publish paperless">
      <p class="lead">${words.lead}</p>
      ${this.#site === null ? html`<p class="notice">${words.fromDisk}</p>` : nothing}
      <div class="publish-sides">
        <div class="publish-choices">
          ${lookChoices(this.draft, this.#change)} ${inputChoices(this.draft, this.#all, this.#change)}
          ${storySteps(this.draft, this.#all, this.#change)}
        </div>
        <div class="publish-seen">${this.#preview()}</div>
      </div>
      ${this.#take()}
    </div>`;
  }

  #preview(): TemplateResult {
    const words = publishWords().preview;
    return html`<h4 class="subheading">${words.heading}</h4>
      <div class="publish-width" role="group" aria-label=${words.width}>
        ${(["wide", "narrow"] as const).map(
          (width) =>
            html`<button
              type="button"
              class="quiet"
              aria-pressed=${this.width === width}
              @click=${() => {
                this.width = width;
              }}
            >
              ${words.widths[width]}
            </button>`,
        )}
      </div>
      <div role="status">
        ${
          this.refusals.length === 0
            ? nothing
            : html`<p>${words.refused}</p>
                ${refusalList(this.refusals)}`
        }
      </div>
      ${
        this.#site === null
          ? nothing
          : html`<iframe
              class=${`publish-frame ${this.width}`}
              title=${words.frame}
              src="about:blank"
              height=${this.height}
            ></iframe>`
      }`;
  }

  #take(): TemplateResult {
    const words = publishWords().take;
    const [site, published] = [this.#site, this.published];
    const line = (label: string, help: string, text: string, rows = 3): TemplateResult =>
      html`<div class="publish-line">
        <div class="publish-line-head">
          <label>${label} <span class="aside">${help}</span></label>
          <button
            type="button"
            class="button"
            aria-label=${words.copyOf(label)}
            @click=${() => void this.#copy(label, text)}
          >
            ${words.copy}
          </button>
        </div>
        <textarea readonly rows=${rows} aria-label=${label} .value=${text} spellcheck="false"></textarea>
      </div>`;
    const save = (label: string, help: string, saving: () => Promise<string>): TemplateResult =>
      html`<p class="publish-save">
        <button type="button" class="button" @click=${() => void this.#save(saving)}>${label}</button>
        <span class="aside">${help}</span>
      </p>`;
    return html`<h4 class="subheading">${words.heading}</h4>
      ${
        site === null || published === null || this.refusals.length > 0
          ? nothing
          : html`${[
              line(words.frame, words.frameHelp, published.lines.frame),
              line(words.resize, words.resizeHelp, published.lines.resize, 1),
              line(words.element, words.elementHelp, published.lines.element),
              line(words.link, words.linkHelp, published.lines.link, 2),
            ]}
            ${save(words.file, words.fileHelp, () => saveExplainer(published, site, this.shown.scenario))}
            ${save(words.whole, words.wholeHelp, () => saveSimulator(site, this.shown.scenario, language()))}`
      }
      <p class="publish-poster">
        <span>${words.poster} <span class="aside">${words.posterHelp}</span></span>
        ${chartExports(() => this.#poster(), words.posterName, this.#posterTitle())}
      </p>`;
  }

  /** The picture at the top of the page, as it stands. */
  #poster(): Element | null {
    const root = this.getRootNode();
    return root instanceof ShadowRoot || root instanceof Document ? root.querySelector("payout-chart .picture") : null;
  }

  #posterTitle(): string {
    const { exposure, scenario } = this.shown;
    const title = this.draft?.title.trim() ?? "";
    return title === "" ? headlineText(exposure, scenario.contract.currency) : title;
  }

  async #copy(label: string, text: string): Promise<void> {
    const words = publishWords().take;
    try {
      await navigator.clipboard.writeText(text);
      this.dispatchEvent(tell(words.copied(label)));
    } catch {
      this.dispatchEvent(tell(words.notCopied));
    }
  }

  async #save(saving: () => Promise<string>): Promise<void> {
    const words = publishWords().take;
    try {
      this.dispatchEvent(tell(words.saved(await saving())));
    } catch (reason) {
      console.warn(reasonOf(reason));
      this.dispatchEvent(tell(words.unsaved));
    }
  }
}
