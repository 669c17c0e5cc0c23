/** The way from the simulator to the explainers. */
import { html, nothing, type TemplateResult } from "lit";
import { belowWords } from "../text/below";

export function galleryLink(): TemplateResult | typeof nothing {
  const { gallery, galleryPlace } = belowWords().footer;
  return html`<a href=${galleryPlace}>${gallery}</a>`;
}
