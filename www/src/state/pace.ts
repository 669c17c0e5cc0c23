/**
 * When the engine is asked: at once, but no more than once in a frame, however fast a reader drags; and for the
 * years that a drag leaves out, after a rest.
 */
import type { Scenario } from "outcomes-contract";
import { Quiet } from "./quiet";

/** A drag has come to rest after so long without another change, in milliseconds. */
const rest = 250;

export class Pace {
  readonly #expose: (scenario: Scenario, upTo: number) => void;
  /** The newest question of this frame that still has to be asked. */
  #next: { scenario: Scenario; upTo: number } | null = null;
  #asked = false;
  /** What is left for after a rest. */
  #left: { scenario: Scenario; years: number } | null = null;
  readonly #resting = new Quiet(rest, () => {
    if (this.#left !== null) this.ask(this.#left.scenario, this.#left.years, this.#left.years);
  });

  constructor(expose: (scenario: Scenario, upTo: number) => void) {
    this.#expose = expose;
  }

  /**
   * Asks for no more than `upTo` of the years now, and for all `years` when nothing else is asked for a while. What the
   * page's own thread answers is asked `here`: just before the frame is drawn, however many inputs come before it.
   */
  ask(scenario: Scenario, years: number, upTo: number, here = false): void {
    this.#left = years > upTo ? { scenario, years } : null;
    if (this.#left === null) this.#resting.forget();
    else this.#resting.begin();
    this.#next = { scenario, upTo };
    if (this.#asked) return;
    if (here) this.#sendInFrame();
    else this.#send();
  }

  #sendInFrame(): void {
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#send();
    });
  }

  #send(): void {
    const next = this.#next;
    this.#next = null;
    this.#asked = next !== null;
    if (next === null) return;
    this.#expose(next.scenario, next.upTo);
    this.#sendInFrame();
  }
}
