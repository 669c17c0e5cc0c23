/** Is there a deal both sides can live with? A map over two terms, coarse to fine, to read and to adopt a point of. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Scenario } from "outcomes-contract";
import type { Range } from "../chart/geometry";
import { otherOf, type Other } from "../compare/other";
import { keptYears, yearsOf } from "../engine/plan";
import { withValue } from "../field";
import { counter } from "../state/counter";
import { firstAxes, type Offer, offerPlace, otherwiseAlike } from "../state/ground";
import { firstRange } from "../state/ground-range";
import { cellSaid, type Mapped, type Place, pointSaid, standingOf } from "../state/ground-said";
import { asYears } from "../state/pledge";
import { Quiet } from "../state/quiet";
import { versions } from "../state/versions";
import { groundStyle } from "../style/ground";
import { unitOf } from "../terms/measured";
import { type Term, type TermGroup, termGroups } from "../terms/movable";
import { written } from "../terms/quantity";
import { groundWords } from "../text/ground";
import { asking } from "../view/asking";
import { edit, opening, tell } from "../view/events";
import { mapper } from "../view/explorer";
import { chartExports } from "../view/export";
import { axisAsked, chanceOf, costsSaid, type Limit, limitAsked, missingAsked } from "../view/ground-asked";
import type { reading } from "../view/ground-map";
import "../view/ground-map";
import { counterRemark, drawnRemarks, groundCell, groundVerdict } from "../view/ground-read";
import { groundSheet, groundTable } from "../view/ground-table";
import { TableFold } from "../view/table-fold";
import { Mapping } from "./mapping";
import { Question } from "./question";

/** A point is spoken after so long without another, in milliseconds. */
const quiet = 400;

@customElement("question-ground")
export class GroundQuestion extends Question {
  static override readonly sheet = groundStyle;
  /** The other side's terms, as they are compared with: a point of the map where they have both terms. */
  @state() private counter: Other | null = null;
  @state() private paths: readonly [string, string] | null = null;
  @state() private ranges: readonly [Range | null, Range | null] = [null, null];
  @state() private district: Limit = { years: 1, of: 20 };
  @state() private vendor: Limit | null = null;
  @state() private read: Place | null = null;
  @state() private spoken = "";
  readonly #table = new TableFold(this);
  #groups: readonly TermGroup[] = [];
  #origin: Scenario | null = null;
  readonly #mapping = new Mapping(mapper, this);
  readonly #speaking = new Quiet(quiet, () => {
    this.spoken = this.read === null ? "" : this.#said(this.read);
  });

  #unhear: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unhear = counter.hear(() => void this.#bringCounter());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unhear();
  }

  /** What the terms are compared with is on the map too. */
  async #bringCounter(): Promise<void> {
    const chosen = counter.now;
    try {
      this.counter = chosen === null ? null : await otherOf(chosen, versions().list, this.desk.opening);
    } catch {
      // an example that could not be loaded: the map is none the worse
      this.counter = null;
    }
  }

  protected override rested(signal: AbortSignal): Promise<void> {
    const { scenario, exposure } = this.shown;
    void this.#bringCounter();
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
  async #map(signal: AbortSignal, patient = false): Promise<void> {
    const { scenario, exposure } = this.shown;
    const { paths, district, vendor } = this;
    const [x, y] = [this.#term(paths?.[0] ?? ""), this.#term(paths?.[1] ?? "")];
    if (vendor === null || x === null || y === null) return;
    const rangeX = this.ranges[0] ?? firstRange(x, scenario, exposure);
    const rangeY = this.ranges[1] ?? firstRange(y, scenario, exposure);
    this.ranges = [rangeX, rangeY];
    const limits = { district: chanceOf(district), vendor: chanceOf(vendor) };
    if (this.#mapping.take({ scenario, x, y, rangeX, rangeY, ...limits })) this.read = null;
    await this.#mapping.draw(scenario, signal, patient);
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
    const { mapped, standing, version } = this.#mapping;
    if (mapped === null) return nothing;
    const words = groundWords();
    const now = this.#place({ contract: this.shown.scenario.contract, budget: this.shown.scenario.budget });
    const other = this.#counterPlace();
    const { x, y, xs, ys, field, vendor } = mapped;
    const view = {
      x: { name: x.name, quantity: x.quantity, values: xs },
      y: { name: y.name, quantity: y.quantity, values: ys },
      field,
      limits: words.limits(this.district, vendor === null ? null : this.vendor),
      vendor: vendor !== null,
      version,
      now,
      counter: other,
      read: this.read,
      currency: this.shown.scenario.contract.currency,
    };
    return html`<div class="answer">
      <p class="lead">${words.lead}</p>
      <div class="ground-asked">${this.#asked()}</div>
      ${asking(standing, this.ways)}
      ${groundVerdict(
        mapped,
        { standing: standingOf(mapped, this.shown.exposure), now, drawing: standing.kind === "working" },
        (place) => {
          this.#show(place);
        },
      )}
      ${this.#remarks(mapped, other)}
      <ground-map .view=${view} @reading=${this.#reading}></ground-map>
      <div class="ground-reading">
        ${this.read === null ? html`<p class="aside">${words.choose}</p>` : this.#cell(mapped, this.read)}
      </div>
      <div class="chart-foot">
        ${this.#table.show(words.asTable, () => groundTable(view), "wide")}
        ${chartExports(
          () => this.querySelector("ground-map figure"),
          words.title(x.name, y.name),
          words.title(x.name, y.name),
          () => groundSheet(view),
        )}
      </div>
      <p class="unseen" role="status">${this.spoken}</p>
    </div>`;
  }

  #place(offer: Offer): Place | null {
    const { paths } = this;
    const { mapped } = this.#mapping;
    return mapped === null || paths === null ? null : offerPlace(offer, [paths[0], paths[1]], [mapped.xs, mapped.ys]);
  }

  /** Where the other side's terms lie. */
  #counterPlace(): (Place & { readonly name: string }) | null {
    const place = this.counter === null ? null : this.#place(this.counter.scenario);
    return place === null || this.counter === null ? null : { ...place, name: this.counter.name };
  }

  #remarks(mapped: Mapped, other: Place | null): TemplateResult {
    const { finer, standing } = this.#mapping;
    const { counter, paths } = this;
    return html`${drawnRemarks(
      mapped,
      { all: Math.min(yearsOf(this.shown.scenario), keptYears), finer: standing.kind === "here" ? finer : null },
      () => {
        void this.#map(this.afresh(), true);
      },
    )}
    ${
      counter === null
        ? nothing
        : counterRemark(counter, other, otherwiseAlike(counter.scenario, this.shown.scenario, paths ?? []))
    }`;
  }

  /** What the map is asked with. */
  #asked(): TemplateResult {
    const [first, second] = this.paths ?? ["", ""];
    const [rangeX, rangeY] = this.ranges;
    const [x, y] = [this.#term(first), this.#term(second)];
    const { district, vendor } = this;
    const { scenario } = this.shown;
    const groups = this.#groups;
    if (x === null || y === null || rangeX === null || rangeY === null || vendor === null) return html``;
    return html`${axisAsked(
      { axis: "across", term: x, range: rangeX, groups, other: second },
      {
        term: (path) => {
          this.#change({ paths: [path, second], ranges: [null, rangeY] });
        },
        range: (range) => {
          this.#change({ ranges: [range, rangeY] });
        },
      },
    )}
    ${axisAsked(
      { axis: "upwards", term: y, range: rangeY, groups, other: first },
      {
        term: (path) => {
          this.#change({ paths: [first, path], ranges: [rangeX, null] });
        },
        range: (range) => {
          this.#change({ ranges: [rangeX, range] });
        },
      },
    )}
    ${limitAsked("district", district, (next) => {
      this.#change({ district: next });
    })}
    ${
      scenario.vendor === undefined
        ? missingAsked(unitOf(scenario.cohort), scenario.contract.currency, (cost) => {
            this.dispatchEvent(edit({ path: "vendor.perStudent", value: cost.toFixed(2) }));
          })
        : html`${limitAsked("vendor", vendor, (next) => {
              this.#change({ vendor: next });
            })}
            <p class="aside ground-costs">${costsSaid(scenario)}</p>`
    }`;
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
    const { mapped } = this.#mapping;
    if (mapped === null) return "";
    const cell = mapped.field.exactly(place.x, place.y);
    return `${groundWords().reads(pointSaid(mapped, place))} ${cellSaid(mapped, cell, this.shown.scenario.contract.currency)}`;
  }

  #cell(mapped: Mapped, place: Place): TemplateResult {
    return groundCell(mapped, place, this.shown.scenario, () => {
      this.#adopt(mapped, place);
    });
  }

  /** Both terms at once: one change, to be undone as one. */
  #adopt(mapped: Mapped, place: Place): void {
    const { x, y, xs, ys } = mapped;
    const [atX, atY] = [xs[place.x], ys[place.y]];
    if (atX === undefined || atY === undefined) return;
    const { draft } = this.desk;
    const changed = withValue(withValue(draft, x.path, written(x.quantity, atX)), y.path, written(y.quantity, atY));
    const said = groundWords().adopted(pointSaid(mapped, place));
    this.dispatchEvent(
      opening(() => {
        this.desk.adopt(changed);
        this.dispatchEvent(tell(said));
      }),
    );
  }
}
