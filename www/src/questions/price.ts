/** What one more success costs, by threshold: a curve that can be read, and adopted from. */
import type { Scenario, SweepPoint } from "outcomes-contract";
import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { priceCurve, type PricePoint, priceRoom } from "../chart/price-curve";
import { withValue } from "../field";
import { same } from "../state/difference";
import { priceSentence } from "../state/price";
import { worthStyle } from "../style/worth";
import { worthWords } from "../text/worth";
import { written } from "../terms/quantity";
import { additional, type Threshold, thresholdsOf } from "../terms/thresholds";
import { asking } from "../view/asking";
import { edit } from "../view/events";
import { explorer } from "../view/explorer";
import { priceFigure } from "../view/price";
import { Width } from "../view/width";
import { Question } from "./question";
import { Reply, type SoFar } from "./reply";

/** A curve comes in so many parts, each over the whole range: a coarse picture at once, and a reader sees how it goes on. */
const parts = 8;

@customElement("question-price")
export class PriceQuestion extends Question {
  protected static override sheet = worthStyle;
  /** The field of the threshold that is moved; the first where there is no such threshold. */
  @state() private path = "";
  /** The value that is read. */
  @state() private read: number | null = null;
  readonly #points = new Reply<readonly PricePoint[]>(this);
  /** What the curve was asked of: the scenario without the threshold, which the curve is over. */
  #about: unknown = null;
  readonly #width = new Width(this, ".price-stage");

  protected override rested(signal: AbortSignal): void {
    const { scenario } = this.shown;
    const threshold = this.#threshold(scenario);
    if (threshold === null) return;
    const about = [threshold.path, threshold.values, withValue(scenario, threshold.path, null)];
    if (this.#points.fresh && same(this.#about, about)) return;
    // of another threshold or other terms nothing is known yet
    if (!same(this.#about, about)) this.#points.value = null;
    this.#about = about;
    void this.#points.follow((soFar) => this.#ask(scenario, threshold, soFar, signal), signal);
  }

  #threshold(scenario: Scenario): Threshold | null {
    const all = thresholdsOf(scenario);
    return all.find(({ path }) => path === this.path) ?? all[0] ?? null;
  }

  /** The whole curve; parts of it are shown as they come. */
  async #ask(
    scenario: Scenario,
    { path, values, outcome }: Threshold,
    soFar: SoFar<readonly PricePoint[]>,
    signal: AbortSignal,
  ): Promise<readonly PricePoint[]> {
    const asked = Array.from({ length: parts }, (_, part) => values.filter((_value, place) => place % parts === part));
    const some = new Map<number, PricePoint>();
    await Promise.all(
      asked
        .filter((part) => part.length > 0)
        .map(async (part) => {
          const sweep = await explorer.ask(scenario, "sweep", [path, part, scenario.contract, scenario.budget], signal);
          for (const point of sweep.points) some.set(point.value, pricePoint(point, outcome));
          soFar(some.size, values.length, inOrder(some));
        }),
    );
    return inOrder(some);
  }

  protected override render(): TemplateResult {
    const words = worthWords().price;
    const { scenario } = this.shown;
    const all = thresholdsOf(scenario);
    const threshold = this.#threshold(scenario);
    if (threshold === null) return html`<p class="answer aside">${words.noThreshold}</p>`;
    const points = this.#points.value ?? [];
    const enough = points.length > 1 && this.#width.now > 0;
    const room = priceRoom(this.#width.now);
    return html`<section class="answer price ${this.stale ? "stale" : ""}" aria-label=${words.title}>
      <h4 class="subheading">${words.title}</h4>
      <label class="price-choice" ?hidden=${all.length < 2}
        >${words.choose}
        <select @change=${this.#choose}>
          ${all.map(({ path, label }) => html`<option value=${path} ?selected=${path === threshold.path}>${label}</option>`)}
        </select></label
      >
      <p class="lead" id="price-sentence">${this.#points.fresh ? priceSentence(points, threshold, scenario) : ""}</p>
      ${asking(this.#points.standing, this.ways)}
      ${priceFigure({
        scenario,
        threshold,
        points,
        curve: enough ? priceCurve(points, threshold.value, room) : null,
        read: this.read,
        reads: (value) => {
          this.read = value;
        },
        adopts: (value) => {
          this.dispatchEvent(edit({ path: threshold.path, value: written(threshold.quantity, value) }));
        },
      })}
    </section>`;
  }

  #choose = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    this.path = target.value;
    this.read = null;
    this.rested(this.afresh());
  };
}

const inOrder = (points: ReadonlyMap<number, PricePoint>): PricePoint[] =>
  [...points.values()].sort((a, b) => a.value - b.value);

function pricePoint({ value, exposure }: SweepPoint, id: string): PricePoint {
  const outcome = exposure?.outcomes.find((one) => one.id === id);
  if (outcome === undefined) return { value, cost: null, additional: null };
  return { value, cost: outcome.costPerAdditionalSuccess, additional: additional(outcome) };
}
