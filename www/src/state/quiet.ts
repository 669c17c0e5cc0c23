/** Does something once nothing has happened for a while. Being told again costs nothing: the timer runs on and looks. */
export class Quiet {
  readonly #ms: number;
  readonly #then: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;
  #waiting = false;

  constructor(ms: number, then: () => void) {
    this.#ms = ms;
    this.#then = then;
  }

  /** Something happened: the while begins anew. */
  begin(): void {
    this.#due = performance.now() + this.#ms;
    this.#waiting = true;
    this.#timer ??= setTimeout(this.#look, this.#ms);
  }

  /** There is nothing to do after all. */
  forget(): void {
    this.#waiting = false;
  }

  readonly #look = (): void => {
    this.#timer = undefined;
    if (!this.#waiting) return;
    const left = this.#due - performance.now();
    if (left > 0) {
      this.#timer = setTimeout(this.#look, left);
      return;
    }
    this.#waiting = false;
    this.#then();
  };
}
