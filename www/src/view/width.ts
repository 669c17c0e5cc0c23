/** How wide the place of a picture is: it is drawn for that. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

export class Width implements ReactiveController {
  /** In whole pixels; 0 before it is known. */
  now = 0;
  readonly #host: ReactiveControllerHost & Element;
  readonly #place: string;
  #watched: Element | null = null;
  readonly #watch = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === 0 || width === this.now) return;
    this.now = width;
    this.#host.requestUpdate();
  });

  /** `place` selects the element that holds the picture. */
  constructor(host: ReactiveControllerHost & Element, place: string) {
    this.#host = host;
    this.#place = place;
    host.addController(this);
  }

  hostUpdated(): void {
    const place = this.#host.querySelector(this.#place);
    if (place === this.#watched) return;
    if (this.#watched !== null) this.#watch.unobserve(this.#watched);
    if (place !== null) this.#watch.observe(place);
    this.#watched = place;
  }

  hostDisconnected(): void {
    this.#watch.disconnect();
    this.#watched = null;
  }
}
