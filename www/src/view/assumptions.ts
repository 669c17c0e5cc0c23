/** What we assume about students: a sentence, behind it every assumption, and how many years are simulated. */
import { html, nothing, type TemplateResult } from "lit";
import { count, fixed, percent } from "../format";
import { dosageUnits, unitWords } from "../terms/measured";
import { assumptionWords } from "../text/assumptions";
import { edit } from "./events";
import type { TermsView } from "./terms";

/** `controls` are the assumptions' own, once they are loaded. */
export function assumptionsPanel(
  view: TermsView,
  controls: unknown,
  actions: { newSeed(): void; unfold(): void },
): TemplateResult {
  const { desk } = view;
  const words = assumptionWords().panel;
  return html`<section class="assumptions" aria-labelledby="assumptions-heading">
    <h2 id="assumptions-heading" class="heading">${words.heading(unitWords(desk.draft.cohort).units)}</h2>
    ${summary(view)} ${cautions(view)}
    <details
      class="fold"
      @toggle=${() => {
        actions.unfold();
      }}
    >
      <summary>${words.change}</summary>
      ${controls}
    </details>
    ${plan(view, actions)}
  </section>`;
}

function summary({ desk }: TermsView): TemplateResult {
  const { cohort } = desk.draft;
  const { unit, test } = unitWords(cohort);
  const words = assumptionWords().panel;
  const effects = cohort.measures.map(({ label, effect }) => ({ label, mean: effect?.mean ?? 0, sd: effect?.sd ?? 0 }));
  const [first] = effects;
  const alike = effects.every(({ mean, sd }) => mean === first?.mean && sd === first.sd);
  const { dosage, validPairs = 1 } = cohort;
  const strong = (text: string): TemplateResult => html`<strong>${text}</strong>`;
  const moves = (mean: number, sd: number): TemplateResult => strong(`${fixed(mean, 2)}\u00a0±\u00a0${fixed(sd, 2)}`);
  return html`<p class="assumed">
    ${
      first === undefined
        ? nothing
        : alike
          ? words.effect(unit, moves(first.mean, first.sd))
          : words.effects(
              unit,
              effects.map(({ label, mean, sd }, index) => html`${index === 0 ? "" : ", "}${label} ${moves(mean, sd)}`),
            )
    }
    ${
      dosage === undefined
        ? words.all(unit)
        : words.dosage(
            strong(percent(dosage.meanShare)),
            count(dosage.planned),
            dosageUnits(cohort),
            strong(percent(dosage.neverStart ?? 0)),
          )
    }
    ${cohort.measures.length === 0 ? nothing : words.tested(strong(percent(validPairs)), test)}
  </p>`;
}

/** What the scenario leaves out, said where the assumptions are. */
function cautions({ desk }: TermsView): TemplateResult | typeof nothing {
  const notes = desk.shown?.notes ?? [];
  if (notes.length === 0) return nothing;
  return html`<ul class="cautions">
    ${notes.map(({ message }) => html`<li>${message.charAt(0).toUpperCase()}${message.slice(1)}.</li>`)}
  </ul>`;
}

function plan({ desk }: TermsView, actions: { newSeed(): void }): TemplateResult {
  const words = assumptionWords().panel;
  const { seed, replications = 10_000 } = desk.draft.plan;
  const offered = [...new Set([1_000, 10_000, 100_000, 1_000_000, replications])].sort((a, b) => a - b);
  return html`<div class="plan">
    <div class="choice">
      <label for="years">${words.years}</label>
      <select
        id="years"
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement)
            event.target.dispatchEvent(edit({ path: "plan.replications", value: Number(event.target.value) }));
        }}
      >
        ${offered.map((years) => html`<option value=${years} ?selected=${years === replications}>${count(years)}</option>`)}
      </select>
    </div>
    <div class="seed">
      <span>${words.seed} <output id="seed">${seed}</output></span>
      <button
        type="button"
        class="quiet"
        @click=${() => {
          actions.newSeed();
        }}
      >
        ${words.newSeed}
      </button>
    </div>
    <p class="aside">${words.same}</p>
  </div>`;
}
