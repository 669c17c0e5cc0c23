/** What does their counter-offer change? Two contracts on the same simulated years. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Comparison, Refusal, Scenario } from "outcomes-contract";
import { groupsTable, headlineOf, sideBySide } from "../compare/figures";
import { fromFile, fromLink, type Other, otherOf, otherStudents, usualCounter } from "../compare/other";
import { changesPart, fifthsPart, realPart, sentence } from "../compare/parts";
import { keptYears, yearsOf } from "../engine/plan";
import { count } from "../format";
import { counter } from "../state/counter";
import { alike, freeName, versions } from "../state/versions";
import { compareStyle } from "../style/compare";
import { compareWords } from "../text/compare";
import { plainly } from "../text/said";
import { versionWords } from "../text/versions";
import "../view/difference-chart";
import { asking } from "../view/asking";
import { compareWith } from "../view/compare-with";
import { edit, opening, tell } from "../view/events";
import { explorer } from "../view/explorer";
import { figureTable } from "../view/figure-table";
import { refusalList } from "../view/templates";
import { Question } from "./question";
import { Reply } from "./reply";

/** What was compared: the terms of the page, and the others. */
interface Compared {
  readonly a: Scenario;
  /** Null while none is chosen. */
  readonly other: Other | null;
  /** Null where there is no other, or it is what the page shows. */
  readonly comparison: Comparison | null;
}

/** What was brought and cannot be read. */
interface Unreadable {
  readonly name: string;
  readonly refusals: readonly Refusal[];
}

@customElement("question-compare")
export class CompareQuestion extends Question {
  protected static override sheet = compareStyle;
  /** What the terms are being compared with. */
  private other: Other | null = null;
  readonly #compared = new Reply<Compared>(this);
  @state() private unreadable: Unreadable | null = null;
  #unhear: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unhear = [
      counter.hear(() => {
        this.again();
      }),
      versions().hear(() => {
        this.requestUpdate();
      }),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const unhear of this.#unhear) unhear();
  }

  protected override async rested(signal: AbortSignal): Promise<void> {
    const a = this.shown.scenario;
    counter.now ??= usualCounter(versions().list, a, this.desk.opening);
    this.unreadable = null;
    await this.#compared.follow(async () => {
      const other = counter.now === null ? null : await otherOf(counter.now, versions().list, this.desk.opening);
      signal.throwIfAborted();
      this.other = other;
      if (other === null || alike(other.scenario, a)) return { a, other, comparison: null };
      const { contract, budget } = other.scenario;
      const comparison = await explorer.ask(a, "compare", [{ contract, budget }, a.contract, a.budget], signal);
      return { a, other, comparison };
    }, signal);
  }

  protected override render(): TemplateResult {
    return html`<div class="answer compare ${this.stale || this.#compared.working ? "moving" : ""}">
      ${this.#chooser()} ${this.#asking()} ${this.#answer()}
    </div>`;
  }

  #chooser(): TemplateResult {
    const { list } = versions();
    const name = freeName(list, versionWords().ours);
    return compareWith(
      { chosen: counter.now, list, name },
      {
        choose: (chosen) => {
          counter.choose(chosen);
        },
        file: (file) => void this.#bring(file.name, fromFile(file, this.desk)),
        link: (link) => void this.#bring(link.slice(0, 60), fromLink(link, this.desk)),
        keep: this.#keepAndMove,
      },
    );
  }

  #asking(): TemplateResult | typeof nothing {
    const words = compareWords();
    const { other, unreadable } = this;
    if (unreadable !== null)
      return html`<div class="notice" role="alert">
        <p>${words.unreadable(unreadable.name)}</p>
        ${refusalList(unreadable.refusals)}
      </div>`;
    const years = Math.min(yearsOf(this.shown.scenario), keptYears);
    const name = other?.name ?? "";
    return asking(this.#compared.standing, this.ways, {
      working: words.comparing(count(years)),
      refused: words.refused(name),
      instead: html`<p>${words.others}</p>
        <button type="button" class="button" @click=${this.#show}>${words.showInstead(name)}</button>`,
    });
  }

  #answer(): TemplateResult | typeof nothing {
    const words = compareWords();
    const { value, fresh, working } = this.#compared;
    if (value?.other == null || this.unreadable !== null || !(fresh || working)) return nothing;
    const { a, comparison, other: b } = value;
    if (comparison === null) return working ? nothing : html`<p class="lead">${words.isDesk(b.name)}</p>`;
    const { currency } = a.contract;
    const said = headlineOf(comparison, b.name, currency);
    const same = comparison.toldApart.kind === "same";
    return html`<p class="compare-headline">${sentence(said)}</p>
      <p class="unseen" role="status">${working ? "" : plainly(said)}</p>
      ${otherStudents(a, b.scenario) ? html`<p class="aside">${words.otherStudents(b.name)}</p>` : nothing}
      <p class="compare-actions">
        <button type="button" class="button" @click=${this.#swap}>${words.swap}</button>
        <button type="button" class="button" @click=${this.#adopt}>${words.adopt(b.name)}</button>
      </p>
      ${
        same
          ? nothing
          : html`<difference-chart
                .differences=${comparison.dots}
                .mean=${comparison.difference.mean.value}
                .currency=${currency}
                .name=${b.name}
              ></difference-chart>
              ${fifthsPart(comparison, b.name, currency)}`
      }
      <div class="tables wide">
        ${figureTable(sideBySide(comparison, a, b.scenario, b.name))} ${figureTable(groupsTable(comparison, a))}
      </div>
      ${realPart(comparison, a, (years) => {
        this.dispatchEvent(edit({ path: "plan.replications", value: years }));
      })}
      ${changesPart(comparison.changes, a, b.scenario)}`;
  }

  async #bring(name: string, bringing: ReturnType<typeof fromFile>): Promise<void> {
    const brought = await bringing;
    if (brought.kind === "brought") {
      counter.choose({ kind: "scenario", ...brought.other });
      return;
    }
    this.#compared.drop();
    this.cancel();
    this.unreadable = { name, refusals: brought.refusals };
  }

  /** The terms are kept, and become what the next ones are compared with. */
  #keepAndMove = (): void => {
    const name = freeName(versions().list, versionWords().ours);
    const kept = versions().add({
      name,
      from: "district",
      saved: new Date().toISOString(),
      scenario: this.shown.scenario,
    });
    counter.choose({ kind: "version", id: kept.id });
    this.dispatchEvent(tell(compareWords().kept(kept.name)));
  };

  #adopt = (): void => {
    const other = this.#compared.value?.other ?? null;
    if (other === null) return;
    this.dispatchEvent(
      opening(() => {
        this.desk.adopt(other.scenario);
        this.dispatchEvent(tell(compareWords().adopted(other.name)));
      }),
    );
  };

  /** The other contract with the students it was written for. */
  #show = (): void => {
    const { other } = this;
    if (other === null) return;
    this.dispatchEvent(
      opening(async () => {
        await this.desk.openKept(other.scenario, compareWords().unreadable(other.name));
      }),
    );
  };

  #swap = (): void => {
    const other = this.#compared.value?.other ?? null;
    if (other === null) return;
    const words = compareWords();
    const before = this.shown.scenario;
    const known = versions().list.find(({ scenario }) => alike(scenario, before));
    this.dispatchEvent(
      opening(() => {
        this.desk.adopt(other.scenario);
        counter.choose(
          known === undefined
            ? { kind: "scenario", name: words.before, scenario: before }
            : { kind: "version", id: known.id },
        );
        this.dispatchEvent(tell(words.swapped(other.name)));
      }),
    );
  };
}
