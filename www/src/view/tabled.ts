/** What the tables below the picture say: while nobody sees them they wait until the picture stands still. */
import type { LitElement, ReactiveController } from "lit";
import { Quiet } from "../state/quiet";

/** Tables out of sight are written after so long without a change, in milliseconds. */
const still = 150;

export class Tabled<Shown> implements ReactiveController {
  readonly #host: LitElement;
  readonly #latest: () => Shown | null;
  #said: Shown | null = null;
  #seen = false;
  #watched: Element | null = null;
  readonly #stilling = new Quiet(still, () => {
    if (this.#said !== this.#latest()) this.#host.requestUpdate();
    this.#said = this.#latest();
  });
  readonly #watch = new IntersectionObserver(([entry]) => {
    this.#seen = entry?.isIntersecting ?? false;
    if (this.#seen) this.#host.requestUpdate();
  });

  constructor(host: LitElement, latest: () => Shown | null) {
    this.#host = host;
    this.#latest = latest;
    host.addController(this);
  }

  /** Of what they are now. */
  get now(): Shown | null {
    if (this.#seen || this.#said === null) this.#said = this.#latest();
    return this.#said;
  }

  /** The picture has changed. */
  moved(): void {
    this.#stilling.begin();
  }

  hostUpdated(): void {
    if (this.#watched !== null) return;
    this.#watched = this.#host.renderRoot.querySelector(".questions");
    if (this.#watched !== null) this.#watch.observe(this.#watched);
  }
}
