/** What are we paying for? Where each dollar goes, and what one more success costs by threshold. */
import type { Dollars } from "outcomes-contract";
import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { worthStyle } from "../style/worth";
import { same } from "../state/difference";
import { asking } from "../view/asking";
import { dollarLead, dollarsView } from "../view/dollars";
import { explorer } from "../view/explorer";
import "./price";
import { Question } from "./question";
import { Reply } from "./reply";

@customElement("question-worth")
export class WorthQuestion extends Question {
  protected static override sheet = worthStyle;
  readonly #dollars = new Reply<Dollars>(this);
  /** The scenario that the answer is about. */
  #about: unknown = null;

  protected override rested(signal: AbortSignal): void {
    const { scenario } = this.shown;
    if (this.#dollars.fresh && same(this.#about, scenario)) return;
    this.#about = scenario;
    void this.#dollars.follow(() => explorer.ask(scenario, "dollars", [scenario.contract], signal), signal);
  }

  protected override render(): TemplateResult {
    const { scenario } = this.shown;
    const dollars = this.#dollars.value;
    return html`<div class="answer ${this.stale || !this.#dollars.fresh ? "stale" : ""}">
        ${asking(this.#dollars.standing, this.ways)}
        ${dollars === null ? nothing : html`<p class="lead">${dollarLead(dollars, scenario)}</p>`}
        ${dollars === null ? nothing : dollarsView(dollars, scenario)}
      </div>
      <question-price .desk=${this.desk} .shown=${this.shown}></question-price>`;
  }
}
