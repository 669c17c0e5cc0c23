/** A version in the strip, what can be done with it, and what became of a file of versions. */
import { html, nothing, type TemplateResult } from "lit";
import { when } from "../format";
import type { RefusedVersion } from "../state/version-file";
import type { Kept } from "../state/versions";
import { versionWords } from "../text/versions";
import { partyMark } from "./party";
import { refusalList } from "./templates";
import { versionForm } from "./version-form";

/** Whether further actions of a version are shown, or its name is being changed. */
export type Opened = "closed" | "more" | "renaming";

export interface RowWays {
  open(): void;
  compare(): void;
  /** Shows further actions, or hides them. */
  unfold(): void;
  beginRenaming(): void;
  rename(name: string): void;
  /** Leaves the name as it is. */
  leave(): void;
  remove(): void;
}

/** What became of a file. */
export interface Imported {
  readonly taken: number;
  readonly refused: readonly RefusedVersion[];
}

export function versionRow(version: Kept, onDesk: boolean, opened: Opened, ways: RowWays): TemplateResult {
  const words = versionWords();
  const { id, name, from, saved } = version;
  return html`<li class="version" data-version=${id}>
    ${partyMark(from)}
    <span class="version-name"
      >${name}<span class="aside">${words.saved(words[from], onDesk ? words.onDesk : when(saved))}</span></span
    >
    <span class="version-buttons">
      ${
        onDesk
          ? nothing
          : html`<button type="button" class="quiet" aria-label=${words.openNamed(name)} @click=${ways.open}>
                ${words.open}
              </button>
              <button type="button" class="quiet" aria-label=${words.compareNamed(name)} @click=${ways.compare}>
                ${words.compare}
              </button>`
      }
      <button
        type="button"
        class="quiet"
        aria-label=${words.moreNamed(name)}
        aria-expanded=${opened === "closed" ? "false" : "true"}
        @click=${ways.unfold}
      >
        ${words.more}
      </button>
    </span>
    ${opened === "closed" ? nothing : opened === "renaming" ? renaming(version, ways) : more(ways)}
  </li>`;
}

function more({ beginRenaming, remove }: RowWays): TemplateResult {
  const words = versionWords();
  return html`<span class="version-more">
    <button type="button" class="quiet" @click=${beginRenaming}>${words.rename}</button>
    <button type="button" class="quiet" @click=${remove}>${words.delete}</button>
  </span>`;
}

const renaming = ({ name }: Kept, { rename, leave }: RowWays): TemplateResult =>
  versionForm({ id: "version-rename", name, button: versionWords().rename }, { take: rename, leave });

export function importedNotice({ taken, refused }: Imported, close: () => void): TemplateResult {
  const words = versionWords();
  const of = taken + refused.length;
  return html`<div class="notice ${refused.length > 0 ? "over" : ""}" role="status" id="imported">
    ${taken > 0 ? html`<p>${words.taken(taken, of)}</p>` : nothing}
    ${
      refused.length === 0
        ? nothing
        : html`<p><strong>${words.notTaken}</strong></p>
            ${refused.map(({ name, refusals }) => html`${name === "" ? nothing : html`<p>“${name}”</p>`}${refusalList(refusals)}`)}`
    }
    <button type="button" class="button" @click=${close}>${words.close}</button>
  </div>`;
}
