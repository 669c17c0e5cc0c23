/** Every figure of the picture, with its standard error. */
import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { groupTable, outcomeTable, payoutTable } from "../state/tables";
import { vendorTable } from "../state/vendor-table";
import { figureTable } from "../view/figure-table";
import { Question } from "./question";

@customElement("question-figures")
export class FiguresQuestion extends Question {
  protected override rested(): void {
    // the picture itself has the answer
  }

  protected override render(): TemplateResult {
    const { exposure, scenario } = this.shown;
    return html`<div class="answer">
      <div class="tables ${scenario.contract.outcomes.length > 1 ? "wide" : ""}">
        ${figureTable(payoutTable(exposure, scenario))}
        <div class="tables-side">
          ${figureTable(outcomeTable(exposure, scenario))} ${figureTable(groupTable(exposure, scenario))}
          ${figureTable(vendorTable(exposure, scenario))}
        </div>
      </div>
    </div>`;
  }
}
