/** What readers see: view, language, colours, title and source. */
import { html, type TemplateResult } from "lit";
import { type Colour, colours, schemes, views } from "../embed/settings";
import { ownColours } from "../embed/tokens";
import { languages } from "../text/catalog";
import { publishWords } from "../text/publish";
import type { Draft } from "./draft";

type Change = (part: Partial<Draft>) => void;

/** One of a few. */
function choice<Value extends string>(
  label: string,
  all: readonly (readonly [Value, string])[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<label class="publish-field"
    ><span>${label}</span>
    <select
      @change=${({ target }: Event) => {
        const value = all.find(([one]) => target instanceof HTMLSelectElement && one === target.value)?.[0];
        if (value !== undefined) choose(value);
      }}
    >
      ${all.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
    </select></label
  >`;
}

const line = (
  label: string,
  hint: string,
  value: string,
  type: "text" | "url",
  write: (value: string) => void,
): TemplateResult =>
  html`<label class="publish-field wide"
    ><span>${label} <span class="aside">${hint}</span></span>
    <input
      type=${type}
      maxlength="2000"
      autocomplete="off"
      .value=${value}
      @input=${({ target }: Event) => {
        if (target instanceof HTMLInputElement) write(target.value);
      }}
  /></label>`;

export function lookChoices(draft: Draft, change: Change): TemplateResult {
  const words = publishWords().look;
  return html`<h4 class="subheading">${words.heading}</h4>
    <div class="publish-fields">
      ${choice(
        words.view,
        views.map((view) => [view, words.views[view]] as const),
        draft.view,
        (view) => {
          change({ view });
        },
      )}
      ${choice(
        words.language,
        [["page", words.languages.page], ...languages.map((one) => [one, words.languages[one]] as const)],
        draft.language ?? "page",
        (language) => {
          change({ language: language === "page" ? null : language });
        },
      )}
      ${choice(
        words.scheme,
        schemes.map((scheme) => [scheme, words.schemes[scheme]] as const),
        draft.scheme,
        (scheme) => {
          change({ scheme });
        },
      )}
      ${line(words.title, words.titleHint, draft.title, "text", (title) => {
        change({ title });
      })}
      ${line(words.source, words.sourceHint, draft.source, "text", (source) => {
        change({ source });
      })}
      ${line(words.sourceUrl, "https://", draft.sourceUrl, "url", (sourceUrl) => {
        change({ sourceUrl });
      })}
    </div>
    <details class="publish-colours">
      <summary>${words.colours}</summary>
      <p class="aside">${words.coloursHelp}</p>
      <div class="publish-palettes">
        ${(["light", "dark"] as const).map(
          (scheme) =>
            html`<fieldset>
              <legend>${words.schemes[scheme]}</legend>
              ${colours.map((name) => colourField(draft, scheme, name, change))}
            </fieldset>`,
        )}
      </div>
      <button
        type="button"
        class="quiet"
        @click=${() => {
          change({ colours: { light: {}, dark: {} } });
        }}
      >
        ${words.usual}
      </button>
    </details>`;
}

const colourField = (draft: Draft, scheme: "light" | "dark", name: Colour, change: Change): TemplateResult =>
  html`<label
    ><input
      type="color"
      .value=${draft.colours[scheme][name] ?? ownColours[scheme][name]}
      @input=${({ target }: Event) => {
        if (!(target instanceof HTMLInputElement)) return;
        change({ colours: { ...draft.colours, [scheme]: { ...draft.colours[scheme], [name]: target.value } } });
      }}
    />
    ${publishWords().look.colour[name]}</label
  >`;
