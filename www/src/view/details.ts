/** Where the example comes from, and the end of the page. */
import { html, nothing, type TemplateResult } from "lit";
import type { Desk } from "../state/desk";
import { sheetWords } from "../text/sheet";
import { trustWords } from "../text/trust";
import { citation } from "./templates";

export function about({ preset }: Desk): TemplateResult {
  return html`<h4 class="subheading">Where this example comes from</h4>
    <div class="about">
      <p>${preset.summary}</p>
      <div class="about-columns">
        <div>
          <h5 class="subheading">Published</h5>
          <ul>
            ${preset.published.map(({ text, url, status }) => html`<li>${text} (${citation(status === "S" ? "source, read in a secondary copy" : "source", url)})</li>`)}
          </ul>
        </div>
        <div>
          <h5 class="subheading">Illustrative: chosen by us, not published</h5>
          <ul>
            ${preset.illustrative.map((text) => html`<li>${text}</li>`)}
          </ul>
        </div>
      </div>
      <p class="sources">
        Sources:
        ${preset.sources.map(({ label, url }, index) => html`${index === 0 ? nothing : " · "}${citation(label, url)}`)}
      </p>
    </div>`;
}

/** The end of the page. */
export const footer = (version: string): TemplateResult =>
  html`<footer class="bottom">
    <p>
      Simulates many school years under the terms of an outcomes-based contract and shows what the district would pay.
      It is a model: it shows what follows from the terms and assumptions on this page, not what will happen, and it is
      no legal advice.
    </p>
    <p>
      Everything is computed in this page. Nothing you enter leaves it: no server, no account, no
      cookies.${version === "" ? nothing : html` Version ${version}.`}
    </p>
    <p class="bottom-links">
      <a href=${trustWords().modelFile}>${trustWords().modelLink}</a>
      <button type="button" class="quiet" data-action="print">${sheetWords().print}</button>
    </p>
  </footer>`;
