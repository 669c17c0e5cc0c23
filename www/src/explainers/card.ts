/** What a link to an explainer shows where it is shared: its title, what the picture says, and the picture, 1200 by 630. */
import { type Room, roomFor } from "../chart/dotplot";
import { wrapped } from "../chart/lines";
import { ownColours } from "../embed/tokens";
import type { Part } from "../state/headline";
import { drawing, type Drawn } from "../still/poster";
import { html, Markup } from "../still/markup";

export const cardSize = { width: 1200, height: 630 };

const margin = 56;
/** The picture is drawn for a smaller room and enlarged to the card's width, its letters with it. */
export const cardRoom: Room = { ...roomFor(700), body: 128, largestDot: 22, smallestDot: 8 };
const scale = (cardSize.width - 2 * margin) / cardRoom.width;
/** The bar above. */
const bar = 38;
/** Of the title's letters, and from line to line. */
const [titleSize, titleLine] = [42, 50];

const { paper, ink, muted, district, over } = ownColours.light;

const css = String.raw;

/** As in `style/embed.ts`; what it mixes there is mixed here beforehand. */
const style = css`
  text {
    font-family: Inter;
    fill: ${muted};
  }
  .title {
    font-size: ${titleSize}px;
    font-weight: 600;
    fill: ${ink};
    letter-spacing: -0.8px;
  }
  .said {
    font-size: 27px;
    font-weight: 500;
    fill: ${ink};
    letter-spacing: -0.2px;
  }
  .said .over {
    fill: ${over};
  }
  .said .district {
    fill: ${district};
  }
  .foot {
    font-size: 19px;
  }
  .site {
    font-size: 18px;
    font-weight: 600;
    fill: ${paper};
  }
  .picture text {
    font-size: 13px;
  }
  .axis {
    stroke: ${ink};
  }
  .overspending {
    fill: #f3ddd7;
    opacity: 0.5;
  }
  .bars {
    fill: #e4e5e4;
    opacity: 0.75;
  }
  .bars.over {
    fill: #f3ddd7;
    opacity: 1;
  }
  .dot {
    fill: ${district};
  }
  .dot.over {
    fill: ${over};
  }
  .mark line {
    stroke-width: 2;
  }
  .mark.budget line {
    stroke: ${over};
  }
  .mark.budget text {
    fill: ${over};
    font-weight: 600;
  }
  .mark.notToExceed line {
    stroke: ${ink};
    stroke-dasharray: 3 4;
  }
  .mark.notToExceed text {
    fill: ${ink};
  }
  .expected-label {
    fill: ${ink};
  }
  .mark text {
    paint-order: stroke;
    stroke: ${paper};
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .expected {
    fill: ${ink};
  }
`;

export interface Card {
  readonly title: string;
  /** What the picture says, in a sentence. */
  readonly said: readonly (string | Part)[];
  readonly drawn: Drawn;
  readonly site: string;
  /** What it is an example of, and how much of it is illustrative. */
  readonly chip: string;
  readonly foot: string;
}

/** The title in as few lines as fit, none of them much shorter than the others. */
function balanced(title: string, width: number): string[] {
  const lines = wrapped(title, titleSize, width);
  for (let narrower = width - 10; narrower > width / 2; narrower -= 10) {
    const fewer = wrapped(title, titleSize, narrower);
    if (fewer.length > lines.length) break;
    lines.splice(0, lines.length, ...fewer);
  }
  return lines;
}

export function card({ title, said, drawn, site, chip, foot }: Card): string {
  const { width, height } = cardSize;
  const titles = balanced(title, width - 2 * margin);
  const sentence = said.map((part) =>
    typeof part === "string" ? part : html`<tspan class="${part.tone ?? ""}">${part.text}</tspan>`,
  );
  const below = bar + 62 + titles.length * titleLine;
  const top = height - 66 - drawn.plot.height * scale;
  const picture = html`<g class="picture" transform="translate(${margin},${Math.round(top)}) scale(${scale.toFixed(4)})"
    >${drawing(drawn)}</g
  >`;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
  >
    <style>
      ${new Markup(style)}
    </style>
    <rect width="${width}" height="${height}" fill="${paper}" />
    <rect width="${width}" height="${bar}" fill="${district}" />
    <text class="site" x="${margin}" y="${bar - 13}">${site}</text>
    <text class="site" x="${width - margin}" y="${bar - 13}" text-anchor="end">${chip}</text>
    ${titles.map((line, place) => html`<text class="title" x="${margin}" y="${bar + 62 + place * titleLine}">${line}</text>`)}
    <text class="said" x="${margin}" y="${below - 4}">${sentence}</text>
    ${picture}
    <text class="foot" x="${margin}" y="${height - 30}">${foot}</text>
  </svg> `.text;
}
