/** The picture of an exposure as SVG text, for where nothing can be simulated: the embed's own geometry, standing still. */
import type { Exposure, Scenario } from "outcomes-contract";
import { barsOutline, type Dot, type Dotplot, dotplot, type Room, roomFor } from "../chart/dotplot";
import { shortMoney } from "../format";
import { dotsLabel, payoutLines } from "../state/pictured";
import { firstWords } from "../text/first";
import { html, Markup } from "./markup";

/** The geometry, and what the picture says to those who do not see it. */
export interface Drawn {
  readonly plot: Dotplot;
  readonly label: string;
  readonly currency: string;
}

/** The picture of a scenario's exposure for so many pixels, or for a room of its own. */
export function drawn(exposure: Exposure, { contract }: Scenario, room: number | Room): Drawn {
  const { currency, limits } = contract;
  const notToExceed = limits?.notToExceed === undefined ? null : Number(limits.notToExceed);
  const lines = payoutLines(exposure, notToExceed, currency);
  return {
    plot: dotplot(exposure, lines, typeof room === "number" ? roomFor(room) : room),
    label: dotsLabel(exposure, currency),
    currency,
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Dots as one outline, which is a third of what fifty are: circles within the budget and diamonds beyond it, as `dotShape`. */
const dotsOutline = (dots: readonly Dot[]): string =>
  dots
    .map(({ x, y, radius, over }) => {
      const reach = round(over ? radius * 1.08 : radius);
      const start = `M${round(x - reach)},${round(y)}`;
      const half = `a${reach},${reach},0,1,1`;
      return over
        ? `${start}l${reach},-${reach},${reach},${reach}-${reach},${reach}z`
        : `${start}${half},${2 * reach},0${half}-${2 * reach},0z`;
    })
    .join("");

/** What is inside the picture: its classes are those of the embed. */
export function drawing({ plot, currency }: Drawn): Markup {
  const { bars, dots, expected, floor, marks, overspending, ticks, top, width } = plot;
  const outline = (over: boolean): string => barsOutline(bars.filter((bar) => bar.over === over));
  const at = round(Math.max(34, Math.min(width - 34, expected)));
  return html`${
      overspending === null
        ? null
        : html`<rect
            class="overspending"
            x="${round(overspending[0])}"
            y="${top}"
            width="${round(Math.max(0, overspending[1] - overspending[0]))}"
            height="${floor - top}"
          />`
    }<path class="bars" d="${outline(false)}" /><path class="bars over" d="${outline(true)}" /><line
      class="axis"
      x1="0"
      x2="${width}"
      y1="${floor + 0.5}"
      y2="${floor + 0.5}"
    />${ticks.map(
      ({ at: x, value }) =>
        html`<text class="tick" x="${round(x)}" y="${floor + 19}" text-anchor="middle"
          >${shortMoney(value, currency)}</text
        >`,
    )}<path class="expected" d="M${round(expected)},${floor + 25}l5.5,8h-11z" /><text
      class="expected-label"
      x="${at}"
      y="${floor + 46}"
      text-anchor="middle"
      >${firstWords().chart.expected}</text
    >${marks.map(({ kind, label, labelX, anchor, outside, row, x }) => {
      const y = top - 12 - 18 * row;
      const line = html`<line x1="${round(x)}" x2="${round(x)}" y1="${y - 12}" y2="${floor}" />`;
      return html`<g class="mark ${kind}"
        >${outside === null ? line : null}<text x="${round(labelX)}" y="${y}" text-anchor="${anchor}">${label}</text></g
      >`;
    })}<path class="dot" d="${dotsOutline(dots.filter((dot) => !dot.over))}" /><path
      class="dot over"
      d="${dotsOutline(dots.filter((dot) => dot.over))}"
    />`;
}

/** Beside a picture that is a file, so much is left for labels that are wider in a reader's letters than was reckoned. */
const beside = 16;

/** How wide the file is. */
export const posterWidth = ({ plot }: Drawn): number => plot.width + 2 * beside;

/** The picture as a file, which has its own style. */
export const posterFile = (of: Drawn, style: string): string =>
  html`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="picture"
    viewBox="${-beside} 0 ${posterWidth(of)} ${of.plot.height}"
    width="${posterWidth(of)}"
    height="${of.plot.height}"
  >
    <style>
      ${new Markup(style)}
    </style>
    ${drawing(of)}
  </svg> `.text.replaceAll(/\s*\n\s*/g, "\n");

/** The file as the address of an image, which asks for nothing. */
export const posterAddress = (file: string): string =>
  `data:image/svg+xml,${file
    .trim()
    .replaceAll('"', "'")
    .replaceAll("\n", " ")
    .replaceAll(/[%#<>&]/g, encodeURIComponent)}`;

/** The picture, for a page whose style has the embed's colours. */
export const poster = (of: Drawn): Markup =>
  html`<svg
    class="picture"
    role="img"
    aria-label="${of.label}"
    viewBox="0 0 ${of.plot.width} ${of.plot.height}"
    width="${of.plot.width}"
    height="${of.plot.height}"
  >
    ${drawing(of)}
  </svg>`;
