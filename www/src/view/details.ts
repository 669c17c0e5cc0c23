/** The end of the page: where the example comes from. */
import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "../state/desk";
import { type Preset, usualPreset, type WholePreset } from "../state/presets";
import { belowWords } from "../text/below";
import { presetWords } from "../text/presets";
import { citation } from "./templates";

export const details = (desk: Desk): TemplateResult | typeof nothing =>
  desk.fromFile ? nothing : html`<section class="details">${about(desk)}</section>`;

/** The file of the example that the page opens with, of which only a part came with the page. */
const [usual] = Object.values(
  import.meta.glob<string>("../../presets/duval.json", { query: "?raw", import: "default", eager: true }),
).map((text) => JSON.parse(text) as WholePreset);

/** All others are whole from the beginning. */
const wholeOf = (preset: Preset): WholePreset =>
  preset.id === usualPreset.id && usual !== undefined ? usual : (preset as WholePreset);

function about(desk: Desk): TemplateResult {
  const words = belowWords().details;
  const preset = presetWords().about(wholeOf(desk.preset));
  return html`<h2 class="heading">${words.heading}</h2>
    <div class="about">
      <p>${preset.summary}</p>
      <div class="about-columns">
        <div>
          <h3 class="subheading">${words.published}</h3>
          <ul>
            ${preset.published.map(({ text, url, status }) => html`<li>${text} (${citation(status === "S" ? words.secondary : words.source, url)})</li>`)}
          </ul>
        </div>
        <div>
          <h3 class="subheading">${words.illustrative}</h3>
          <ul>
            ${preset.illustrative.map((text) => html`<li>${text}</li>`)}
          </ul>
        </div>
      </div>
      <p class="sources">
        ${words.sources}
        ${preset.sources.map(({ label, url }, index) => html`${index === 0 ? nothing : " · "}${citation(label, url)}`)}
      </p>
    </div>`;
}

/** The end of the page. */
export function footer(version: string): TemplateResult {
  const words = belowWords().footer;
  return html`<footer class="bottom">
    <p>${words.model}</p>
    <p>${words.privacy} ${version === "" ? nothing : words.version(version)}</p>
  </footer>`;
}
