/** The top of the page: its name, the example it started from, and what can be done with a scenario. */
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Example, Preset } from "../state/presets";
import type { Language } from "../text/catalog";
import { aroundWords } from "../text/around";
import { presetWords } from "../text/presets";
import { stepWords } from "../text/steps";
import { fileButton } from "./file-button";

export interface HeaderActions {
  choose(id: string): void;
  open(file: File): void;
  save(): void;
  copy(): void;
  /** Speaks the other language. */
  speak(language: Language): void;
  undo(): void;
  redo(): void;
}

/** What the page shows now. */
export interface Shown {
  readonly examples: readonly Example[];
  readonly preset: Preset;
  /** The example that the choice stands at; empty for a file of the reader's own. */
  readonly chosen: string;
  readonly fromFile: boolean;
  readonly copied: boolean;
  readonly undoable: boolean;
  readonly redoable: boolean;
}

export function header(
  { examples, preset, chosen, fromFile, copied, undoable, redoable }: Shown,
  actions: HeaderActions,
): TemplateResult {
  const { header: words, other } = aroundWords();
  const steps = stepWords();
  return html`<header class="top">
    <h1 class="brand">${words.name}</h1>
    <div class="steps" role="group">
      ${step(steps.undo, "Control+Z", "M4,8h8.5a4.5,4.5,0,0,1,0,9H8M4,8l4-4M4,8l4,4", undoable, () => {
        actions.undo();
      })}
      ${step(steps.redo, "Control+Shift+Z", "M16,8H7.5a4.5,4.5,0,0,0,0,9H12M16,8l-4-4M16,8l-4,4", redoable, () => {
        actions.redo();
      })}
    </div>
    <div class="start">
      <label class="unseen" for="preset">${words.example}</label>
      <select
        id="preset"
        .value=${live(chosen)}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) actions.choose(event.target.value);
        }}
      >
        ${fromFile ? html`<option value="" selected>${words.ownFile}</option>` : ""}
        ${examples.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
      </select>
      <span class="chip">${fromFile ? words.fromFile : presetWords().chip(preset)}</span>
    </div>
    <div class="actions">
      <button
        type="button"
        class="quiet language"
        lang=${other.code}
        @click=${() => {
          actions.speak(other.code);
        }}
      >
        ${other.name}
      </button>
      ${fileButton({ text: words.open, label: words.scenarioFile, accept: ".json,application/json" }, (file) => {
        actions.open(file);
      })}
      <button
        type="button"
        class="button"
        @click=${() => {
          actions.save();
        }}
      >
        ${words.save}
      </button>
      <button
        type="button"
        class="button main"
        @click=${() => {
          actions.copy();
        }}
      >
        ${copied ? words.copied : words.copy}
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
