/** What moves the payout most? A tornado of all terms and assumptions, and the split of the payout's variance. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { describedAssumptions } from "../assumptions/described";
import type { Result } from "../engine/explored";
import type { Scenario } from "outcomes-contract";
import { type AssumptionDriver, type Driver, driversOf } from "../state/drivers";
import { driversSheet, driversTable } from "../state/drivers-table";
import { type Answered, type Moved, moveds, standing, tornadoRows, type TornadoRow } from "../state/tornado";
import { driversStyle } from "../style/drivers";
import { inField } from "../terms/quantity";
import { driverWords } from "../text/drivers";
import { asking } from "../view/asking";
import { explorer } from "../view/explorer";
import { chartExports } from "../view/export";
import { figureTable } from "../view/figure-table";
import { TableFold } from "../view/table-fold";
import { citation } from "../view/templates";
import "../view/tornado-chart";
import "../view/variance-split";
import { Question } from "./question";
import { Reply, type SoFar } from "./reply";
import { inTurn } from "./turns";

/** Assumptions are simulated anew with so many years. */
const years = 2_000;
/** Bars shown until more are asked for. */
const longest = 12;

/** What was answered of each field. */
type Bars = ReadonlyMap<string, Answered>;

@customElement("question-drivers")
export class DriversQuestion extends Question {
  static override readonly sheet = driversStyle;
  @state() private moved: Moved = "payout";
  readonly #bars = new Reply<Bars>(this);
  /** Fields whose bar is of the scenario asked about last. */
  #fresh: ReadonlySet<string> = new Set();
  @state() private whole = false;
  readonly #table = new TableFold(this);
  readonly #reasonTable = new TableFold(this);
  readonly #split = new Reply<Result<"variance">>(this);
  #origin: Scenario | null = null;
  /** What the drivers are of. */
  #scenario: Scenario | null = null;
  #drivers: readonly Driver[] = [];

  protected override async rested(signal: AbortSignal): Promise<void> {
    const { scenario } = this.shown;
    // answers about a scenario opened before say nothing of this one
    if (this.#origin !== this.desk.origin) {
      this.#bars.value = null;
      this.#split.value = null;
    }
    this.#origin = this.desk.origin;
    this.#scenario = scenario;
    this.#drivers = driversOf(scenario, this.desk.origin, describedAssumptions);
    this.#fresh = new Set();
    await this.#ask(scenario, signal);
  }

  /** Asks what is not answered yet: bar by bar, then the split. */
  async #ask(scenario: Scenario, signal: AbortSignal): Promise<void> {
    this.#split.drop();
    const bars = await this.#bars.follow((soFar) => this.#askBars(scenario, soFar, signal), signal);
    if (bars === null) return;
    await this.#split.follow(
      () => explorer.ask(scenario, "variance", [{ replications: years }, scenario.contract], signal),
      signal,
    );
  }

  async #askBars(scenario: Scenario, soFar: SoFar<Bars>, signal: AbortSignal): Promise<Bars> {
    const { contract, budget } = scenario;
    const asked = this.#drivers.filter(({ low, high }) => low < high);
    let all = this.#bars.value ?? new Map();
    const tell = (): void => {
      soFar(this.#fresh.size, asked.length, all);
    };
    tell();
    const jobs = asked
      .filter(({ field }) => !this.#fresh.has(field))
      .map(({ field, low, high }) => async (): Promise<void> => {
        const range = [{ field, low, high }];
        const options = { replications: years };
        const answer = await explorer.ask(scenario, "sensitivity", [range, options, contract, budget], signal);
        signal.throwIfAborted();
        const { at, bars, replications } = answer;
        const [bar] = bars;
        if (bar !== undefined) all = new Map([...all, [field, { bar, at, replications }]]);
        this.#fresh = new Set([...this.#fresh, field]);
        tell();
      });
    await inTurn(jobs, explorer.hands, signal);
    return all;
  }

  /** Goes on with what is not answered yet. */
  protected override again(): void {
    if (this.#scenario !== null) void this.#ask(this.#scenario, this.afresh());
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#scenario === null) return nothing;
    const words = driverWords();
    const { currency } = this.#scenario.contract;
    const split = this.#split.value;
    const rows = tornadoRows(this.#drivers, this.#bars.value ?? new Map(), this.moved, this.#scenario);
    return html`<div class="answer">
      <p class="lead">${words.lead}</p>
      <div class="measured">
        <span id="drivers-measured">${words.measured}</span>
        <div class="switch" role="group" aria-labelledby="drivers-measured">
          ${moveds.map((moved) => this.#choice(moved))}
        </div>
        ${asking(this.#bars.standing, this.ways)}
      </div>
      ${rows.length === 0 ? nothing : this.#tornado(rows, currency)}
      <section class="split" aria-labelledby="split-heading">
        <h4 class="subheading" id="split-heading">${words.split.heading}</h4>
        ${asking(this.#split.standing, this.ways)}
        ${split === null ? nothing : html`<variance-split .split=${split} .currency=${currency}></variance-split>`}
      </section>
    </div>`;
  }

  #choice(moved: Moved): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.moved === moved ? "true" : "false"}
      @click=${() => {
        this.moved = moved;
      }}
    >
      ${driverWords().moved[moved]}
    </button>`;
  }

  #tornado(rows: readonly TornadoRow[], currency: string): TemplateResult {
    const words = driverWords();
    const { moved } = this;
    const rest = rows.slice(longest);
    const drawn = this.whole ? rows : rows.slice(0, longest);
    const view = { rows: drawn, moved, standing: standing(this.shown.exposure, moved), currency, fresh: this.#fresh };
    return html`<tornado-chart .view=${view}></tornado-chart>
      ${
        rest.length === 0
          ? nothing
          : html`<button
              type="button"
              class="quiet"
              @click=${() => {
                this.whole = !this.whole;
              }}
            >
              ${this.whole ? words.fewer : words.more(rest.length, rest.filter((row) => row.nothing !== null).length)}
            </button>`
      }
      <div class="chart-foot">
        ${this.#table.show(words.asTable, () => figureTable(driversTable(rows, moved, currency)), "wide")}
        ${chartExports(
          () => this.querySelector("tornado-chart figure"),
          words.title[moved],
          words.title[moved],
          () => driversSheet(rows, moved, currency),
        )}
      </div>
      ${this.#reasons()}
      <p class="aside">${words.steps}</p>`;
  }

  #reasons(): TemplateResult | typeof nothing {
    const words = driverWords();
    const assumed = this.#drivers.filter((driver): driver is AssumptionDriver => driver.kind === "assumption");
    if (assumed.length === 0) return nothing;
    const { what, from, to, why, source } = words.reasonColumns;
    return this.#reasonTable.show(
      words.reasons,
      () =>
        html`<div class="table-scroll" role="region" aria-label=${words.reasons} tabindex="0">
          <table class="reason-table">
            <thead>
              <tr>
                ${[what, from, to, why, source].map((head) => html`<th scope="col">${head}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${assumed.map(
                ({ name, quantity, low, high, plausible, assumption }) =>
                  html`<tr>
                    <th scope="row">${name}</th>
                    <td>${inField(quantity, low)}</td>
                    <td>${inField(quantity, high)}</td>
                    <td>${words.why[plausible]}</td>
                    <td>
                      ${
                        assumption.sources.length === 0
                          ? words.noSource
                          : assumption.sources.map(
                              ({ label, url }, place) =>
                                html`${place === 0 ? nothing : html`<br />`}${citation(label, url)}`,
                            )
                      }
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`,
    );
  }
}
