/** What must a term be to stay in budget? A promise as a sentence, the term's value that keeps it, the curve behind it. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Scenario } from "outcomes-contract";
import type { Range } from "../chart/geometry";
import { keptYears, yearsOf } from "../engine/plan";
import {
  firstPledge,
  isChance,
  isVendors,
  type Pledge,
  promised,
  rounded,
  type Solution,
  targetOf,
} from "../state/pledge";
import { consequences, holdsOf, more, type Solved, verdict } from "../state/solved";
import { solveStyle } from "../style/solve";
import { notToExceed, type Term, type TermGroup, termGroups } from "../terms/movable";
import { written } from "../terms/quantity";
import { solveWords } from "../text/solve";
import { asking } from "../view/asking";
import { opening, tell } from "../view/events";
import { explorer } from "../view/explorer";
import { figureTable } from "../view/figure-table";
import { quantityInput, whole } from "../view/quantity-input";
import "../view/solve-curve";
import { Question } from "./question";
import { Reply } from "./reply";

@customElement("question-solve")
export class SolveQuestion extends Question {
  static override readonly sheet = solveStyle;
  @state() private path = notToExceed;
  @state() private promise: Pledge | null = null;
  /** Where to look; null: where the engine would. */
  @state() private between: Range | null = null;
  readonly #solved = new Reply<Solved>(this);
  /** The reader has said what the promise is. */
  #promised = false;
  #groups: readonly TermGroup[] = [];
  #origin: Scenario | null = null;

  protected override rested(signal: AbortSignal): Promise<void> {
    const { scenario, exposure } = this.shown;
    if (this.#origin !== this.desk.origin) {
      this.#origin = this.desk.origin;
      this.#promised = false;
      this.#solved.value = null;
      this.between = null;
    }
    this.#groups = termGroups(scenario, this.desk.origin);
    if (this.#term === null) this.path = notToExceed;
    const figure = this.promise?.figure ?? "chanceExceeded";
    const askable = !isVendors(figure) || scenario.vendor !== undefined ? figure : "chanceExceeded";
    if (this.promise?.figure !== askable || !this.#promised) this.promise = firstPledge(askable, scenario, exposure);
    return this.#ask(signal);
  }

  get #term(): Term | null {
    return this.#groups.flatMap(({ terms }) => terms).find(({ path }) => path === this.path) ?? null;
  }

  async #ask(signal: AbortSignal): Promise<void> {
    const { scenario } = this.shown;
    const { promise, between } = this;
    const term = this.#term;
    if (term === null || promise === null) return;
    const range = between === null ? {} : { between: [between[0], between[1]] as [number, number] };
    const goal = { term: term.path, figure: promise.figure, target: targetOf(promise), ...range };
    await this.#solved.follow(async () => {
      const solution = await explorer.ask(scenario, "solve", [goal, scenario.contract, scenario.budget], signal);
      return { solution, term, promise, scenario };
    }, signal);
  }

  /** The reader has asked for something else. */
  #change(change: { path?: string; promise?: Pledge; between?: Range | null }): void {
    if (change.path !== undefined && change.path !== this.path) {
      this.path = change.path;
      this.between = null;
    }
    if (change.promise !== undefined) {
      this.promise = change.promise;
      this.#promised = true;
    }
    if (change.between !== undefined) this.between = change.between;
    void this.#ask(this.afresh());
  }

  protected override render(): TemplateResult | typeof nothing {
    const { promise } = this;
    if (promise === null) return nothing;
    const words = solveWords();
    const { standing, fresh } = this.#solved;
    const solved = standing.kind === "failed" ? null : this.#solved.value;
    const stale = this.stale || !fresh;
    return html`<div class="answer">
      <p class="lead">${words.lead}</p>
      ${this.#sentence(promise)} ${asking(standing, this.ways)}
      ${solved === null ? nothing : html`<div class=${stale ? "stale" : ""} aria-busy=${stale}>${this.#answer(solved)}</div>`}
    </div>`;
  }

  #sentence(promise: Pledge): TemplateResult {
    const words = solveWords();
    const { scenario, exposure } = this.shown;
    const vendor = scenario.vendor !== undefined;
    const chosen = (event: Event): string => (event.target instanceof HTMLSelectElement ? event.target.value : "");
    return html`<div class="sentence">
        ${words.before}
        <select
          aria-label=${words.term}
          @change=${(event: Event) => {
            this.#change({ path: chosen(event) });
          }}
        >
          ${this.#groups.map(
            ({ heading, terms }) =>
              html`<optgroup label=${heading}>
                ${terms.map(({ path, name }) => html`<option value=${path} ?selected=${path === this.path}>${name}</option>`)}
              </optgroup>`,
          )}
        </select>
        ${words.between}
        <select
          aria-label=${words.promise}
          @change=${(event: Event) => {
            const figure = promised.find((one) => one === chosen(event)) ?? "chanceExceeded";
            this.#change({ promise: firstPledge(figure, scenario, exposure) });
          }}
        >
          ${promised.map((figure) => html`<option value=${figure} ?selected=${figure === promise.figure} ?disabled=${isVendors(figure) && !vendor}>${words.promises[figure]}</option>`)}
        </select>
        <span class="together">${this.#target(promise)}${words.end}</span>
      </div>
      ${vendor ? nothing : html`<p class="aside">${words.needsVendor}</p>`}`;
  }

  #target(promise: Pledge): TemplateResult {
    const words = solveWords();
    const { currency } = this.shown.scenario.contract;
    if (!isChance(promise.figure))
      return quantityInput(
        { label: words.amount, quantity: { kind: "money", currency }, value: promise.amount },
        (amount) => {
          this.#change({ promise: { ...promise, amount } });
        },
      );
    const { years, of } = promise;
    return html`${quantityInput({ label: words.years, quantity: whole, value: years, least: 0, most: of }, (next) => {
      this.#change({ promise: { ...promise, years: next } });
    })}
    ${words.yearOf(years)}
    ${quantityInput(
      { label: words.of, quantity: whole, value: of, least: Math.max(1, years), most: 1_000_000 },
      (next) => {
        this.#change({ promise: { ...promise, of: next } });
      },
    )}`;
  }

  #answer(solved: Solved): TemplateResult {
    const { solution, term, promise, scenario } = solved;
    const words = solveWords();
    const { currency } = scenario.contract;
    const say = (value: number): string => words.sayValue(term.quantity, value);
    const answer = solution.kind === "found" ? rounded(solution) : null;
    const view = {
      name: words.name(term.name),
      quantity: term.quantity,
      points: solution.curve,
      promise,
      now: term.value,
      answer,
      holds: holdsOf(solution),
      replications: this.#years,
      currency,
    };
    return html`<p class="said">${verdict(solved, answer)}</p>
      <p class="said-more">${more(solved, this.shown.exposure, this.#years)}</p>
      ${answer === null ? nothing : this.#adopt(term, answer)}
      <solve-curve .view=${view}></solve-curve>
      <div class="range-search">
        ${words.range} ${words.rangeFrom} ${this.#end(solution, 0, term)} ${words.rangeTo}
        ${this.#end(solution, 1, term)}.
        ${
          this.between === null
            ? nothing
            : html`<button
                type="button"
                class="quiet"
                @click=${() => {
                  this.#change({ between: null });
                }}
              >
                ${words.rangeReset}
              </button>`
        }
      </div>
      ${
        solution.kind === "found" && answer !== null
          ? html`<div class="consequences">
              ${figureTable(consequences(solution.outlook, this.shown, say(answer), this.#years))}
            </div>`
          : nothing
      }`;
  }

  get #years(): number {
    return Math.min(yearsOf(this.shown.scenario), keptYears);
  }

  #adopt(term: Term, answer: number): TemplateResult {
    const words = solveWords();
    const value = words.sayValue(term.quantity, answer);
    const there = term.value === answer;
    return html`<div class="adopt">
      <button
        type="button"
        class="button main"
        ?disabled=${there}
        @click=${() => {
          this.dispatchEvent(
            opening(() => {
              this.desk.edit(term.path, written(term.quantity, answer));
              this.dispatchEvent(tell(words.adoptedSaid(words.name(term.name), value)));
            }),
          );
        }}
      >
        ${words.adopt(value)}
      </button>
      ${there ? html`<span class="aside">${words.adopted(value)}</span>` : nothing}
    </div>`;
  }

  #end({ between }: Solution, side: 0 | 1, { quantity }: Term): TemplateResult {
    const words = solveWords();
    const label = `${words.range} ${side === 0 ? words.rangeFrom : words.rangeTo}`;
    const [from, to] = this.between ?? between;
    const limits = side === 0 ? { most: to } : { least: from };
    return quantityInput({ label, quantity, value: between[side], ...limits }, (value) => {
      this.#change({ between: side === 0 ? [value, to] : [from, value] });
    });
  }
}
