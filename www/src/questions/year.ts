/** What does one year look like? The invoice of any dot, line by line, and the students behind it. */
import type { Invoice, Scenario, YearInFull } from "outcomes-contract";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { drawKey, keptYears } from "../engine/plan";
import { count, money } from "../format";
import type { Sheet } from "../export/table";
import { exactMoney, invoiceRows } from "../settle/invoice";
import { same } from "../state/difference";
import { boundSentences, dotOf, nearestDot, shortcuts, yearSentence } from "../state/year";
import { yearStyle } from "../style/year";
import { yearWords } from "../text/year";
import { asking } from "../view/asking";
import { yearShown } from "../view/events";
import { tableExports } from "../view/export";
import { explorer } from "../view/explorer";
import { controlOf } from "../view/leading";
import { instalmentTable, invoiceTable } from "../view/settle-invoice";
import "../view/year-students";
import type { OpenedYear } from "./list";
import { Question } from "./question";
import { Reply } from "./reply";

/** A year, and what it is of. */
interface Shown {
  readonly scenario: Scenario;
  /** The simulated year of each dot. */
  readonly years: readonly number[];
  readonly year: YearInFull;
}

@customElement("question-year")
export class YearQuestion extends Question {
  protected static override sheet = yearStyle;
  /** The dot that the reader opened last. */
  @property({ attribute: false }) opened: OpenedYear | null = null;
  readonly #shown = new Reply<Shown>(this);
  /** The dot to be shown, where no year is chosen yet. */
  #dot: number = shortcuts.typical;
  /** The chosen year: other terms are shown on the same. */
  #replication: number | null = null;
  /** The scenario that was asked about last. */
  #about: Scenario | null = null;
  /** What was shown when the year was chosen. */
  #first: Shown | null = null;
  /** What the picture was told last. */
  #told: { readonly exposure: unknown; readonly value: unknown } | null = null;

  protected override willUpdate(changes: PropertyValues<this>): void {
    super.willUpdate(changes);
    if (changes.has("opened") && this.opened !== null) this.#choose(this.opened.dot);
  }

  protected override rested(signal: AbortSignal): void {
    const { scenario } = this.shown;
    if (this.#shown.fresh && same(this.#about, scenario)) return;
    // other students: no year of before is among them, so the dot in the same place takes over
    if (this.#about !== null && drawKey(this.#about) !== drawKey(scenario)) this.#replication = null;
    this.#about = scenario;
    void this.#shown.follow(() => this.#ask(scenario, signal), signal);
  }

  async #ask(scenario: Scenario, signal: AbortSignal): Promise<Shown> {
    const { contract } = scenario;
    const before = this.#shown.value;
    const known = before !== null && same(before.scenario, scenario) ? before.years : null;
    const years = known ?? (await explorer.ask(scenario, "dotYears", [contract], signal));
    if (this.#replication === null) this.#first = null;
    const replication = this.#replication ?? years[this.#dot] ?? 0;
    const year = await explorer.ask(scenario, "yearInFull", [replication, contract], signal);
    this.#replication = replication;
    const shown = { scenario, years, year };
    this.#first ??= shown;
    return shown;
  }

  /** Opens the year of a dot. */
  #choose(dot: number): void {
    this.#dot = Math.max(0, Math.min(this.shown.exposure.dots.length - 1, dot));
    this.#replication = null;
    this.#about = this.shown.scenario;
    const signal = this.afresh();
    void this.#shown.follow(() => this.#ask(this.shown.scenario, signal), signal);
  }

  /** Whether what is shown is the year under the terms of the picture. */
  get #current(): boolean {
    return this.#shown.fresh && !this.stale && same(this.#shown.value?.scenario, this.shown.scenario);
  }

  protected override updated(): void {
    const { value } = this.#shown;
    if (value === null || !this.#current) return;
    const { exposure } = this.shown;
    if (this.#told?.exposure === exposure && this.#told.value === value) return;
    this.#told = { exposure, value };
    const dot = dotOf(value.year, value.years, exposure);
    if (dot !== null) this.#dot = dot;
    this.dispatchEvent(yearShown({ exposure, dot, payout: Number(value.year.invoice.total) }));
  }

  protected override render(): TemplateResult {
    const { value } = this.#shown;
    return html`<div class="answer ${value !== null && !this.#current ? "stale" : ""}">
      ${this.#choices(value)} ${asking(this.#shown.standing, this.ways)} ${value === null ? nothing : this.#year(value)}
    </div>`;
  }

  #choices(value: Shown | null): TemplateResult {
    const words = yearWords();
    const { exposure, scenario } = this.shown;
    const { currency } = scenario.contract;
    const budget = Number(exposure.budget.amount);
    const dot = value === null ? this.#dot : dotOf(value.year, value.years, exposure);
    const place = dot ?? (value === null ? this.#dot : nearestDot(value.year, exposure));
    const go = (text: string, to: number): TemplateResult =>
      html`<button
        type="button"
        class="button"
        ?disabled=${to < 0 || to >= exposure.dots.length}
        @click=${() => {
          this.#choose(to);
        }}
      >
        ${text}
      </button>`;
    return html`<div class="year-choices">
        ${go(`‹ ${words.previous}`, place - 1)}
        <label for="year-choice">${words.choose}</label>
        <select
          id="year-choice"
          @change=${({ target }: Event) => {
            if (target instanceof HTMLSelectElement && target.value !== "") this.#choose(Number(target.value));
          }}
        >
          ${
            dot === null && value !== null
              ? html`<option value="" selected>
                  ${words.none(money(Number(value.year.invoice.total), currency))}
                </option>`
              : nothing
          }
          ${exposure.dots.map((payout, index) => html`<option value=${index} .selected=${index === dot}>${words.option(index + 1, money(payout, currency), payout > budget)}</option>`)}
        </select>
        ${go(`${words.next} ›`, place + 1)}
      </div>
      <div class="year-choices kinds" role="group" aria-label=${words.kinds}>
        ${(["poor", "typical", "good"] as const).map((kind) => go(words[kind], shortcuts[kind]))}
        <span class="aside">${words.kindsHelp}</span>
      </div>`;
  }

  #year(shown: Shown): TemplateResult {
    const { scenario, year, years } = shown;
    const words = yearWords();
    const { currency } = scenario.contract;
    const { before, after, over } = yearSentence(year, scenario);
    const bound = boundSentences(year, scenario);
    const dot = dotOf(year, years, this.shown.exposure);
    return html`<p class="year-sentence" id="year-sentence" role="status">
        ${before}<em class=${over ? "over" : "district"}>${after}</em>
      </p>
      <p class="aside">
        ${words.name(dot === null ? null : count(dot + 1), count(year.replication + 1))} ${this.#nearest(year, years)}
      </p>
      ${this.#sameYear(shown)}
      <h4 class="subheading">${words.boundHeading}</h4>
      ${
        bound.length === 0
          ? html`<p>${words.nothingBound}</p>`
          : html`<ul class="year-bound">
              ${bound.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`
      }
      <div class="year-invoice">
        ${invoiceTable({ invoice: year.invoice, lines: [] }, currency, this.#leads, noLists)}
        ${tableExports(() => invoiceSheet(year.invoice, currency), words.invoice(count(year.replication + 1)))}
      </div>
      ${instalmentTable(year.invoice, currency)}
      ${year.outcomes.map((outcome) => html`<year-students .outcome=${outcome} .scenario=${scenario}></year-students>`)}`;
  }

  /** The terms have moved since the year was chosen. */
  #sameYear({ scenario, year }: Shown): TemplateResult | typeof nothing {
    const words = yearWords();
    if (this.#first === null || same(this.#first.scenario.contract, scenario.contract)) return nothing;
    const [before, now] = [this.#first.year.invoice.total, year.invoice.total].map((total) =>
      exactMoney(total, scenario.contract.currency),
    );
    return html`<p class="year-moved">
      ${before === now ? words.sameYearSame : words.sameYear(before ?? "", now ?? "")}
    </p>`;
  }

  /** A picture of more years than are kept: the dot is of one that may not be among them. */
  #nearest({ replication, invoice }: YearInFull, years: readonly number[]): string {
    const { exposure, total } = this.shown;
    const payout = exposure.dots[years.indexOf(replication)];
    if (total <= keptYears || payout === undefined || Math.abs(payout - Number(invoice.total)) < 0.005) return "";
    return yearWords().nearest(count(total), count(keptYears));
  }

  /** Whether the page has a control for a clause. */
  readonly #leads = (clause: string): boolean => {
    const root = this.getRootNode();
    return root instanceof ShadowRoot && controlOf(root, clause) !== null;
  };
}

/** The invoice as its CSV file has it. */
function invoiceSheet(invoice: Invoice, currency: string): Sheet {
  const [columns = [], ...rows] = invoiceRows(invoice, currency);
  return { columns: columns.map(String), rows };
}

/** A simulated year has no file with rows. */
const noLists = {
  whole: new Set<string>(),
  show: (): void => undefined,
};
