/** Below the result: every figure with its standard error, and where the example comes from. */
import { html, nothing, type TemplateResult } from "lit";
import type { Exposed } from "../engine/messages";
import type { Desk } from "../state/desk";
import { groupTable, outcomeTable, payoutTable } from "../state/tables";
import { vendorTable } from "../state/vendor-table";
import { whenDue } from "./due";
import { figureTable } from "./figure-table";
import { citation } from "./templates";

/** `shown` is what the tables say: the desk's picture, or the one before while it moves out of sight. */
export function details(desk: Desk, shown: Exposed | null): TemplateResult {
  return html`<section class="details">
    ${
      shown === null
        ? nothing
        : html`${whenDue(shown)}
            <h2 class="heading">Every figure, with its standard error</h2>
            <div class="tables ${shown.scenario.contract.outcomes.length > 1 ? "wide" : ""}">
              ${figureTable(payoutTable(shown.exposure, shown.scenario))}
              <div class="tables-side">
                ${figureTable(outcomeTable(shown.exposure, shown.scenario))}
                ${figureTable(groupTable(shown.exposure, shown.scenario))}
                ${figureTable(vendorTable(shown.exposure, shown.scenario))}
              </div>
            </div>`
    }
    ${desk.fromFile ? nothing : about(desk)}
  </section>`;
}

function about({ preset }: Desk): TemplateResult {
  return html`<h2 class="heading">Where this example comes from</h2>
    <div class="about">
      <p>${preset.summary}</p>
      <div class="about-columns">
        <div>
          <h3 class="subheading">Published</h3>
          <ul>
            ${preset.published.map(({ text, url, status }) => html`<li>${text} (${citation(status === "S" ? "source, read in a secondary copy" : "source", url)})</li>`)}
          </ul>
        </div>
        <div>
          <h3 class="subheading">Illustrative: chosen by us, not published</h3>
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
  </footer>`;
