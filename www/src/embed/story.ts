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
      // on paper there is no next step: all of them
      h(
        "ol",
        { class: "story-all" },
        steps.map(({ text }) => h("li", {}, text)),
      ),
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

/** The same by scrolling: all texts below each other, the one in the middle of the view is the step. */
export class ScrolledStory {
  readonly element: HTMLElement;
  readonly #steps: readonly HTMLElement[];
  readonly #watch: IntersectionObserver;

  constructor(steps: readonly Step[], hand: { go(step: number): void }) {
    this.#steps = steps.map(({ text }) => h("li", { class: "step" }, h("p", { class: "story-text" }, text)));
    this.element = h("ol", { class: "steps", part: "story", "aria-label": embedWords().story.label }, this.#steps);
    this.#watch = new IntersectionObserver(
      (entries) => {
        const at = entries.filter(({ isIntersecting }) => isIntersecting).at(-1)?.target;
        const place = this.#steps.findIndex((step) => step === at);
        if (place >= 0) hand.go(place);
      },
      { root: document, rootMargin: "-55% 0px -45% 0px" },
    );
    for (const step of this.#steps) this.#watch.observe(step);
  }

  show(at: number): void {
    this.#steps.forEach((step, place) => {
      put(step, "aria-current", place === at ? "step" : null);
    });
  }
}
