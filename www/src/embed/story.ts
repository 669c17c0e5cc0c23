/** The steps of a story: a text at a time, and buttons to go on. */
import { count } from "../format";
import { embedWords } from "../text/embed";
import { h, put } from "./dom";
import type { Step } from "./settings";

export class Story {
  readonly element: HTMLElement;
  readonly #steps: readonly Step[];
  readonly #text = h("p", { class: "story-text", "aria-live": "polite" });
  readonly #place = h("span", { class: "story-place" });
  readonly #back: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  #at = -1;

  constructor(steps: readonly Step[], hand: { go(step: number): void }) {
    const words = embedWords().story;
    this.#steps = steps;
    const button = (text: string, main: string, direction: 1 | -1): HTMLButtonElement => {
      const made = h("button", { type: "button", class: `button ${main}`, part: "button" }, text);
      made.addEventListener("click", () => {
        // a button that is at its end stays in reach of the keyboard, and says so
        const to = this.#at + direction;
        if (to >= 0 && to < this.#steps.length) hand.go(to);
      });
      return made;
    };
    this.#back = button(words.back, "", -1);
    this.#next = button(words.next, "main", 1);
    this.element = h(
      "div",
      { class: "story", part: "story", role: "group", "aria-label": words.label },
      this.#text,
      h("div", { class: "story-steps" }, this.#back, this.#next, this.#place),
    );
  }

  show(at: number): void {
    if (at === this.#at) return;
    this.#at = at;
    const words = embedWords().story;
    this.#text.textContent = this.#steps[at]?.text ?? "";
    this.#place.textContent = words.place(count(at + 1), count(this.#steps.length));
    put(this.#back, "aria-disabled", at === 0 ? "true" : null);
    put(this.#next, "aria-disabled", at === this.#steps.length - 1 ? "true" : null);
  }
}
