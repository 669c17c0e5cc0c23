/** The top of the page: its name, the example it started from, and what can be done with a scenario. */
import { html, type TemplateResult } from "lit";
import type { Example, Preset } from "../state/presets";
import { stepWords } from "../text/steps";
import { fileButton } from "./file-button";

export interface HeaderActions {
  choose(id: string): void;
  open(file: File): void;
  save(): void;
  copy(): void;
  undo(): void;
  redo(): void;
}

/** What the page shows now. */
export interface Shown {
  readonly examples: readonly Example[];
  readonly preset: Preset;
  readonly fromFile: boolean;
  readonly copied: boolean;
  readonly undoable: boolean;
  readonly redoable: boolean;
}

export function header(
  { examples, preset, fromFile, copied, undoable, redoable }: Shown,
  actions: HeaderActions,
): TemplateResult {
  const words = stepWords();
  return html`<header class="top">
    <h1 class="brand">Outcomes Contract Simulator</h1>
    <div class="steps" role="group">
      ${step(words.undo, "Control+Z", "M4,8h8.5a4.5,4.5,0,0,1,0,9H8M4,8l4-4M4,8l4,4", undoable, () => {
        actions.undo();
      })}
      ${step(words.redo, "Control+Shift+Z", "M16,8H7.5a4.5,4.5,0,0,0,0,9H12M16,8l-4-4M16,8l-4,4", redoable, () => {
        actions.redo();
      })}
    </div>
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

/** A step back or forth. It stays where it is in the order of the keyboard when there is nothing to undo. */
const step = (text: string, keys: string, arrow: string, able: boolean, go: () => void): TemplateResult =>
  html`<button
    type="button"
    class="button step"
    aria-label=${text}
    title="${text} (${keys.replace("Control", "Ctrl")})"
    aria-keyshortcuts=${keys}
    aria-disabled=${able ? "false" : "true"}
    @click=${() => {
      if (able) go();
    }}
  >
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path d=${arrow}></path></svg>
  </button>`;
