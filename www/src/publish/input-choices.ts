/** What readers may do with each number of the scenario. */
import { html, nothing, type TemplateResult } from "lit";
import { type Access, accesses } from "../embed/settings";
import { type Quantity, said } from "../terms/quantity";
import { publishWords } from "../text/publish";
import { type Choice, choiceOf, type Draft, type Publishable } from "./draft";
import { optionalNumber } from "./optional-number";

type Change = (part: Partial<Draft>) => void;

export function inputChoices(draft: Draft, all: readonly Publishable[], change: Change): TemplateResult {
  const words = publishWords().inputs;
  const rows = (kind: Publishable["kind"]): TemplateResult =>
    html`<ul class="publish-inputs">
      ${all.filter((one) => one.kind === kind).map((one) => row(draft, one, change))}
    </ul>`;
  const assumed = all.some((one) => one.kind === "assumption" && choiceOf(draft, one.path).access !== "hidden");
  return html`<h4 class="subheading">${words.heading}</h4>
    <p class="aside">${words.help}</p>
    ${rows("term")}
    <details ?open=${assumed}>
      <summary>${words.assumptions}</summary>
      ${rows("assumption")}
    </details>`;
}

function row(draft: Draft, one: Publishable, change: Change): TemplateResult {
  const words = publishWords().inputs;
  const { path, name, quantity } = one;
  const choice = choiceOf(draft, path);
  const set = (part: Partial<Choice>): void => {
    change({ choices: { ...draft.choices, [path]: { ...choice, ...part } } });
  };
  const number = (label: string, key: "min" | "max" | "step", otherwise: number): TemplateResult =>
    optionalNumber(
      { label, quantity: key === "step" ? stepOf(quantity) : quantity, value: choice[key], otherwise },
      (value) => {
        set({ [key]: value });
      },
    );
  return html`<li data-path=${path} class=${choice.access}>
    <div class="publish-input">
      <span>${name} <span class="aside">${words.now(said(quantity, one.value))}</span></span>
      <select
        aria-label=${words.accessOf(name)}
        @change=${({ target }: Event) => {
          if (!(target instanceof HTMLSelectElement)) return;
          const access = accesses.find((each): each is Access => each === target.value);
          if (access !== undefined) set({ access });
        }}
      >
        ${accesses.map((each) => html`<option value=${each} .selected=${each === choice.access}>${words.accesses[each]}</option>`)}
      </select>
    </div>
    ${
      choice.access === "hidden"
        ? nothing
        : html`<div class="publish-details">
            <label
              >${words.label}
              <input
                type="text"
                maxlength="200"
                autocomplete="off"
                aria-label=${words.labelOf(name)}
                placeholder=${name}
                .value=${choice.label}
                @input=${({ target }: Event) => {
                  if (target instanceof HTMLInputElement) set({ label: target.value });
                }}
            /></label>
            ${
              choice.access === "locked"
                ? nothing
                : html`<label>${words.from} ${number(words.fromOf(name), "min", one.least)}</label>
                    <label>${words.to} ${number(words.toOf(name), "max", one.most)}</label>
                    <label>${words.step} ${number(words.stepOf(name), "step", one.step)}</label>`
            }
          </div>`
    }
  </li>`;
}

/** A step is so many of them: one percentile is no first one. */
const stepOf = (quantity: Quantity): Quantity =>
  quantity.kind === "percentile" ? { kind: "number", unit: "", digits: 0 } : quantity;
