/** Small pieces that several parts of the page share. */
import { html, nothing, type TemplateResult } from "lit";
import type { Refusal } from "outcomes-contract";
import type { Figure } from "../format";

/** A figure and its standard error. */
export const figureText = ({ value, error }: Figure): TemplateResult =>
  html`<span class="figure-value">${value}</span
    >${error === "" ? nothing : html` <span class="figure-error">${error}</span>`}`;

/** Every refusal: the field and the sentence. */
export const refusalList = (refusals: readonly Refusal[]): TemplateResult =>
  html`<ul class="refusals">
    ${refusals.map(({ field, message }) => html`<li>${field === "" ? nothing : html`<code>${field}</code> `}${message}</li>`)}
  </ul>`;

/** A citation; it opens beside the page. */
export const citation = (label: string, url: string): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer">${label}</a>`;
