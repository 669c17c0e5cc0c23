/** A control for every assumption, with its source and why it has this value. */
import { html, nothing, type TemplateResult } from "lit";
import {
  type Assumption,
  assumptionGroups,
  type AssumptionControl,
  type AssumptionGroup,
  statusWord,
} from "../assumptions/assumptions";
import { describedAssumptions } from "../assumptions/described";
import type { Desk } from "../state/desk";
import { inField } from "../terms/quantity";
import { assumptionWords } from "../text/assumptions";
import "./past-students";
import { citation } from "./templates";
import { controlsWith, type TermsView } from "./terms";

export const groupsOf = ({ draft, origin }: Desk): AssumptionGroup[] =>
  assumptionGroups(describedAssumptions, draft, origin);

/** All groups; so many of them are filled with their controls. */
export function assumptionControls(
  view: TermsView,
  groups: readonly AssumptionGroup[],
  filled: number,
): TemplateResult {
  return html`<past-students .cohort=${view.desk.draft.cohort}></past-students> ${groups.map(
      ({ heading, controls }, index) =>
        html`<details class="assumption-group" ?open=${groups.length < 6}>
          <summary>${heading}</summary>
          ${index < filled ? controlsWith(controls, view, help) : nothing}
        </details>`,
    )}`;
}

function help({ assumption, quantity }: AssumptionControl): TemplateResult {
  const { sources, status, term, why } = assumption;
  return html`<div class="help">
    <p>
      <span class="status ${status}">${statusWord[status]}</span>
      ${sources.map(({ label, url }, index) => html`${index === 0 ? nothing : " · "}${citation(label, url)}`)}
    </p>
    <p>${assumptionWords().term(term)} ${range(assumption, quantity)}</p>
    <details>
      <summary>${assumptionWords().why}</summary>
      <p>${why}</p>
    </details>
  </div>`;
}

function range(assumption: Assumption, quantity: AssumptionControl["quantity"]): string {
  const show = (value: number): string => inField(quantity, value);
  const { min, max, default: usual } = assumption;
  return usual === null ? "" : assumptionWords().range(show(usual), show(min), show(max));
}
