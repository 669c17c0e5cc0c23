/** The steps of a story: a text each, and the values that it shows. */
import { html, nothing, type TemplateResult } from "lit";
import { count } from "../format";
import { publishWords } from "../text/publish";
import { choiceOf, type Draft, type DraftStep, type Publishable } from "./draft";
import { optionalNumber } from "./optional-number";

type Change = (part: Partial<Draft>) => void;

export function storySteps(draft: Draft, all: readonly Publishable[], change: Change): TemplateResult {
  const words = publishWords().story;
  const { steps } = draft;
  const shown = all.filter(({ path }) => choiceOf(draft, path).access !== "hidden");
  return html`<h4 class="subheading">${words.heading}</h4>
    <p class="aside">${words.help}</p>
    <ol class="publish-steps">
      ${steps.map((step, at) => stepRow(step, at, steps, shown, change))}
    </ol>
    <button
      type="button"
      class="button"
      @click=${() => {
        change({ steps: [...steps, { text: "", set: {} }] });
      }}
    >
      ${words.add}
    </button>`;
}

function stepRow(
  step: DraftStep,
  at: number,
  steps: readonly DraftStep[],
  shown: readonly Publishable[],
  change: Change,
): TemplateResult {
  const words = publishWords().story;
  const number = count(at + 1);
  const put = (part: Partial<DraftStep>): void => {
    change({ steps: steps.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  };
  const set = (path: string, value: number | null): void => {
    const others = Object.entries(step.set).filter(([one]) => one !== path);
    put({ set: Object.fromEntries(value === null ? others : [...others, [path, value]]) });
  };
  return html`<li>
    <label
      >${words.step(number)}
      <textarea
        rows="3"
        maxlength="2000"
        .value=${step.text}
        @input=${({ target }: Event) => {
          if (target instanceof HTMLTextAreaElement) put({ text: target.value });
        }}
      ></textarea>
    </label>
    <p class="aside">${shown.length === 0 ? words.none : `${words.values}. ${words.valuesHelp}`}</p>
    <div class="publish-details">
      ${shown.map(
        ({ path, name, quantity, value }) =>
          html`<label
            >${name}
            ${optionalNumber(
              { label: `${words.step(number)}: ${name}`, quantity, value: step.set[path] ?? null, otherwise: value },
              (read) => {
                set(path, read);
              },
            )}</label
          >`,
      )}
    </div>
    <div class="publish-step-ways">
      ${
        at === 0
          ? nothing
          : html`<button
              type="button"
              class="quiet"
              aria-label=${words.up(number)}
              @click=${() => {
                change({ steps: moved(steps, at) });
              }}
            >
              ${words.upShort}
            </button>`
      }
      <button
        type="button"
        class="quiet"
        aria-label=${words.remove(number)}
        @click=${() => {
          change({ steps: steps.filter((_, place) => place !== at) });
        }}
      >
        ${words.removeShort}
      </button>
    </div>
  </li>`;
}

/** The steps with one of them a place earlier. */
function moved(steps: readonly DraftStep[], at: number): readonly DraftStep[] {
  const others = steps.filter((_, place) => place !== at);
  return [...others.slice(0, at - 1), ...steps.slice(at, at + 1), ...others.slice(at - 1)];
}
