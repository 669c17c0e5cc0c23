/** Small pieces that several parts of the page share. */
import { html, nothing, type TemplateResult } from "lit";
import type { Refusal } from "outcomes-contract";
import type { Figure } from "../format";

/** A figure and its standard error. */
export const figureText = ({ value, error }: Figure): TemplateResult =>
  html`<span class="figure-value">${value}</span
    >${error === "" ? nothing : html` <span class="figure-error">${error}</span>`}`;

/** Every refusal: the field and the sentence. `labels`: what the controls of fields are called, which then lead to them. */
export const refusalList = (refusals: readonly Refusal[], labels?: ReadonlyMap<string, string>): TemplateResult =>
  html`<ul class="refusals">
    ${refusals.map(({ field, message }) => html`<li>${refusedField(field, labels?.get(field))}${message}</li>`)}
  </ul>`;

function refusedField(field: string, label: string | undefined): TemplateResult | typeof nothing {
  if (field === "") return nothing;
  if (label === undefined) return html`<code>${field}</code> `;
  return html`<button type="button" class="quiet" data-points=${field}>${label}</button>: `;
}

/** A citation; it opens beside the page. */
export const citation = (label: string, url: string): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer">${label}</a>`;
