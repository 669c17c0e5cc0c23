/** A number that a reader can drag, step or type; or one that the author fixed. */
import type { Refusal } from "outcomes-contract";
import { inField, parsed, said, typed } from "../terms/quantity";
import { settled, stepped } from "../terms/track";
import { firstWords } from "../text/first";
import { h, put } from "./dom";
import type { Control } from "./inputs";

type Move = (control: Control, value: number, moving: Moving) => void;

/** `moving`: under a hand that drags; `moved`: at rest. */
export type Moving = "moving" | "moved";

export class Slider {
  readonly element: HTMLElement;
  #control: Control;
  readonly #move: Move;
  readonly #label = h("label", { class: "control-label" });
  readonly #field = h("input", { type: "text", inputmode: "decimal", autocomplete: "off", spellcheck: "false" });
  readonly #range = h("input", { type: "range", part: "slider" });
  readonly #lower = h("button", { type: "button", part: "button" }, "−");
  readonly #raise = h("button", { type: "button", part: "button" }, "+");
  readonly #fixed = h("span", { class: "fixed" });
  readonly #says = h("p", { class: "consequence" });
  readonly #wrong = h("p", { class: "refusal" });
  #typing = false;
  /** Why the engine refused the value. */
  #refusal: Refusal | null = null;

  constructor(control: Control, id: string, move: Move) {
    this.#control = control;
    this.#move = move;
    const open = control.access === "open";
    for (const [element, name] of [
      [this.#field, "field"],
      [this.#says, "says"],
      [this.#wrong, "wrong"],
    ] as const)
      element.id = `${id}-${name}`;
    if (open) this.#label.htmlFor = this.#field.id;
    this.element = h(
      "div",
      { class: `control ${control.tone ?? ""}`, part: "control", "data-path": control.path },
      open ? this.#label : h("span", { class: "control-label" }, this.#label),
      open ? [h("span", { class: "stepper" }, this.#lower, this.#field, this.#raise), this.#range] : this.#fixed,
      this.#says,
      this.#wrong,
    );
    this.#listen();
    this.show(control, null);
  }

  /** Shows a value, and why it was refused. */
  show(control: Control, refusal: Refusal | null): void {
    this.#control = control;
    this.#refusal = refusal;
    const { label, quantity, track, value, consequence } = control;
    const words = firstWords().control;
    const text = inField(quantity, value);
    this.#label.textContent = label;
    this.#fixed.textContent = text;
    put(this.#lower, "aria-label", words.lower(label));
    put(this.#raise, "aria-label", words.raise(label));
    this.#lower.disabled = value <= track.least;
    this.#raise.disabled = value >= track.most;
    if (!this.#typing) this.#field.value = text;
    put(this.#field, "size", Math.max(6, text.length));
    for (const [name, bound] of [
      ["min", track.least],
      ["max", track.most],
      ["step", track.step],
    ] as const)
      put(this.#range, name, bound);
    this.#range.value = String(value);
    put(this.#range, "aria-label", words.slider(label));
    put(this.#range, "aria-valuetext", said(quantity, value));
    const share = track.most > track.least ? (value - track.least) / (track.most - track.least) : 0;
    this.#range.style.setProperty("--filled", String(Math.max(0, Math.min(1, share))));
    this.#says.textContent = consequence;
    this.#says.hidden = consequence === "";
    this.#refuse(refusal?.message ?? null);
  }

  #refuse(message: string | null): void {
    this.#wrong.textContent = message;
    this.#wrong.hidden = message === null;
    const described = [this.#says, this.#wrong].filter(({ hidden }) => !hidden).map(({ id }) => id);
    for (const input of [this.#field, this.#range]) put(input, "aria-describedby", described.join(" ") || null);
    put(this.#field, "aria-invalid", message === null ? "false" : "true");
  }

  #send(value: number, moving: Moving): void {
    this.#move(this.#control, value, moving);
  }

  #step(direction: 1 | -1): void {
    const { track, value } = this.#control;
    this.#send(stepped(track, value, direction), "moved");
  }

  #listen(): void {
    this.#range.addEventListener("input", () => {
      const value = settled(this.#control.track, Number(this.#range.value));
      this.#range.value = String(value);
      if (value !== this.#control.value) this.#send(value, "moving");
    });
    this.#range.addEventListener("change", () => {
      this.#send(this.#control.value, "moved");
    });
    this.#lower.addEventListener("click", () => {
      this.#step(-1);
    });
    this.#raise.addEventListener("click", () => {
      this.#step(1);
    });
    this.#field.addEventListener("focus", () => {
      this.#typing = true;
      this.#field.value = typed(this.#control.quantity, this.#control.value);
      this.#field.select();
    });
    this.#field.addEventListener("change", () => {
      this.#take();
    });
    this.#field.addEventListener("blur", () => {
      this.#typing = false;
      this.show(this.#control, this.#refusal);
    });
    this.#field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.#take();
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      event.preventDefault();
      this.#step(event.key === "ArrowUp" ? 1 : -1);
      this.#field.value = typed(this.#control.quantity, this.#control.value);
    });
  }

  /** What was typed. */
  #take(): void {
    const { quantity, value, track } = this.#control;
    const read = parsed(quantity, this.#field.value);
    if (read === null) {
      this.#refuse(firstWords().control.unread(inField(quantity, value)));
      return;
    }
    // readers stay within what the author opened
    const within = Math.max(track.least, Math.min(track.most, read));
    if (within !== value) this.#send(within, "moved");
    this.#field.value = typed(quantity, within);
  }
}
