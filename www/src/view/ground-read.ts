/** What is read off a map: whether there is common ground, what a cell says, and what to know about the map itself. */
import { html, nothing, type TemplateResult } from "lit";
import type { Scenario } from "outcomes-contract";
import type { Other } from "../compare/other";
import { numberAt } from "../field";
import { count } from "../format";
import { cellSaid, groundSaid, type Mapped, type Place, pointSaid, type standingOf } from "../state/ground-said";
import { groundWords } from "../text/ground";

/** How the terms stand on a map. */
export interface Stands {
  readonly standing: ReturnType<typeof standingOf>;
  /** Their place; null where they lie outside. */
  readonly now: Place | null;
  /** What is nearest is not known until the map is drawn. */
  readonly drawing: boolean;
}

/** Whether there is common ground, how the terms stand, and where the nearest is. */
export function groundVerdict(
  mapped: Mapped,
  { standing, now, drawing }: Stands,
  show: (place: Place) => void,
): TemplateResult | typeof nothing {
  const { field, xs, ys } = mapped;
  if (field.known === 0) return nothing;
  const words = groundWords();
  const middle = { x: (xs.length - 1) / 2, y: (ys.length - 1) / 2 };
  const nearest = standing === "both" || drawing ? null : field.nearest(now ?? middle);
  return html`<p class="said">${groundSaid(mapped)}</p>
    <p class="said-more">
      ${words.standing[standing]} ${now === null ? words.outside : nothing}
      ${
        nearest === null
          ? nothing
          : html`${words.nearest(pointSaid(mapped, nearest))}
              <button
                type="button"
                class="quiet"
                @click=${() => {
                  show(nearest);
                }}
              >
                ${words.showNearest}
              </button>`
      }
    </p>`;
}

/** How finely and on how many years a map is drawn; `finer` is how long a finer one would take, in milliseconds. */
export function drawnRemarks(
  { field, xs, ys, years }: Mapped,
  { all, finer }: { readonly all: number; readonly finer: number | null },
  draw: () => void,
): TemplateResult {
  const words = groundWords();
  return html`${years < all ? html`<p class="aside">${words.fewer(count(years))}</p>` : nothing}
  ${
    finer === null
      ? nothing
      : html`<p class="aside">
          ${words.coarse(field.known, xs.length * ys.length)}
          <button type="button" class="quiet" @click=${draw}>${words.finer(Math.ceil(finer / 1000))}</button>
        </p>`
  }`;
}

/** What the other offer's point means; `alike`: it differs from the terms in the map's two at most. */
export function counterRemark({ name }: Other, place: Place | null, alike: boolean): TemplateResult {
  const words = groundWords();
  return html`<p class="aside">
    ${place === null ? words.counterOutside(name) : alike ? nothing : words.others(name)}
  </p>`;
}

/** What a cell says, and a way to adopt it. */
export function groundCell(mapped: Mapped, place: Place, scenario: Scenario, adopt: () => void): TemplateResult {
  const words = groundWords();
  const { x, y, xs, ys, field } = mapped;
  const cell = field.exactly(place.x, place.y);
  const there = numberAt(scenario, x.path) === xs[place.x] && numberAt(scenario, y.path) === ys[place.y];
  return html`<p>
      <strong>${words.reads(pointSaid(mapped, place))}</strong> ${cellSaid(mapped, cell, scenario.contract.currency)}
    </p>
    ${
      cell === undefined || cell.chanceExceeded === null
        ? nothing
        : html`<div class="adopt">
            <button type="button" class="button main" ?disabled=${there} @click=${adopt}>${words.adopt}</button>
            ${there ? html`<span class="aside">${words.standsSo}</span>` : nothing}
          </div>`
    }`;
}
