/** How settling begins: a file is chosen, or made up, and what it must contain. */
import { html, nothing, type TemplateResult } from "lit";
import type { Scenario } from "outcomes-contract";
import { count } from "../format";
import type { ColumnWords } from "../settle/columns";
import { invented } from "../settle/sample";
import { unitWords } from "../terms/measured";
import { settleWords } from "../text/settle";
import { fileButton, studentFiles } from "./file-button";

export interface Start {
  /** Of the file that is settled; empty before the first. */
  readonly name: string;
  /** Empty until they were asked for. */
  readonly columns: readonly ColumnWords[];
}

/** What a reader may begin with. */
export interface StartWays {
  choose(file: File): void;
  template(): void;
  invent(): void;
  /** The columns are to be shown. */
  describe(): void;
  saveInvented(): void;
}

export function settleStart({ cohort }: Scenario, { name, columns }: Start, ways: StartWays): TemplateResult {
  const { unit, units } = unitWords(cohort);
  const words = settleWords().start;
  return html`<div class="settle-start">
    <p class="settle-lead">${words.lead(units)}</p>
    <div class="settle-buttons">
      ${fileButton(
        {
          text: name === "" ? words.choose : words.chooseAnother,
          label: words.file(units),
          accept: studentFiles,
          main: true,
        },
        ways.choose,
      )}
      <button type="button" class="button" @click=${ways.template}>${words.template}</button>
      <button type="button" class="button" @click=${ways.invent}>${words.invent(count(invented), units)}</button>
    </div>
    <p class="aside">${words.csv(unit)} <strong>${words.stays}</strong>${words.kept}</p>
    <details
      class="fold columns"
      @toggle=${(event: Event) => {
        if (event.target instanceof HTMLDetailsElement && event.target.open) ways.describe();
      }}
    >
      <summary>${words.contents}</summary>
      ${columns.length === 0 ? nothing : columnTable(columns, unit, ways)}
    </details>
  </div>`;
}

/** What each column holds, and a file that shows it. */
function columnTable(columns: readonly ColumnWords[], unit: string, { saveInvented }: StartWays): TemplateResult {
  const words = settleWords().columns;
  return html`<div class="table-scroll" role="region" aria-label=${words.label} tabindex="0">
      <table class="columns-table">
        <caption class="unseen">
          ${words.label}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.column}</th>
            <th scope="col">${words.holds(unit)}</th>
            <th scope="col">${words.empty}</th>
          </tr>
        </thead>
        <tbody>
          ${columns.map(
            ({ name, holds, empty }) =>
              html`<tr>
                <th scope="row"><code>${name}</code></th>
                <td>${holds}</td>
                <td>${empty}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="aside">
      ${words.order}
      <button type="button" class="quiet" @click=${saveInvented}>${words.invented}</button>
    </p>`;
}
