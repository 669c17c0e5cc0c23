/** The page on paper: a term sheet of two pages, written when the reader prints. */
import type { Note } from "outcomes-contract";
import { html, nothing, render, type TemplateResult } from "lit";
import { evidenceOf } from "../assumptions/evidence";
import type { Exposed } from "../engine/messages";
import { count, today } from "../format";
import type { Desk } from "../state/desk";
import { digestOf } from "../state/digest";
import { shortLinkOf } from "../state/link";
import { fiscalYearTable, instalmentTable } from "../state/due-tables";
import { groupTable, outcomeTable, payoutTable, type Table } from "../state/tables";
import { vendorTable } from "../state/vendor-table";
import { sheetStyle } from "../style/sheet";
import { presetWords } from "../text/presets";
import { sheetWords } from "../text/sheet";
import { adopt } from "./adopt";
import { figureTable } from "./figure-table";

/** More notes than this do not fit beside the rest. */
const mostNotes = 2;

/** A printer does not wait: all of it is what the desk shows at that moment. */
export class Sheet {
  readonly #head: HTMLElement;
  readonly #body: HTMLElement;
  /** What the page's address says. */
  #addressed: Exposed["scenario"] | null = null;

  /** The two places on the page: above the result, and below it. */
  constructor(head: HTMLElement, body: HTMLElement) {
    this.#head = head;
    this.#body = body;
    adopt(head, sheetStyle);
  }

  /** The page's address is that of what is shown. */
  rest({ scenario }: Exposed): void {
    this.#addressed = scenario;
  }

  /** Writes it, at once. */
  write(desk: Desk): void {
    const { shown } = desk;
    if (shown === null) return;
    render(head(desk, shown), this.#head);
    render(body(desk, shown, addressOf(desk, shown, this.#addressed)), this.#body);
  }

  /** Forgets it: it would be wrong after the next change. */
  clear(): void {
    render(nothing, this.#head);
    render(nothing, this.#body);
  }
}

/** The address of what is shown, though the page's own may be a moment behind; null where it takes longer to write. */
function addressOf({ fromFile, preset }: Desk, { scenario }: Exposed, addressed: object | null): string | null {
  const link = shortLinkOf(scenario, fromFile ? null : preset);
  if (link !== null) return new URL(`#${link}`, location.href).href;
  return addressed === scenario ? location.href : null;
}

function head({ fromFile, preset }: Desk, { scenario }: Exposed): TemplateResult {
  const words = sheetWords();
  return html`<p class="sheet-kind">
      <strong>${words.kind}</strong>
      ${words.of(today())}${fromFile ? nothing : html` · ${words.example(presetWords().chip(preset))}`}
    </p>
    <p class="sheet-title">${scenario.title}</p>`;
}

function body(desk: Desk, shown: Exposed, address: string | null): TemplateResult {
  const words = sheetWords();
  const { exposure, scenario } = shown;
  const { description, notes } = desk.wording;
  return html`<section>
      <h2>${words.contract}</h2>
      <ol class="sheet-clauses">
        ${(description?.clauses ?? []).map(({ sentence }) => html`<li>${sentence}</li>`)}
      </ol>
      <p class="sheet-aside">${words.notOfAdvice}</p>
      ${known(desk.wording.speaksOf(desk.draft) ? notes : [])}
    </section>
    <section class="sheet-second">
      ${tables(words.due, [fiscalYearTable(exposure, scenario), instalmentTable(exposure, scenario)], { wide: true })}
      ${tables(words.figures, [
        payoutTable(exposure, scenario),
        outcomeTable(exposure, scenario),
        groupTable(exposure, scenario),
        vendorTable(exposure, scenario),
      ])}
    </section>
    <section>
      <h2>${words.assumptions}</h2>
      <div class="sheet-assumptions">
        ${evidenceOf(scenario).map(
          ({ heading, rows }) =>
            html`<div>
              <h3>${heading}</h3>
              ${rows.map(
                ({ label, value, status, sources }) =>
                  html`<p>
                    ${label}: <strong>${value}</strong>
                    <span class="sheet-aside"
                      >${[...(status === "I" ? [words.illustrative] : []), ...sources.map(({ label: name }) => name)].join("; ")}</span
                    >
                  </p>`,
              )}
            </div>`,
        )}
      </div>
    </section>
    <section class="sheet-repeat">
      <p>
        <strong>${words.repeat}:</strong>
        ${[
          words.seed(scenario.plan.seed),
          words.years(count(shown.done)),
          words.version(desk.version),
          words.digest(digestOf(scenario)),
        ].join(" · ")}
      </p>
      ${address === null ? nothing : html`<p class="sheet-link">${words.link}: ${address}</p>`}
      <p>${words.model}</p>
    </section>`;
}

function known(notes: readonly Note[]): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  return html`<h2>${sheetWords().know}</h2>
    <ul>
      ${notes.slice(0, mostNotes).map(({ message }) => html`<li>${message}</li>`)}
    </ul>`;
}

function tables(
  heading: string,
  all: readonly (Table | null)[],
  { wide = false }: { readonly wide?: boolean } = {},
): TemplateResult | typeof nothing {
  const given = all.filter((table) => table !== null);
  if (given.length === 0) return nothing;
  return html`<h2>${heading}</h2>
    <div class="sheet-tables ${wide ? "wide" : ""}">${given.map((table) => figureTable(table))}</div>`;
}
