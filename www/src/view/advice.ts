/** What to know about these terms: a quiet list, each entry leading to its term. */
import { html, nothing, type TemplateResult } from "lit";
import type { Note } from "outcomes-contract";
import { belowWords } from "../text/below";

/** `fresh`: of the terms as they are now; else they are about to be worked out anew. */
export const advice = (notes: readonly Note[], fresh: boolean): TemplateResult | typeof nothing =>
  notes.length === 0
    ? nothing
    : html`<section class="advice ${fresh ? "" : "stale"}" aria-labelledby="advice-heading">
        <h2 id="advice-heading" class="heading">${belowWords().advice.heading}</h2>
        <ul>
          ${notes.map(
            ({ field, message }, place) =>
              html`<li>
                <span id="advice-${place}">${message}</span>
                <button type="button" class="quiet" data-points=${field} aria-describedby="advice-${place}">
                  ${belowWords().advice.show}
                </button>
              </li>`,
          )}
        </ul>
      </section>`;
