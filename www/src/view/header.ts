/** The top of the page: its name, the example it started from, and what can be done with a scenario. */
import { html, type TemplateResult } from "lit";
import type { Example, Preset } from "../state/presets";
import { fileButton } from "./file-button";

export interface HeaderActions {
  choose(id: string): void;
  open(file: File): void;
  save(): void;
  copy(): void;
}

/** What the page shows now. */
export interface Shown {
  readonly examples: readonly Example[];
  readonly preset: Preset;
  readonly fromFile: boolean;
  readonly copied: boolean;
}

export function header({ examples, preset, fromFile, copied }: Shown, actions: HeaderActions): TemplateResult {
  return html`<header class="top">
    <h1 class="brand">Outcomes Contract Simulator</h1>
    <div class="start">
      <label class="unseen" for="preset">Example contract</label>
      <select
        id="preset"
        .value=${fromFile ? "" : preset.id}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) actions.choose(event.target.value);
        }}
      >
        ${fromFile ? html`<option value="" selected>Your own file</option>` : ""}
        ${examples.map(({ id, name }) => html`<option value=${id} ?selected=${!fromFile && id === preset.id}>${name}</option>`)}
      </select>
      <span class="chip">${fromFile ? "Opened from a file" : preset.chip}</span>
    </div>
    <div class="actions">
      ${fileButton({ text: "Open", label: "Scenario file", accept: ".json,application/json" }, (file) => {
        actions.open(file);
      })}
      <button
        type="button"
        class="button"
        @click=${() => {
          actions.save();
        }}
      >
        Save
      </button>
      <button
        type="button"
        class="button main"
        @click=${() => {
          actions.copy();
        }}
      >
        ${copied ? "Copied" : "Copy link"}
      </button>
    </div>
  </header>`;
}
