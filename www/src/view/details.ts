/** Where the example comes from, and the end of the page. */
import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "../state/desk";
import { type Preset, usualPreset, type WholePreset } from "../state/presets";
import { belowWords } from "../text/below";
import { guideWords } from "../text/guide";
import { presetWords } from "../text/presets";
import { sheetWords } from "../text/sheet";
import { trustWords } from "../text/trust";
import { galleryLink } from "./gallery-link";
import { citation } from "./templates";

/** The file of the example that the page opens with, of which only a part came with the page. */
const [usual] = Object.values(
  import.meta.glob<string>("../../presets/duval.json", { query: "?raw", import: "default", eager: true }),
).map((text) => JSON.parse(text) as WholePreset);

/** All others are whole from the beginning. */
const wholeOf = (preset: Preset): WholePreset =>
  preset.id === usualPreset.id && usual !== undefined ? usual : (preset as WholePreset);

export function about(desk: Desk): TemplateResult {
  const words = belowWords().details;
  const preset = presetWords().about(wholeOf(desk.preset));
  return html`<h4 class="subheading">${words.heading}</h4>
    <div class="about">
      <p>${preset.summary}</p>
      <div class="about-columns">
        <div>
          <h5 class="subheading">${words.published}</h5>
          <ul>
            ${preset.published.map(({ text, url, status }) => html`<li>${text} (${citation(status === "S" ? words.secondary : words.source, url)})</li>`)}
          </ul>
        </div>
        <div>
          <h5 class="subheading">${words.illustrative}</h5>
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

/** The end of the page. `guide` begins the guided example. */
export function footer(version: string, guide: () => void): TemplateResult {
  const words = belowWords().footer;
  return html`<footer class="bottom">
    <p>${words.model}</p>
    <p>${words.privacy} ${version === "" ? nothing : words.version(version)}</p>
    <p class="bottom-links">
      <a href=${trustWords().modelFile}>${trustWords().modelLink}</a>
      ${galleryLink()}
      <button
        type="button"
        class="quiet"
        @click=${() => {
          print();
        }}
      >
        ${sheetWords().print}
      </button>
      <button type="button" class="quiet" @click=${guide}>${guideWords().name}</button>
    </p>
  </footer>`;
}
