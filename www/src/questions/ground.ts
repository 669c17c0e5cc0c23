/** Is there a deal both sides can live with? A map over two terms, coarse to fine, to read and to adopt a point of. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Estimate, Scenario } from "outcomes-contract";
import type { Range } from "../chart/geometry";
import { keptYears, yearsOf } from "../engine/plan";
import { numberAt, withValue } from "../field";
import { howOften, money } from "../format";
import {
  axisValues,
  type Batch,
  batchesOf,
  type Cell,
  Field,
  firstAxes,
  firstRange,
  type Offer,
  offerPlace,
} from "../state/ground";
import { asYears } from "../state/pledge";
import { Quiet } from "../state/quiet";
import { groundStyle } from "../style/ground";
import { unitOf } from "../terms/measured";
import { type Term, type TermGroup, termGroups } from "../terms/movable";
import { inField, written } from "../terms/quantity";
import { groundWords } from "../text/ground";
import { explorer } from "../view/explorer";
import { groundTable } from "../view/ground-table";
import type { Place, reading } from "../view/ground-map";
import "../view/ground-map";
import { quantityInput, whole } from "../view/quantity-input";
import { Question } from "./question";
import { atRest, failure, inTurn, type Work, workNote } from "./work";

/** At most so many years of so many. */
interface Limit {
  readonly years: number;
  readonly of: number;
}

const chanceOf = ({ years, of }: Limit): number => years / of;

/** A point is spoken after so long without another, in milliseconds. */
const quiet = 400;

/** What the map was asked with. */
interface Mapped {
  readonly x: Term;
  readonly y: Term;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly field: Field;
  readonly district: number;
  /** Null where nothing is known of the vendor. */
  readonly vendor: number | null;
}

@customElement("question-ground")
export class GroundQuestion extends Question {
  static override readonly sheet = groundStyle;
  /** The other side's terms, a point of the map where they have both terms. */
  @property({ attribute: false }) counter: Offer | null = null;
  @state() private paths: readonly [string, string] | null = null;
  @state() private ranges: readonly [Range | null, Range | null] = [null, null];
  @state() private district: Limit = { years: 1, of: 20 };
  @state() private vendor: Limit | null = null;
  @state() private work: Work = atRest;
  @state() private mapped: Mapped | null = null;
  @state() private version = 0;
  @state() private read: Place | null = null;
  @state() private spoken = "";
  @state() private tabled = false;
  #groups: readonly TermGroup[] = [];
  #origin: Scenario | null = null;
  /** What the map is of, without its two terms: adopting a point of it draws no other map. */
  #key = "";
  /** Batches of the map that are answered. */
  #answered: ReadonlySet<Batch> = new Set();
  readonly #speaking = new Quiet(quiet, () => {
    this.spoken = this.read === null ? "" : this.#said(this.read);
  });

  protected override rested(signal: AbortSignal): Promise<void> | void {
    const { scenario, exposure } = this.shown;
    this.#groups = termGroups(scenario, this.desk.origin);
    const terms = this.#terms;
    if (this.#origin !== this.desk.origin) {
      this.#origin = this.desk.origin;
      this.paths = null;
      this.vendor = null;
    }
    const gone = this.paths?.some((path) => terms.every((term) => term.path !== path)) ?? true;
    if (gone) {
      this.paths = firstAxes(terms, scenario, exposure);
      this.ranges = [null, null];
      this.read = null;
    }
    this.vendor ??= asYears(scenario.vendor?.lossLimit ?? 0.1);
    return this.#map(signal);
  }

  get #terms(): readonly Term[] {
    return this.#groups.flatMap(({ terms }) => terms);
  }

  #term(path: string): Term | null {
    return this.#terms.find((term) => term.path === path) ?? null;
  }

  /** Draws the map unless it is drawn already. */
  async #map(signal: AbortSignal): Promise<void> {
    const { scenario, exposure } = this.shown;
    const { paths, district, vendor } = this;
    if (paths === null || vendor === null) return;
    const [x, y] = [this.#term(paths[0]), this.#term(paths[1])];
    if (x === null || y === null) return;
    const range = (axis: 0 | 1, term: Term): Range => this.ranges[axis] ?? firstRange(term, scenario, exposure);
    const [rangeX, rangeY] = [range(0, x), range(1, y)];
    this.ranges = [rangeX, rangeY];
    const known = scenario.vendor !== undefined;
    const limits = { chanceExceeded: chanceOf(district), ...(known && { chanceOfLoss: chanceOf(vendor) }) };
    const without = [paths[0], paths[1]].reduce((whole, path) => withValue(whole, path, null), scenario);
    const key = JSON.stringify([without, paths, rangeX, rangeY, limits]);
    if (key !== this.#key) {
      this.#key = key;
      this.#answered = new Set();
      this.read = null;
      const [xs, ys] = [axisValues(rangeX, x), axisValues(rangeY, y)];
      const field = new Field(xs.length, ys.length);
      this.mapped = { x, y, xs, ys, field, district: limits.chanceExceeded, vendor: known ? chanceOf(vendor) : null };
      this.#levels = batchesOf(xs.length, ys.length);
    }
    await this.#ask(scenario, limits, signal);
  }

  #levels: readonly (readonly Batch[])[] = [];

  /** Asks what is not answered yet, the coarse cells first. */
  async #ask(
    scenario: Scenario,
    limits: { chanceExceeded: number; chanceOfLoss?: number },
    signal: AbortSignal,
  ): Promise<void> {
    const { mapped } = this;
    if (mapped === null) return;
    const { x, y, xs, ys, field } = mapped;
    const { contract, budget } = scenario;
    const values = (all: readonly number[], places: readonly number[]): number[] =>
      places.flatMap((place) => all[place] ?? []);
    const progress = (): Work => ({ kind: "working", done: field.known, total: xs.length * ys.length });
    const jobOf = (batch: Batch) => async (): Promise<void> => {
      const across = { term: x.path, values: values(xs, batch.x) };
      const up = { term: y.path, values: values(ys, batch.y) };
      const answer = await explorer.ask(scenario, "commonGround", [across, up, limits, contract, budget], signal);
      signal.throwIfAborted();
      field.take(batch, answer);
      this.#answered = new Set([...this.#answered, batch]);
      this.version += 1;
      this.work = progress();
    };
    if (field.known < xs.length * ys.length) this.work = progress();
    try {
      for (const level of this.#levels)
        await inTurn(level.filter((batch) => !this.#answered.has(batch)).map(jobOf), explorer.hands, signal);
      this.work = atRest;
    } catch (reason) {
      const failed = failure(reason);
      if (failed === null || signal.aborted) return;
      this.work = failed;
    }
  }

  /** The reader has asked for another map. */
  #change(change: {
    paths?: readonly [string, string];
    ranges?: readonly [Range | null, Range | null];
    district?: Limit;
    vendor?: Limit;
  }): void {
    if (change.paths !== undefined) this.paths = change.paths;
    if (change.ranges !== undefined) this.ranges = change.ranges;
    if (change.district !== undefined) this.district = change.district;
    if (change.vendor !== undefined) this.vendor = change.vendor;
    this.spoken = "";
    void this.#map(this.afresh());
  }

  protected override render(): TemplateResult | typeof nothing {
    const { mapped } = this;
    if (mapped === null || this.paths === null) return nothing;
    const words = groundWords();
    const now = this.#place({ contract: this.shown.scenario.contract, budget: this.shown.scenario.budget });
    const counter = this.counter === null ? null : this.#place(this.counter);
    const { x, y, xs, ys, field, vendor } = mapped;
    const view = {
      x: { name: x.name, quantity: x.quantity, values: xs },
      y: { name: y.name, quantity: y.quantity, values: ys },
      field,
      vendor: vendor !== null,
      version: this.version,
      now,
      counter,
      read: this.read,
      currency: this.shown.scenario.contract.currency,
    };
    return html`<div class="answer">
      <p class="lead">${words.lead}</p>
      <div class="ground-asked">${this.#axis(0)} ${this.#axis(1)} ${this.#limits()}</div>
      <div class="asking-room">
        ${workNote(this.work, {
          cancel: () => {
            this.cancel();
            if (this.work.kind === "working") this.work = { ...this.work, kind: "stopped" };
          },
          again: () => {
            void this.#map(this.afresh());
          },
        })}
      </div>
      ${this.#verdict(mapped, now)}
      <ground-map .view=${view} @reading=${this.#reading}></ground-map>
      <div class="ground-reading">
        ${this.read === null ? html`<p class="aside">${words.choose}</p>` : this.#cell(mapped, this.read)}
      </div>
      <details
        class="as-table"
        @toggle=${({ currentTarget }: Event) => {
          this.tabled = currentTarget instanceof HTMLDetailsElement && currentTarget.open;
        }}
      >
        <summary>${words.asTable}</summary>
        ${this.tabled ? groundTable(view) : nothing}
      </details>
      <p class="unseen" role="status">${this.spoken}</p>
    </div>`;
  }

  #place(offer: Offer): Place | null {
    const { mapped, paths } = this;
    return mapped === null || paths === null ? null : offerPlace(offer, [paths[0], paths[1]], [mapped.xs, mapped.ys]);
  }

  /** A term, and how far it is looked at. */
  #axis(axis: 0 | 1): TemplateResult | typeof nothing {
    const words = groundWords();
    const [first, second] = this.paths ?? ["", ""];
    const [path, other] = axis === 0 ? [first, second] : [second, first];
    const term = this.#term(path);
    const range = this.ranges[axis];
    if (term === null || range === null) return nothing;
    const label = axis === 0 ? words.termAcross : words.termUpwards;
    const [from, to] = range;
    const ranged = (next: Range): void => {
      this.#change({ ranges: axis === 0 ? [next, this.ranges[1]] : [this.ranges[0], next] });
    };
    const { quantity } = term;
    return html`<div class="sentence">
      ${axis === 0 ? words.across : words.upwards}
      <select
        aria-label=${label}
        @change=${({ target }: Event) => {
          if (!(target instanceof HTMLSelectElement)) return;
          const next = target.value;
          this.#change(
            axis === 0
              ? { paths: [next, other], ranges: [null, this.ranges[1]] }
              : { paths: [other, next], ranges: [this.ranges[0], null] },
          );
        }}
      >
        ${this.#groups.map(
          ({ heading, terms }) =>
            html`<optgroup label=${heading}>
              ${terms.map((one) => html`<option value=${one.path} ?selected=${one.path === path} ?disabled=${one.path === other}>${one.name}</option>`)}
            </optgroup>`,
        )}
      </select>
      ${words.from}
      ${quantityInput({ label: `${label}, ${words.from}`, quantity, value: from, most: to }, (next) => {
        ranged([next, to]);
      })}
      ${words.to}
      ${quantityInput({ label: `${label}, ${words.to}`, quantity, value: to, least: from }, (next) => {
        ranged([from, next]);
      })}
    </div>`;
  }

  #limits(): TemplateResult {
    const words = groundWords();
    const { scenario } = this.shown;
    const { district, vendor } = this;
    const limit = (
      one: Limit,
      before: string,
      labels: readonly [string, string],
      take: (next: Limit) => void,
    ): TemplateResult =>
      html`<div class="sentence">
        ${before}
        ${quantityInput({ label: labels[0], quantity: whole, value: one.years, least: 0, most: one.of }, (years) => {
          take({ ...one, years });
        })}
        ${words.yearOf(one.years)}
        ${quantityInput(
          { label: labels[1], quantity: whole, value: one.of, least: Math.max(1, one.years), most: 1_000_000 },
          (of) => {
            take({ ...one, of });
          },
        )}.
      </div>`;
    return html`${limit(district, words.districtAccepts, [words.districtYears, words.districtOf], (next) => {
      this.#change({ district: next });
    })}
    ${
      scenario.vendor !== undefined && vendor !== null
        ? limit(vendor, words.vendorAccepts, [words.vendorYears, words.vendorOf], (next) => {
            this.#change({ vendor: next });
          })
        : this.#missing()
    }`;
  }

  /** Nothing is known of the vendor: what is missing, and a place to say it. */
  #missing(): TemplateResult {
    const words = groundWords();
    const { contract, cohort } = this.shown.scenario;
    const label = words.perStudent(unitOf(cohort));
    return html`<div class="notice">
      <p>${words.missing}</p>
      <div class="sentence">
        ${label}:
        ${quantityInput(
          {
            label,
            quantity: { kind: "money", currency: contract.currency },
            value: null,
            hint: money(1200, contract.currency),
            least: 0,
          },
          (cost) => {
            this.desk.edit("vendor.perStudent", cost.toFixed(2));
          },
        )}
        <span class="aside">${words.perStudentHint}</span>
      </div>
    </div>`;
  }

  /** Whether there is common ground, how the terms stand, and where the nearest is. */
  #verdict({ field, vendor, district, xs, ys }: Mapped, now: Place | null): TemplateResult | typeof nothing {
    if (field.known === 0) return nothing;
    const words = groundWords();
    const { exposure } = this.shown;
    const counts = field.counts();
    const all = xs.length * ys.length;
    const holds = exposure.budget.chanceExceeded.value <= district;
    const done = field.known === all;
    if (vendor === null)
      return html`<p class="said">${words.districtOnly(counts.district, all)}</p>
        <p class="said-more">${holds ? words.standing.oneSidedYes : words.standing.oneSidedNo}</p>`;
    const bears = exposure.vendor !== null && exposure.vendor.chanceOfLoss.value <= vendor;
    const standing = holds && bears ? "both" : holds ? "district" : bears ? "vendor" : "neither";
    const nearest =
      standing === "both" || !done ? null : field.nearest(now ?? { x: (xs.length - 1) / 2, y: (ys.length - 1) / 2 });
    return html`<p class="said">
        ${counts.both > 0 ? words.someCommon(counts.both, all) : words.noCommon(counts.district, counts.vendor, all)}
      </p>
      <p class="said-more">
        ${words.standing[standing]} ${now === null ? words.outside : nothing}
        ${
          nearest === null
            ? nothing
            : html`${words.nearest(this.#point(nearest))}
                <button
                  type="button"
                  class="quiet"
                  @click=${() => {
                    this.#show(nearest);
                  }}
                >
                  ${words.showNearest}
                </button>`
        }
      </p>`;
  }

  /** Both terms of a cell, in words. */
  #point(place: Place): string {
    const { mapped } = this;
    if (mapped === null) return "";
    const words = groundWords();
    const { x, y, xs, ys } = mapped;
    const say = (term: Term, value: number | undefined): string =>
      words.term(term.name, inField(term.quantity, value ?? 0));
    return words.point([say(x, xs[place.x]), say(y, ys[place.y])]);
  }

  #reading = ({ detail }: ReturnType<typeof reading>): void => {
    const { x, y, act } = detail;
    this.#show({ x, y });
    if (act) this.querySelector<HTMLButtonElement>(".ground-reading button")?.focus();
  };

  #show(place: Place): void {
    this.read = place;
    this.#speaking.begin();
  }

  /** What a cell says, as one text. */
  #said(place: Place): string {
    const { mapped } = this;
    if (mapped === null) return "";
    return `${groundWords().reads(this.#point(place))} ${this.#chances(mapped, mapped.field.exactly(place.x, place.y))}`;
  }

  #chances({ district, vendor }: Mapped, cell: Cell | undefined): string {
    const words = groundWords();
    if (cell === undefined) return words.unread;
    const { chanceExceeded, chanceOfLoss, payout, unsure } = cell;
    if (chanceExceeded === null) return words.unfitHere;
    const years = Math.min(yearsOf(this.shown.scenario), keptYears);
    const often = (chance: number): string => {
      const estimate: Estimate = { value: chance, standardError: Math.sqrt((chance * (1 - chance)) / years) };
      return howOften(estimate, years);
    };
    const said = [
      words.district(often(chanceExceeded), chanceExceeded <= district),
      ...(vendor === null || chanceOfLoss === null ? [] : [words.vendor(often(chanceOfLoss), chanceOfLoss <= vendor)]),
      ...(payout === null
        ? []
        : [words.expected(money(Number(payout.toPrecision(3)), this.shown.scenario.contract.currency))]),
    ];
    return `${said.join("; ")}.${unsure ? ` ${words.unsureHere}` : ""}`;
  }

  #cell(mapped: Mapped, place: Place): TemplateResult {
    const words = groundWords();
    const { x, y, xs, ys, field } = mapped;
    const cell = field.exactly(place.x, place.y);
    const { scenario } = this.shown;
    const there = numberAt(scenario, x.path) === xs[place.x] && numberAt(scenario, y.path) === ys[place.y];
    return html`<p><strong>${words.reads(this.#point(place))}</strong> ${this.#chances(mapped, cell)}</p>
      ${
        cell === undefined || cell.chanceExceeded === null
          ? nothing
          : html`<div class="adopt">
              <button
                type="button"
                class="button main"
                ?disabled=${there}
                @click=${() => {
                  this.#adopt(mapped, place);
                }}
              >
                ${words.adopt}
              </button>
              ${there ? html`<span class="aside">${words.standsSo}</span>` : nothing}
            </div>`
      }`;
  }

  /** Both terms at once: one change, to be undone as one. */
  #adopt({ x, y, xs, ys }: Mapped, place: Place): void {
    const [atX, atY] = [xs[place.x], ys[place.y]];
    if (atX === undefined || atY === undefined) return;
    const { draft } = this.desk;
    const changed = withValue(withValue(draft, x.path, written(x.quantity, atX)), y.path, written(y.quantity, atY));
    this.desk.edit("", changed);
    this.spoken = groundWords().adopted(this.#point(place));
  }
}
