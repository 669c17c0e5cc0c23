/** The small form that names a version: a new one, with who proposed it, or one that is called otherwise from now on. */
import { html, nothing, type TemplateResult } from "lit";
import { longestName, type Party } from "../state/versions";
import { versionWords } from "../text/versions";
import { partyMark } from "./party";

export interface VersionForm {
  readonly id: string;
  readonly name: string;
  /** What stands on the button that takes the name. */
  readonly button: string;
  /** Why the terms cannot be kept now; empty where they can. */
  readonly unfit?: string;
  /** Who proposed it, where that is asked. */
  readonly party?: Party;
}

export interface VersionFormActions {
  take(name: string): void;
  leave(): void;
  typed?(name: string): void;
  proposed?(party: Party): void;
}

export function versionForm(
  { id, name, button, unfit = "", party }: VersionForm,
  actions: VersionFormActions,
): TemplateResult {
  const words = versionWords();
  return html`<form
    class="version-form"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const form = event.currentTarget;
      const typed = form instanceof HTMLFormElement ? form.querySelector<HTMLInputElement>(`#${id}`)?.value.trim() : "";
      if (typed !== undefined && typed !== "" && unfit === "") actions.take(typed);
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === "Escape") actions.leave();
    }}
  >
    <div>
      <label for=${id}>${words.name}</label>
      <input
        id=${id}
        type="text"
        required
        maxlength=${longestName}
        autocomplete="off"
        .value=${name}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLInputElement) actions.typed?.(target.value);
        }}
      />
    </div>
    ${party === undefined ? nothing : parties(party, actions)}
    ${unfit === "" ? nothing : html`<p class="refusal">${unfit}</p>`}
    <div class="version-buttons">
      <button type="submit" class="button main" ?disabled=${unfit !== ""}>${button}</button>
      <button
        type="button"
        class="button"
        @click=${() => {
          actions.leave();
        }}
      >
        ${words.cancel}
      </button>
    </div>
  </form>`;
}

function parties(party: Party, actions: VersionFormActions): TemplateResult {
  const words = versionWords();
  return html`<fieldset>
    <legend>${words.by}</legend>
    ${(["district", "vendor"] as const).map(
      (one) =>
        html`<label
          ><input
            type="radio"
            name="version-party"
            .checked=${one === party}
            @change=${() => {
              actions.proposed?.(one);
            }}
          />${partyMark(one)} ${words[one]}</label
        >`,
    )}
  </fieldset>`;
}
