/** The district and the vendor, by shape and colour: a circle and a square. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { Party } from "../state/versions";

/** The shape around 0, of a radius, in a drawing. */
export function partyShape(party: Party, radius: number): string {
  const r = Number(radius.toFixed(2));
  if (party === "district") return `M-${r},0A${r},${r},0,1,1,${r},0A${r},${r},0,1,1,-${r},0Z`;
  // a square of about the circle's weight
  const half = Number((0.89 * radius).toFixed(2));
  return `M-${half},-${half}H${half}V${half}H-${half}Z`;
}

const partyPath = (party: Party, radius: number): SVGTemplateResult =>
  svg`<path class="party ${party}" d=${partyShape(party, radius)}></path>`;

/** The mark within words. */
export const partyMark = (party: Party): TemplateResult =>
  html`<svg class="party-mark" width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
    ${partyPath(party, 5)}
  </svg>`;
