/** The picture: 50 years as dots, the axis, the budget and the cap. Drawn for the width it has. */
import type { Exposure } from "outcomes-contract";
import { barsOutline, type Dotplot, dotplot, dotShape, neededDomain, roomFor } from "../chart/dotplot";
import { type Range, steady } from "../chart/geometry";
import { type Places, Travel } from "../chart/travel";
import { shortMoney } from "../format";
import { dotsLabel, payoutLines } from "../state/pictured";
import { firstWords } from "../text/first";
import { fill, h, put, s } from "./dom";

export interface Pictured {
  readonly exposure: Exposure;
  readonly currency: string;
  readonly notToExceed: number | null;
  /** Whether these are all years. */
  readonly whole: boolean;
}

export class Picture {
  readonly element = h("div", { class: "stage" });
  readonly #svg = s("svg", { class: "picture", part: "picture", role: "img" });
  readonly #ground = s("g");
  readonly #dots = s("g", { class: "dots" });
  #domain: Range | null = null;
  /** Whether the domain was made of all years once: how many come first depends on the machine. */
  #whole = false;
  #plot: Dotplot | null = null;
  readonly #travel = new Travel((places) => {
    this.#place(places);
  });

  constructor() {
    this.#svg.append(this.#ground, this.#dots);
    this.element.append(this.#svg);
  }

  /** Draws it for so many pixels. */
  draw({ exposure, currency, notToExceed, whole }: Pictured, width: number): void {
    const lines = payoutLines(exposure, notToExceed, currency);
    const before = this.#plot;
    // the picture does not slide under a reader who drags
    const domain = steady(neededDomain(exposure, lines), whole && !this.#whole ? null : this.#domain);
    this.#whole ||= whole;
    const plot = dotplot(exposure, lines, roomFor(width), domain);
    this.#plot = plot;
    this.#domain = plot.domain;
    put(this.#svg, "aria-label", dotsLabel(exposure, currency));
    put(this.#svg, "width", plot.width);
    put(this.#svg, "height", plot.height);
    put(this.#svg, "viewBox", `0 0 ${String(plot.width)} ${String(plot.height)}`);
    fill(this.#ground, overspending(plot), bars(plot), axis(plot, currency), marks(plot));
    plot.dots.forEach((dot, index) => {
      const path = this.#dots.children[index] ?? this.#dots.appendChild(s("path"));
      put(path, "class", dot.over ? "dot over" : "dot");
      put(path, "d", dotShape(dot));
    });
    while (this.#dots.children.length > plot.dots.length) this.#dots.lastChild?.remove();
    if (before?.width !== plot.width) this.#travel.forget();
    this.#travel.go(plot.dots);
  }

  /** Dots are where they belong, for a printout. */
  arrive(): void {
    this.#travel.arrive();
  }

  #place(places: Places): void {
    [...this.#dots.children].forEach((path, index) => {
      const [x = 0, y = 0] = places.slice(2 * index, 2 * index + 2);
      put(path, "transform", `translate(${x.toFixed(2)},${y.toFixed(2)})`);
    });
  }
}

function overspending({ overspending: range, top, floor }: Dotplot): SVGElement | null {
  if (range === null) return null;
  const [from, to] = range;
  return s("rect", { class: "overspending", x: from, y: top, width: Math.max(0, to - from), height: floor - top });
}

const bars = (plot: Dotplot): SVGElement[] => [
  s("path", { class: "bars", d: barsOutline(plot.bars.filter(({ over }) => !over)) }),
  s("path", { class: "bars over", d: barsOutline(plot.bars.filter(({ over }) => over)) }),
];

function axis({ ticks, floor, width, expected }: Dotplot, currency: string): SVGElement[] {
  const words = firstWords().chart;
  const at = Math.max(34, Math.min(width - 34, expected));
  return [
    s("line", { class: "axis", x1: 0, x2: width, y1: floor + 0.5, y2: floor + 0.5 }),
    ...ticks.map((tick) =>
      s(
        "text",
        { class: "tick", x: tick.at, y: floor + 19, "text-anchor": "middle" },
        shortMoney(tick.value, currency),
      ),
    ),
    s("path", { class: "expected", d: `M${String(expected)},${String(floor + 25)}l5.5,8h-11z` }),
    s("text", { class: "expected-label", x: at, y: floor + 46, "text-anchor": "middle" }, words.expected),
  ];
}

const marks = ({ marks: all, floor, top }: Dotplot): SVGElement[] =>
  all.map((mark) => {
    const y = top - 12 - 18 * mark.row;
    return s(
      "g",
      { class: `mark ${mark.kind}` },
      mark.outside === null ? s("line", { x1: mark.x, x2: mark.x, y1: y - 12, y2: floor }) : null,
      s("text", { x: mark.labelX, y, "text-anchor": mark.anchor }, mark.label),
    );
  });
