/** The picture of what one more success costs: curve, band, cursor, and the table that says the same. */
import type { Scenario } from "outcomes-contract";
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { PriceCurve, PricePoint } from "../chart/price-curve";
import { count, countFigure, moneyFigure, shortMoney } from "../format";
import { priceNotes, priceReading } from "../state/price";
import { none, type Table } from "../state/tables";
import { peopleWords, whoOf } from "../text/people";
import { inField } from "../terms/quantity";
import { type Threshold, thresholdsOf } from "../terms/thresholds";
import { worthWords } from "../text/worth";
import "./chart-cursor";
import { pictureExports } from "./export";
import { figureTable } from "./figure-table";

export interface PriceView {
  readonly scenario: Scenario;
  readonly threshold: Threshold;
  readonly points: readonly PricePoint[];
  /** Null before it can be drawn. */
  readonly curve: PriceCurve | null;
  /** The value that is read; null: the one that stands. */
  readonly read: number | null;
  reads(value: number): void;
  adopts(value: number): void;
}

export function priceFigure(view: PriceView): TemplateResult {
  const words = worthWords().price;
  const { scenario, threshold, points, curve } = view;
  const { currency } = scenario.contract;
  const [one] = whoOf(scenario);
  const success = lowestLevel(scenario, threshold);
  return html`<figure class="chart">
    <div class="price-picture">
      <p class="aside">${success === null ? words.axis(one) : words.axisAt(one, success)}</p>
      <div class="price-stage under-cursor">${curve === null ? nothing : picture(view, curve)}</div>
    </div>
    ${reading(view)}
    ${curve === null ? nothing : priceNotes(points, curve, threshold, currency).map((note) => html`<p class="aside">${note}</p>`)}
    <p class="aside">${words.help(one)}</p>
    <details class="as-table">
      <summary>${words.table}</summary>
      ${figureTable(priceTable(points, threshold, currency))}
    </details>
    ${pictureExports(words.title, threshold.label, ".price-picture")}
  </figure>`;
}

/** The line below the picture: the point that is read, and what can be done with it. */
function reading({ scenario, threshold, points, read, adopts }: PriceView): TemplateResult {
  const words = worthWords().price;
  const point = points.find(({ value }) => value === (read ?? threshold.value));
  if (point === undefined) return html`<p class="reading"></p>`;
  const stands = point.value === threshold.value;
  return html`<div class="reading price-reading">
    <p>
      ${priceReading(point, threshold, scenario.contract.currency)}
      ${read === null ? html`<span class="aside">${words.pick}</span>` : nothing}
    </p>
    <button
      type="button"
      class="button"
      ?disabled=${stands || point.additional === null}
      @click=${() => {
        adopts(point.value);
      }}
    >
      ${stands ? words.adopted : words.adopt}
    </button>
  </div>`;
}

function picture(view: PriceView, curve: PriceCurve): TemplateResult {
  const words = worthWords().price;
  const { scenario, threshold, points, read } = view;
  const { currency } = scenario.contract;
  const [, many] = whoOf(scenario);
  const place = points.findIndex(({ value }) => value === (read ?? threshold.value));
  const { left, right, top, floor, lowerTop, lowerFloor } = curve;
  return html`<svg
      class="picture"
      aria-hidden="true"
      width=${curve.width}
      height=${curve.height}
      viewBox="0 0 ${curve.width} ${curve.height}"
    >
      <defs>
        <clipPath id="price-clip"><rect x="0" y=${top} width=${curve.width} height=${floor - top}></rect></clipPath>
      </defs>
      ${curve.costs.map(({ at, value }) => grid(left, right, at, shortMoney(value, currency)))}
      <g clip-path="url(#price-clip)">
        <path class="price-band" d=${curve.band}></path>
        <path class="price-line" d=${curve.line}></path>
      </g>
      ${curve.counts.map(({ at, value }) => grid(left, right, at, count(value)))}
      <path class="price-area" d=${curve.area}></path>
      <line class="axis" x1=${left} x2=${right} y1=${curve.zero + 0.5} y2=${curve.zero + 0.5}></line>
      ${curve.ticks.map(({ at, value }) => svg`<text x=${at} y=${lowerFloor + 18} text-anchor="middle">${inField(threshold.quantity, value)}</text>`)}
      ${standing(curve, points, threshold)}
      <text class="price-unit" x="0" y=${lowerTop - 12}>${words.lower(many)}</text>
      ${cursor(curve, place, read !== null)}
    </svg>
    <chart-cursor
      .points=${curve.places.map(({ x }) => ({ x }))}
      .at=${place < 0 ? null : place}
      .label=${words.label}
      .hovers=${false}
      .describe=${(index: number) => {
        const point = points[index];
        return point === undefined ? "" : priceReading(point, threshold, currency);
      }}
      @read=${({ detail }: CustomEvent<number | null>) => {
        const point = detail === null ? undefined : points[detail];
        if (point !== undefined) view.reads(point.value);
      }}
    ></chart-cursor>`;
}

const grid = (left: number, right: number, y: number, text: string): SVGTemplateResult =>
  svg`<g class="grid"><line x1=${left} x2=${right} y1=${y} y2=${y}></line><text x=${left - 6} y=${y + 4} text-anchor="end">${text}</text></g>`;

/** The threshold as it stands. */
function standing(curve: PriceCurve, points: readonly PricePoint[], { value }: Threshold): unknown {
  const place = curve.places[points.findIndex((point) => point.value === value)];
  if (place === undefined) return nothing;
  const words = worthWords().price;
  const end = place.x > curve.left + (curve.right - curve.left) / 2;
  return svg`<line class="price-now" x1=${place.x} x2=${place.x} y1=${curve.top - 8} y2=${curve.lowerFloor}></line>
    <text class="price-now-label" x=${place.x + (end ? -5 : 5)} y=${curve.lowerFloor + 36} text-anchor=${end ? "end" : "start"}>${words.now}</text>
    ${place.y === null ? nothing : svg`<circle class="price-dot" cx=${place.x} cy=${place.y} r="5"></circle>`}`;
}

function cursor(curve: PriceCurve, index: number, shown: boolean): unknown {
  const place = curve.places[index];
  if (place === undefined || !shown) return nothing;
  return svg`<line class="cursor-line" x1=${place.x} x2=${place.x} y1=${curve.top} y2=${curve.lowerFloor}></line>
    ${place.y === null ? nothing : svg`<circle class="cursor-ring" cx=${place.x} cy=${place.y} r="8"></circle>`}`;
}

/** What a success is where another threshold than the lowest is moved; null where it is the one moved. */
function lowestLevel(scenario: Scenario, { lowest, outcome }: Threshold): string | null {
  if (lowest) return null;
  const first = thresholdsOf(scenario).find((one) => one.outcome === outcome && one.lowest);
  return first === undefined ? null : peopleWords().level(first.quantity, first.value);
}

function priceTable(points: readonly PricePoint[], { quantity }: Threshold, currency: string): Table {
  const words = worthWords().price;
  const [, ...columns] = words.columns;
  return {
    caption: words.caption,
    columns,
    rows: points.map(({ value, cost, additional }) => ({
      head: inField(quantity, value),
      cells:
        additional === null
          ? [none(words.unfit), none("")]
          : [cost === null ? none(words.noCost) : moneyFigure(cost, currency), countFigure(additional)],
    })),
  };
}
