/**
 * The page's part of undo and redo: keys, the browser's Back and Forward, and when a change has come to rest. It is loaded
 * after the first picture.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Desk } from "../state/desk";
import { Journal, type Turn } from "../state/journal";
import { usualPreset } from "../state/presets";

/** Whether the browser itself undoes what is typed there. */
const isText = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !/^(range|checkbox|radio|button|file)$/.test(target.type)) ||
  (target instanceof HTMLElement && target.isContentEditable);

export class Stepping implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #desk: Desk;
  readonly #journal: Journal;
  /** A hand that was on something is off it. */
  readonly #released: () => void;
  /** A hand is on something: what it drags has not come to rest. */
  #held = false;
  /** Something came to rest under the hand. */
  #waiting = false;

  /** `followed` is the address that the page was opened with. */
  constructor(
    host: ReactiveControllerHost,
    desk: Desk,
    followed: string,
    told: (turn: Turn) => void,
    released: () => void,
  ) {
    this.#host = host;
    this.#desk = desk;
    this.#journal = new Journal(desk, told);
    this.#released = released;
    if (location.hash !== followed) void desk.follow(location.hash.slice(1));
    host.addController(this);
  }

  get undoable(): boolean {
    return this.#journal.undoable;
  }

  get redoable(): boolean {
    return this.#journal.redoable;
  }

  readonly undo = (): void => {
    void this.#journal.undo();
  };

  readonly redo = (): void => {
    void this.#journal.redo();
  };

  /** Opens something else: a step of its own, and what was changed before it another. */
  async opening(open: () => Promise<void> | void): Promise<void> {
    await this.#journal.rest();
    await open();
    await this.#journal.rest();
    this.#host.requestUpdate();
  }

  /** What is on the desk has come to rest: a step, if it is new; and the address says it. */
  async rest(): Promise<void> {
    const journal = this.#journal;
    // a drag is one step
    this.#waiting = this.#held;
    if (this.#held) return;
    if (await journal.rest()) this.#host.requestUpdate();
    const { draft } = this.#desk;
    const link = `#${await this.#desk.link()}`;
    // while it was made, the reader went on: another address is on its way
    if (this.#desk.draft !== draft) return;
    const untouched = location.hash === "" && link === `#1/${usualPreset.id}`;
    if (this.#desk.problem === null && !untouched) journal.write(link);
  }

  hostConnected(): void {
    // undoing a term is no reason to scroll; a reload is
    history.scrollRestoration = "manual";
    addEventListener("pagehide", this.#leave);
    addEventListener("pageshow", this.#enter);
    addEventListener("popstate", this.#arrive);
    addEventListener("hashchange", this.#readdress);
    addEventListener("keydown", this.#key);
    addEventListener("pointerdown", this.#hold, { passive: true });
    addEventListener("pointerup", this.#release, { passive: true });
    addEventListener("pointercancel", this.#release, { passive: true });
  }

  hostDisconnected(): void {
    removeEventListener("pagehide", this.#leave);
    removeEventListener("pageshow", this.#enter);
    removeEventListener("popstate", this.#arrive);
    removeEventListener("hashchange", this.#readdress);
    removeEventListener("keydown", this.#key);
    removeEventListener("pointerdown", this.#hold);
    removeEventListener("pointerup", this.#release);
    removeEventListener("pointercancel", this.#release);
  }

  readonly #leave = (): void => {
    history.scrollRestoration = "auto";
  };

  readonly #enter = (): void => {
    history.scrollRestoration = "manual";
  };

  readonly #arrive = (): void => {
    void this.#journal.arrive();
  };

  readonly #readdress = (): void => {
    void this.#journal.readdressed();
  };

  /** Undo and redo by keyboard; a text field has its own. */
  readonly #key = (event: KeyboardEvent): void => {
    const { altKey, ctrlKey, metaKey, shiftKey } = event;
    if (!(ctrlKey || metaKey) || altKey || event.defaultPrevented || isText(event.composedPath()[0])) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && (key !== "y" || shiftKey)) return;
    event.preventDefault();
    if (key === "z" && !shiftKey) this.undo();
    else this.redo();
  };

  readonly #hold = (): void => {
    this.#held = true;
  };

  readonly #release = (): void => {
    this.#held = false;
    if (this.#waiting) this.#released();
  };
}
