/** How wide the place of a picture is: it is drawn for that. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";
import { inSlices } from "./slices";

export class Width implements ReactiveController {
  /** In whole pixels; 0 before it is known. */
  now = 0;
  readonly #host: ReactiveControllerHost & Element;
  readonly #place: string;
  readonly #changed: () => void;
  #watched: Element | null = null;
  readonly #watch = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === 0 || width === this.now) return;
    if (this.now > 0) this.#take(width);
    // the first picture has a turn of its own, after the frame in which its place was laid out
    else
      void inSlices(() => {
        this.#take(width);
      }, "next");
  });

  /** `place` selects the element that holds the picture; `changed` is told before the host is drawn anew. */
  constructor(host: ReactiveControllerHost & Element, place = ".stage", changed = (): void => undefined) {
    this.#host = host;
    this.#place = place;
    this.#changed = changed;
    host.addController(this);
  }

  #take(width: number): void {
    this.now = width;
    this.#changed();
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const place = this.#host.querySelector(this.#place);
    if (place === this.#watched) return;
    if (this.#watched !== null) this.#watch.unobserve(this.#watched);
    if (place !== null) this.#watch.observe(place);
    this.#watched = place;
  }

  /** The usual place, empty until its width is known. */
  stage(draw: (width: number) => unknown): TemplateResult {
    return html`<div class="stage">${this.now === 0 ? html`<div class="stage-empty"></div>` : draw(this.now)}</div>`;
  }

  hostDisconnected(): void {
    this.#watch.disconnect();
    this.#watched = null;
  }
}
