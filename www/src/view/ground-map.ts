import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { widthOf } from "../chart/geometry";
import { wrapped } from "../chart/lines";
import { borderPath, cellUnder, type GroundPlot, groundPlot, pixelsAt, runsPath } from "../chart/ground";
import { shortMoney } from "../format";
import { type Field, type Region, regionOf, regions } from "../state/ground";
import type { Place } from "../state/ground-said";
import { inField, type Quantity } from "../terms/quantity";
import { groundWords } from "../text/ground";
import { Width } from "./width";

export interface GroundAxis {
  readonly name: string;
  readonly quantity: Quantity;
  readonly values: readonly number[];
}

/** What the map shows. */
export interface GroundView {
  readonly x: GroundAxis;
  readonly y: GroundAxis;
  readonly field: Field;
  /** What each side accepts, in words. */
  readonly limits: string;
  /** Whether anything is known of the vendor. */
  readonly vendor: boolean;
  /** Counts what has come into the field: the same field holds more from time to time. */
  readonly version: number;
  readonly now: Place | null;
  readonly counter: (Place & { readonly name: string }) | null;
  /** The cell that is read. */
  readonly read: Place | null;
  readonly currency: string;
}

/** A cell is to be read, or is the one to act on. */
export const reading = (detail: Place & { readonly act: boolean }): CustomEvent<Place & { readonly act: boolean }> =>
  new CustomEvent("reading", { detail });

const step = 5;

/** Regions over two terms, with colour and pattern, and points on them. Properties in, `reading` events out. */
@customElement("ground-map")
export class GroundMap extends LitElement {
  @property({ attribute: false }) view!: GroundView;
  #plot: GroundPlot | null = null;
  readonly #width = new Width(this);
  /** What paths were drawn for; moving the cell that is read draws none anew. */
  #drawn: {
    readonly field: Field;
    readonly version: number;
    readonly width: number;
    readonly paths: TemplateResult | SVGTemplateResult;
  } | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const words = groundWords();
    const { x, y } = this.view;
    return html`<figure class="chart">
      <figcaption class="ground-head">
        <span class="chart-title">${words.title(x.name, y.name)}</span>
        <span class="aside">${this.view.limits}</span>
      </figcaption>
      ${this.#width.stage(() => this.#picture())} ${this.#key()}
      <p class="aside" id="ground-keys" data-screen-only>${words.keys}</p>
    </figure>`;
  }

  #say({ quantity }: GroundAxis, value: number): string {
    return quantity.kind === "money" ? shortMoney(value, this.view.currency) : inField(quantity, value);
  }

  #picture(): TemplateResult {
    const words = groundWords();
    const { x, y, field, version, now, counter, read } = this.view;
    const side = Math.ceil(Math.max(30, ...y.values.map((value) => widthOf(this.#say(y, value), 13)))) + 12;
    const name = wrapped(`${x.name} →`, 13, this.#width.now - side);
    const plot = groundPlot(x.values, y.values, this.#width.now, side, name.length);
    this.#plot = plot;
    const drawn = this.#drawn;
    if (drawn?.field !== field || drawn.version !== version || drawn.width !== this.#width.now)
      this.#drawn = { field, version, width: this.#width.now, paths: this.#regions(plot) };
    return html`<div
      class="ground-reader"
      role="application"
      tabindex="0"
      aria-label=${words.picture(x.name, y.name, x.values.length, y.values.length)}
      aria-describedby="ground-keys"
      @keydown=${this.#press}
      @pointerdown=${this.#tap}
    >
      <svg
        class="picture"
        aria-hidden="true"
        width=${plot.width}
        height=${plot.height}
        viewBox="0 0 ${plot.width} ${plot.height}"
      >
        ${patterns("map")} ${this.#drawn?.paths}
        <rect
          class="ground-frame"
          x=${plot.left}
          y=${plot.top}
          width=${plot.right - plot.left}
          height=${plot.floor - plot.top}
        ></rect>
        ${plot.xTicks.map(({ at, value }) => svg`<text class="tick" x=${at} y=${plot.floor + 18} text-anchor="middle">${this.#say(x, value)}</text>`)}
        ${plot.yTicks.map(({ at, value }) => svg`<text class="tick" x=${plot.left - 8} y=${at + 4} text-anchor="end">${this.#say(y, value)}</text>`)}
        ${name.map((line, row) => svg`<text class="ground-axis" x=${plot.right} y=${plot.floor + 38 + 17 * row} text-anchor="end">${line}</text>`)}
        <text class="ground-axis" x="0" y="18">↑ ${y.name}</text>
        ${read === null ? nothing : cursor(plot, read)} ${mark(plot, now, "now", words.now)}
        ${mark(plot, counter, "counter", counter?.name ?? "")}
      </svg>
    </div>`;
  }

  #regions(plot: GroundPlot): SVGTemplateResult {
    const { field } = this.view;
    const lies =
      (region: Region) =>
      (x: number, y: number): boolean => {
        const cell = field.at(x, y);
        return cell !== undefined && regionOf(cell) === region;
      };
    const unsure = runsPath(plot, (x, y) => field.at(x, y)?.unsure === true);
    return svg`${regions.map((region) => {
      const path = runsPath(plot, lies(region));
      return path === ""
        ? nothing
        : ground("map", region, (fill, own) => svg`<path class=${own} fill=${fill} d=${path}></path>`);
    })}
    ${unsure === "" ? nothing : svg`<path fill="url(#ground-map-unsure)" d=${unsure}></path>`}
    <path class="ground-border" d=${borderPath(plot, lies("both"))}></path>`;
  }

  #key(): TemplateResult {
    const words = groundWords();
    const { field, vendor } = this.view;
    const counts = field.counts();
    const all = field.columns * field.rows;
    const shown = regions.filter(
      (region) =>
        (vendor || region === "district" || region === "neither" || region === "unfit") &&
        (region !== "unfit" || counts.unfit > 0),
    );
    const name = (region: Region): string =>
      !vendor && (region === "district" || region === "neither") ? words.oneSided[region] : words.regions[region];
    return html`<ul class="ground-key">
      ${shown.map(
        (region) =>
          html`<li>
            <svg width="30" height="18" aria-hidden="true">
              ${patterns(`key-${region}`)}${ground(`key-${region}`, region, (fill, own) => svg`<rect class=${own} fill=${fill} width="30" height="18"></rect>`)}
            </svg>
            <span>${name(region)} <span class="aside">${words.cells(counts[region], all)}</span></span>
          </li>`,
      )}
      <li>
        <svg width="30" height="18" aria-hidden="true">
          ${patterns("key-unsure")}
          <rect fill="url(#ground-key-unsure-unsure)" width="30" height="18"></rect>
        </svg>
        <span>${words.unsure}</span>
      </li>
    </ul>`;
  }

  #press = (event: KeyboardEvent): void => {
    const { read, now, x, y } = this.view;
    const [columns, rows] = [x.values.length, y.values.length];
    const at = read ?? { x: Math.round(now?.x ?? (columns - 1) / 2), y: Math.round(now?.y ?? (rows - 1) / 2) };
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.dispatchEvent(reading({ ...at, act: read !== null }));
      return;
    }
    const by = event.shiftKey ? step : 1;
    const moves: Readonly<Record<string, Place>> = {
      ArrowLeft: { x: -by, y: 0 },
      ArrowRight: { x: by, y: 0 },
      ArrowUp: { x: 0, y: by },
      ArrowDown: { x: 0, y: -by },
      Home: { x: -columns, y: 0 },
      End: { x: columns, y: 0 },
      PageUp: { x: 0, y: step },
      PageDown: { x: 0, y: -step },
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    // the first key only shows where one is
    const to = read === null ? at : { x: at.x + move.x, y: at.y + move.y };
    const within = (place: number, cells: number): number => Math.max(0, Math.min(cells - 1, place));
    this.dispatchEvent(reading({ x: within(to.x, columns), y: within(to.y, rows), act: false }));
  };

  #tap = ({ clientX, clientY, currentTarget }: PointerEvent): void => {
    if (!(currentTarget instanceof HTMLElement) || this.#plot === null) return;
    const { left, top } = currentTarget.getBoundingClientRect();
    this.dispatchEvent(reading({ ...cellUnder(this.#plot, [clientX - left, clientY - top]), act: false }));
  };
}

/** Patterns by the name of the picture that they are in: names are one page's. */
const patterns = (name: string): SVGTemplateResult =>
  svg`<defs>
    <pattern id="ground-${name}-district" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="ground-district-ground" width="9" height="9"></rect><line class="ground-district-ink" x1="4" x2="4" y1="0" y2="9"></line>
    </pattern>
    <pattern id="ground-${name}-vendor" width="10" height="10" patternUnits="userSpaceOnUse">
      <rect class="ground-vendor-ground" width="10" height="10"></rect><circle class="ground-vendor-ink" cx="2.5" cy="2.5" r="1.3"></circle><circle class="ground-vendor-ink" cx="7.5" cy="7.5" r="1.3"></circle>
    </pattern>
    <pattern id="ground-${name}-both" width="12" height="12" patternUnits="userSpaceOnUse">
      <rect class="ground-both-ground" width="12" height="12"></rect><path class="ground-both-ink" d="M6,3.5v5M3.5,6h5"></path>
    </pattern>
    <pattern id="ground-${name}-unfit" width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class="ground-unfit-ground" width="8" height="8"></rect><path class="ground-unfit-ink" d="M0,0L8,8M8,0L0,8"></path>
    </pattern>
    <pattern id="ground-${name}-unsure" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <line class="ground-unsure-ink" x1="0.5" x2="0.5" y1="0" y2="5"></line><line class="ground-unsure-light" x1="1.5" x2="1.5" y1="0" y2="5"></line>
    </pattern>
  </defs>`;

/** What a region is filled with. */
function ground(
  name: string,
  region: Region,
  draw: (fill: unknown, own: string) => SVGTemplateResult,
): SVGTemplateResult {
  return region === "neither"
    ? draw(nothing, "ground-neither")
    : draw(`url(#ground-${name}-${region})`, "ground-region");
}

function cursor({ columns, rows, left, floor }: GroundPlot, { x, y }: Place): SVGTemplateResult {
  const [from, to, bottom, top] = [columns[x] ?? 0, columns[x + 1] ?? 0, rows[y] ?? 0, rows[y + 1] ?? 0];
  const [atX, atY] = [(from + to) / 2, (bottom + top) / 2];
  const box = (kind: string): SVGTemplateResult =>
    svg`<rect class="ground-read ${kind}" x=${from - 2} y=${top - 2} width=${to - from + 4} height=${bottom - top + 4}></rect>`;
  return svg`<line class="ground-cross" x1=${left} x2=${from - 4} y1=${atY} y2=${atY}></line>
    <line class="ground-cross" x1=${atX} x2=${atX} y1=${bottom + 4} y2=${floor}></line>${box("outer")}${box("inner")}`;
}

function mark(
  plot: GroundPlot,
  place: Place | null,
  kind: "now" | "counter",
  label: string,
): SVGTemplateResult | typeof nothing {
  if (place === null) return nothing;
  const [x, y] = pixelsAt(plot, place.x, place.y);
  const end = x + 14 + widthOf(label, 13) > plot.right;
  const shape = kind === "now" ? "M-6,0a6,6 0 1 0 12,0a6,6 0 1 0 -12,0z" : "M0,-8l8,8l-8,8l-8,-8z";
  return svg`<path class="ground-mark" transform="translate(${x},${y})" d=${shape}></path>
    <text class="ground-mark-label" x=${end ? x - 12 : x + 12} y=${y + 4.5} text-anchor=${end ? "end" : "start"}>${label}</text>`;
}
