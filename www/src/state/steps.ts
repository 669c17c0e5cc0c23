/**
 * What the reader went through, step by step, as the browser's own entries have it: each step has a place in them, and
 * what is kept of it is what can be come back to. After a reload the places are known and what stood there is not.
 */
export class Steps<Kept> {
  readonly #kept = new Map<number, Kept>();
  #at: number;
  #last: number;

  /** `at` is where the reader is, `last` the last step that can be done again. */
  constructor(at = 0, last = at) {
    this.#at = at;
    this.#last = Math.max(at, last);
  }

  get at(): number {
    return this.#at;
  }

  get last(): number {
    return this.#last;
  }

  /** What stands here; null where it is not known. */
  get now(): Kept | null {
    return this.#kept.get(this.#at) ?? null;
  }

  get undoable(): boolean {
    return this.#at > 0;
  }

  get redoable(): boolean {
    return this.#at < this.#last;
  }

  /** What stands here now. */
  keep(kept: Kept): void {
    this.#kept.set(this.#at, kept);
  }

  /** One step further. What was undone cannot be done again from here on. */
  add(kept: Kept): void {
    for (const place of this.#kept.keys()) if (place > this.#at) this.#kept.delete(place);
    this.#at += 1;
    this.#last = this.#at;
    this.#kept.set(this.#at, kept);
  }

  /** Goes to a place; what stands there, or null where it is not known. */
  go(place: number): Kept | null {
    this.#at = Math.max(0, place);
    this.#last = Math.max(this.#last, this.#at);
    return this.now;
  }
}
