/** On a narrow screen, the sentence and a small strip of dots stay in sight while a control is in use. */
import { html, nothing, svg, type TemplateResult } from "lit";
import { dotplot, dotShape, type Room } from "../chart/dotplot";
import type { Desk } from "../state/desk";
import { aroundWords } from "../text/around";
import { sentence } from "./result";

const room: Room = { width: 320, body: 40, largestDot: 8, smallestDot: 3, above: 2, below: 2, side: 6, labelSize: 0 };

export function strip({ shown, refusals }: Desk, inUse: boolean): TemplateResult | typeof nothing {
  if (shown === null || !inUse) return nothing;
  const unfit = refusals.length > 0;
  const budget = Number(shown.exposure.budget.amount);
  const plot = dotplot(shown.exposure, [{ kind: "budget", amount: budget, label: "" }], room);
  return html`<div class="strip ${unfit ? "unfit" : ""}" aria-hidden="true">
    <p>${unfit ? aroundWords().result.unfit : sentence(shown)}</p>
    <svg viewBox="0 0 ${plot.width} ${plot.height}" width=${plot.width} height=${plot.height}>
      <line class="axis" x1="0" x2=${plot.width} y1=${plot.floor} y2=${plot.floor}></line>
      ${plot.marks.filter(({ outside }) => outside === null).map(({ x }) => svg`<line class="strip-budget" x1=${x} x2=${x} y1="0" y2=${plot.floor}></line>`)}
      ${plot.dots.map((dot) => svg`<path class="strip-dot ${dot.over ? "over" : ""}" d=${dotShape(dot)} transform="translate(${dot.x},${dot.y})"></path>`)}
    </svg>
  </div>`;
}
