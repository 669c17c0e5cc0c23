/** The top of the page: its name, the example it started from, and what can be done with a scenario. */
import { html, type TemplateResult } from "lit";
import type { Example, Preset } from "../state/presets";
import type { Language } from "../text/catalog";
import { firstWords } from "../text/first";
import { presetWords } from "../text/presets";
import { fileButton } from "./file-button";

export interface HeaderActions {
  choose(id: string): void;
  open(file: File): void;
  save(): void;
  copy(): void;
  /** Speaks the other language. */
  speak(language: Language): void;
}

/** What the page shows now. */
export interface Shown {
  readonly examples: readonly Example[];
  readonly preset: Preset;
  readonly fromFile: boolean;
  readonly copied: boolean;
}

export function header({ examples, preset, fromFile, copied }: Shown, actions: HeaderActions): TemplateResult {
  const { header: words, other } = firstWords();
  return html`<header class="top">
    <h1 class="brand">${words.name}</h1>
    <div class="start">
      <label class="unseen" for="preset">${words.example}</label>
      <select
        id="preset"
        .value=${fromFile ? "" : preset.id}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) actions.choose(event.target.value);
        }}
      >
        ${fromFile ? html`<option value="" selected>${words.ownFile}</option>` : ""}
        ${examples.map(({ id, name }) => html`<option value=${id} ?selected=${!fromFile && id === preset.id}>${name}</option>`)}
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
