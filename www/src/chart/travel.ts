/** Dots on their way from one place to the next. */

/** Centres by index: x and y in turn. */
export type Places = readonly number[];

/** How long dots travel, in milliseconds. */
const travelTime = 150;

/** Pictures that come closer upon each other than this, in milliseconds, are one movement. */
const following = 200;

/** Places on the way: `share` of the time gone, slower towards the end. Dots that were not there before are there at once. */
export function between(from: Places, to: Places, share: number): number[] {
  const eased = 1 - (1 - Math.max(0, Math.min(1, share))) ** 3;
  return to.map((end, index) => {
    const start = from[index] ?? end;
    return start + (end - start) * eased;
  });
}

/** Whether the reader asked for less movement. */
const stillness = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Takes dots from where they are drawn to where they belong. */
export class Travel {
  readonly #draw: (places: Places) => void;
  /** Where they are drawn now, and where they belong. */
  #drawn: Places = [];
  #to: Places = [];
  #frame = 0;
  /** When the last picture came. */
  #came = -Infinity;

  constructor(draw: (places: Places) => void) {
    this.#draw = draw;
  }

  /** Another picture: its dots, in the order of those before. */
  go(dots: readonly { readonly x: number; readonly y: number }[]): void {
    this.stop();
    const to = dots.flatMap(({ x, y }) => [x, y]);
    const from = this.#drawn;
    const begun = performance.now();
    const follows = begun - this.#came < following;
    this.#came = begun;
    this.#to = to;
    // under a hand that drags, one picture follows the other: dots are where they belong at once
    if (from.length !== to.length || follows || stillness()) {
      this.#place(to);
      return;
    }
    const move = (now: number): void => {
      const share = (now - begun) / travelTime;
      this.#place(share >= 1 ? to : between(from, to, share));
      if (share < 1) this.#frame = requestAnimationFrame(move);
    };
    this.#place(from);
    this.#frame = requestAnimationFrame(move);
  }

  /** Dots are where they belong: a printout shows none on its way. */
  arrive(): void {
    this.stop();
    this.#place(this.#to);
  }

  /** The next picture is another one: no dot travels to it. */
  forget(): void {
    this.#drawn = [];
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #place(places: Places): void {
    this.#drawn = places;
    this.#draw(places);
  }
}
