/** What the terms are compared with: what was chosen, or, while nothing was, the ways to a comparison. */
import { html, nothing, type TemplateResult } from "lit";
import type { Counter } from "../state/counter";
import { examples } from "../state/presets";
import type { Kept } from "../state/versions";
import { compareWords } from "../text/compare";
import { fileButton } from "./file-button";

export interface ComparedWith {
  readonly chosen: Counter | null;
  readonly list: readonly Kept[];
  /** What the terms would be kept as. */
  readonly name: string;
}

export interface CompareActions {
  choose(counter: Counter): void;
  file(file: File): void;
  link(link: string): void;
  keep(): void;
}

export function compareWith(view: ComparedWith, actions: CompareActions): TemplateResult {
  if (view.chosen !== null)
    return html`<div class="compare-with">${select(view, actions)} ${file(actions)} ${link(actions)}</div>`;
  const words = compareWords();
  const { words: inWords, file: asFile, example } = words.ways;
  return html`<p class="lead">${words.begin}</p>
    <ul class="compare-ways">
      <li>
        <h4>${inWords.heading}</h4>
        <p>${inWords.text}</p>
        <button
          type="button"
          class="button main"
          data-points="contract.outcomes[0]"
          @click=${() => {
            actions.keep();
          }}
        >
          ${words.keepAndMove(view.name)}
        </button>
        <p class="aside">${inWords.already}</p>
      </li>
      <li>
        <h4>${asFile.heading}</h4>
        ${file(actions)} ${link(actions)}
      </li>
      <li>
        <h4>${example.heading}</h4>
        ${select(view, actions)}
      </li>
    </ul>`;
}

function select({ chosen, list }: ComparedWith, { choose }: CompareActions): TemplateResult {
  const words = compareWords();
  const value = chosen === null ? "" : "id" in chosen ? `${chosen.kind}:${String(chosen.id)}` : chosen.kind;
  const option = (of: string, text: string): TemplateResult =>
    html`<option value=${of} ?selected=${of === value}>${text}</option>`;
  const take = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    const [kind, id = ""] = target.value.split(":");
    if (kind === "version") choose({ kind, id: Number(id) });
    if (kind === "example") choose({ kind, id });
    if (kind === "opened") choose({ kind });
  };
  return html`<div class="choice">
    <label for="compare-with">${words.choose}</label>
    <select id="compare-with" .value=${value} @change=${take}>
      ${chosen === null ? option("", words.chooseFirst) : nothing}
      ${chosen?.kind === "scenario" ? option("scenario", chosen.name) : nothing} ${option("opened", words.asOpened)}
      ${
        list.length === 0
          ? nothing
          : html`<optgroup label=${words.versions}>
              ${list.map(({ id, name }) => option(`version:${String(id)}`, name))}
            </optgroup>`
      }
      <optgroup label=${words.examples}>${examples.map(({ id, name }) => option(`example:${id}`, name))}</optgroup>
    </select>
  </div>`;
}

function file(actions: CompareActions): TemplateResult {
  const words = compareWords();
  return fileButton({ text: words.file, label: words.fileLabel, accept: ".json,application/json" }, (brought) => {
    actions.file(brought);
  });
}

function link(actions: CompareActions): TemplateResult {
  const words = compareWords();
  const follow = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const input = form instanceof HTMLFormElement ? form.querySelector<HTMLInputElement>("#compare-link") : null;
    const pasted = input?.value.trim() ?? "";
    if (pasted !== "") actions.link(pasted);
  };
  return html`<form class="choice" @submit=${follow}>
    <label for="compare-link">${words.link}</label>
    <span class="compare-link">
      <input id="compare-link" type="text" inputmode="url" autocomplete="off" spellcheck="false" />
      <button type="submit" class="button">${words.follow}</button>
    </span>
  </form>`;
}
