/** When is it due? Payments by instalment and fiscal year, with the band of uncertainty. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { whenDue } from "../view/due";
import { Question } from "./question";

@customElement("question-due")
export class DueQuestion extends Question {
  protected override rested(): void {
    // the picture itself has the answer
  }

  protected override render(): TemplateResult | typeof nothing {
    return html`<div class="answer">${whenDue(this.shown)}</div>`;
  }
}
