/** Settle: the contract on the desk, on a file of actual students. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Scenario } from "outcomes-contract";
import { csvFile } from "../settle/csv";
import { columnWords, type ColumnWords } from "../settle/columns";
import { invoiceRows, sentenceOf } from "../settle/invoice";
import { mistakeRows } from "../settle/mistakes";
import { inventedRows } from "../settle/sample";
import { Settling } from "../settle/settling";
import { enrolled, unitOf, unitsOf } from "../terms/measured";
import { counted } from "../format";
import { fileName, save } from "../state/file";
import { type Language, language } from "../text/catalog";
import { settleWords } from "../text/settle";
import { settleStyle } from "../style/settle";
import { adopt } from "./adopt";
import { clerk } from "./clerk";
import { controlOf } from "./leading";
import { instalmentTable, invoiceTable, paperClauses, paperHead } from "./settle-invoice";
import { mistakeList, mistakeSentence } from "./settle-mistakes";
import { settleStart, type StartWays } from "./settle-start";
import { notesList, paperStudents, studentsPart } from "./settle-students";

/** The invoice follows the terms when they have rested for so long, in milliseconds: a drag is not slowed down. */
const rest = 250;

@customElement("settle-view")
export class SettleView extends LitElement {
  /** The draft on the desk is refused: the invoice is under the terms before it. */
  @property({ type: Boolean }) behind = false;
  /** Lists that are shown as a whole. */
  @state() private whole: ReadonlySet<string> = new Set();
  @state() private columns: readonly ColumnWords[] = [];
  readonly #settling = new Settling(
    (task) => clerk.ask(task),
    () => {
      this.requestUpdate();
    },
  );
  #resting: ReturnType<typeof setTimeout> | undefined;
  #dropped: File | null = null;
  #spoken: Language = language();

  /** The scenario on the desk, as accepted. */
  set accepted(scenario: Scenario | null) {
    if (scenario === null || scenario === this.#settling.scenario) return;
    clearTimeout(this.#resting);
    const take = (): void => {
      this.columns = [];
      this.#settling.under(scenario);
      if (this.querySelector("details.columns")?.hasAttribute("open") === true) void this.#describe();
    };
    if (this.#settling.scenario === null) take();
    else this.#resting = setTimeout(take, rest);
  }

  /** A file that was dropped on the page. */
  set dropped(file: File | null) {
    if (file === null || file === this.#dropped) return;
    this.#dropped = file;
    void this.#choose(file);
  }

  /** Part of the page's own tree, so that labels and styles reach it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this, settleStyle);
  }

  protected override willUpdate(): void {
    if (this.#spoken === language()) return;
    this.#spoken = language();
    this.#settling.again();
    if (this.columns.length > 0) void this.#describe();
  }

  /** What a reader may begin with. */
  readonly #ways: StartWays = {
    choose: (file) => void this.#choose(file),
    template: () => void this.#saveTemplate(),
    invent: () => void this.#invent(),
    describe: () => void this.#describe(),
    saveInvented: () => void this.#saveInvented(),
  };

  protected override render(): TemplateResult | typeof nothing {
    const { scenario } = this.#settling;
    if (scenario === null) return nothing;
    return html`<section class="settle">
      ${settleStart(scenario, { name: this.#settling.name, columns: this.columns }, this.#ways)} ${this.#result()}
      <p class="unseen" role="status" id="settle-status">${this.#said()}</p>
    </section>`;
  }

  #result(): TemplateResult | typeof nothing {
    const { outcome, busy, name, invented: isInvented } = this.#settling;
    if (outcome === null) return busy ? html`<p class="settle-waiting">${settleWords().start.reading}</p>` : nothing;
    const list = { whole: this.whole, show: this.#showAll };
    if (outcome.kind === "refused")
      return html`<div class="settle-refused ${busy ? "stale" : ""}" aria-busy=${busy}>
        ${mistakeList(outcome.mistakes, name, list, () => {
          save(csvFile(mistakeRows(outcome.mistakes)), "mistakes.csv");
        })}
      </div>`;
    const { settled, scenario } = outcome;
    const { cohort, contract } = scenario;
    const { currency } = contract;
    const words = settleWords().result;
    const coloured = (amount: string): TemplateResult => html`<em class="district">${amount}</em>`;
    return html`<div class="settled ${busy ? "stale" : ""}" aria-busy=${busy}>
      ${paperHead(scenario, settled, name)}
      <p class="settle-sentence">${sentenceOf(settled.invoice, settled.students, cohort, currency, coloured)}</p>
      <p class="under-headline paperless">
        ${isInvented ? html`<span class="chip">${words.invented}</span>` : words.from(html`<strong>${name}</strong>`)}
        ${this.behind ? words.behind : words.current}
      </p>
      ${
        isInvented || settled.students >= enrolled(cohort)
          ? nothing
          : html`<p class="notice paperless" role="note">
              ${words.fewer(counted(enrolled(cohort), unitOf(cohort), unitsOf(cohort)))}
            </p>`
      }
      ${this.#breachChoice(scenario)}
      <div class="settle-columns">
        <div class="settle-tables">
          ${invoiceTable(settled, currency, (path) => this.#hasControl(path), list)}
          ${instalmentTable(settled.invoice, currency)}
          <div class="settle-buttons paperless">
            <button
              type="button"
              class="button"
              @click=${() => {
                save(csvFile(invoiceRows(settled.invoice, currency)), fileName(`invoice ${scenario.title}`, "csv"));
              }}
            >
              ${words.download}
            </button>
            <button
              type="button"
              class="button"
              @click=${() => {
                this.#print(scenario);
              }}
            >
              ${words.print}
            </button>
          </div>
        </div>
        ${studentsPart(settled, scenario, list, () => {
          save(settled.list, "not-judged.csv");
        })}
      </div>
      ${paperStudents(settled, scenario)} ${notesList(settled.notes)} ${paperClauses(scenario, settled)}
    </div>`;
  }

  #breachChoice({ contract }: Scenario): TemplateResult | typeof nothing {
    if (contract.breach !== "fullPrice") return nothing;
    return html`<label class="check paperless">
      <input
        type="checkbox"
        .checked=${this.#settling.breach}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) this.#settling.setBreach(event.target.checked);
        }}
      />
      ${settleWords().result.breach}
    </label>`;
  }

  /** What became of the file, for those who listen. */
  #said(): string {
    const { outcome, busy } = this.#settling;
    if (busy || outcome === null) return "";
    if (outcome.kind === "refused") return mistakeSentence(outcome.mistakes);
    const { settled, scenario } = outcome;
    const { cohort, contract } = scenario;
    return sentenceOf(settled.invoice, settled.students, cohort, contract.currency, (amount) => amount).join("");
  }

  #hasControl(path: string): boolean {
    const root = this.getRootNode();
    return root instanceof ShadowRoot && controlOf(root, path) !== null;
  }

  #showAll = (list: string): void => {
    this.whole = new Set([...this.whole, list]);
  };

  async #choose(file: File, isInvented = false): Promise<void> {
    this.whole = new Set();
    await this.#settling.choose(file, isInvented);
    await this.updateComplete;
    const sentence = this.querySelector(".settle-sentence");
    // where the result begins below what is in sight, it is brought there
    if ((sentence?.getBoundingClientRect().bottom ?? 0) > 0.8 * innerHeight)
      sentence?.scrollIntoView({ block: "start" });
  }

  async #invent(): Promise<void> {
    const file = await this.#inventedFile();
    if (file !== null) await this.#choose(file, true);
  }

  async #saveInvented(): Promise<void> {
    const file = await this.#inventedFile();
    if (file !== null) save(file, file.name);
  }

  async #inventedFile(): Promise<File | null> {
    const { scenario } = this.#settling;
    const columns = await this.#settling.columns();
    if (scenario === null || columns.length === 0) return null;
    return new File([csvFile(inventedRows(columns, scenario))], "invented-students.csv", { type: "text/csv" });
  }

  async #saveTemplate(): Promise<void> {
    const columns = await this.#settling.columns();
    if (columns.length > 0) save(csvFile([columns]), "students-template.csv");
  }

  async #describe(): Promise<void> {
    const { scenario } = this.#settling;
    if (scenario !== null) this.columns = columnWords(await this.#settling.columns(), scenario);
  }

  /** Prints the invoice and nothing else of the page. */
  #print({ title }: Scenario): void {
    const root = this.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    const before = document.title;
    const invoice = "data-invoice";
    root.host.setAttribute(invoice, "");
    // what a browser proposes as the name of the file
    document.title = settleWords().invoice.title(title);
    addEventListener(
      "afterprint",
      () => {
        root.host.removeAttribute(invoice);
        document.title = before;
      },
      { once: true },
    );
    print();
  }
}
