/**
 * Undo and redo, in step with the browser's Back and Forward: every change of the scenario that has come to rest is a step
 * and an entry of the browser's, whose address says it. What stood at a step is kept here and is there at once; after a
 * reload the address of the entry is followed.
 */
import type { Kept } from "./desk";
import { same } from "./difference";
import { linkOf } from "./link";
import { Steps } from "./steps";

/** The part of the browser's history that is used. */
export type Entries = Pick<History, "state" | "pushState" | "replaceState" | "go">;

/** Where the last step is remembered over a reload. */
export type Memory = Pick<Storage, "getItem" | "setItem">;

/** The desk, as the journal sees it. */
export interface Subject {
  /** What is on it now. */
  readonly kept: Kept;
  /** As it was opened: before the first step. */
  readonly opened: Kept;
  /** What is on it was refused. */
  readonly refused: boolean;
  restore(kept: Kept): void;
  takeBack(): void;
  follow(fragment: string): Promise<void>;
}

/** What became of a step, for words. */
export type Turn =
  { readonly kind: "undone" | "redone"; readonly from: Kept; readonly to: Kept } | { readonly kind: "takenBack" };

interface Entry {
  readonly journal: string;
  readonly step: number;
}

/** An entry that does not come within this time, in milliseconds, is not there any more: browsers keep some fifty. */
const patience = 1_000;
const lastKey = "outcomes-contract:last-step";

export class Journal {
  readonly #steps: Steps<Kept>;
  readonly #name: string;
  readonly #subject: Subject;
  readonly #entries: Entries;
  readonly #memory: Memory | null;
  readonly #fragment: () => string;
  readonly #told: (turn: Turn) => void;
  /** On the way to the entry where the reader is: resolves when the browser is there. */
  #moving: Promise<void> | null = null;
  #came: (() => void) | null = null;
  /** Counts the addresses that were followed: only the last of them says what stands here. */
  #readings = 0;

  constructor(
    subject: Subject,
    told: (turn: Turn) => void,
    entries: Entries = history,
    fragment: () => string = () => location.hash.slice(1),
    memory: Memory | null = sessionMemory(),
  ) {
    this.#subject = subject;
    this.#told = told;
    this.#entries = entries;
    this.#fragment = fragment;
    this.#memory = memory;
    const before = entryOf(entries.state);
    this.#name = before?.journal ?? performance.timeOrigin.toString(36);
    this.#steps = new Steps<Kept>(before?.step, before === null ? undefined : this.#remembered(before.journal));
    this.#steps.keep(subject.opened);
    if (before === null) this.#replace();
  }

  get undoable(): boolean {
    return this.#steps.undoable || this.#pending || this.#subject.refused;
  }

  get redoable(): boolean {
    return this.#steps.redoable && !this.#pending;
  }

  /** Whether the desk has moved on from the last step. */
  get #pending(): boolean {
    const { now } = this.#steps;
    return now !== null && !alike(now, this.#subject.kept);
  }

  /** What is on the desk has come to rest, or was opened: a step, unless it is one already. True where it was new. */
  async rest(): Promise<boolean> {
    await this.#moving;
    if (!this.#pending || this.#subject.refused) return false;
    await this.#add();
    return true;
  }

  /** The address of where the reader is, as it is best written. */
  write(link: string): void {
    if (this.#moving === null && link !== `#${this.#fragment()}`) this.#replace(link);
  }

  undo(): Promise<void> {
    return this.#turn(-1);
  }

  redo(): Promise<void> {
    return this.#turn(1);
  }

  /** The address has changed and the browser did not say that it has come to another entry: it was typed, if it is new. */
  async readdressed(): Promise<void> {
    if (this.#came === null && entryOf(this.#entries.state)?.journal !== this.#name) await this.#typed();
  }

  /** The browser has come to another entry, or to an address that was typed. */
  async arrive(): Promise<void> {
    if (this.#came !== null) {
      this.#came();
      return;
    }
    const entry = entryOf(this.#entries.state);
    const { at } = this.#steps;
    if (entry?.journal !== this.#name) {
      await this.#typed();
      return;
    }
    if (entry.step === at) return;
    if (this.#pending && !this.#subject.refused && entry.step === at - 1) {
      // Back just after a change, before it was a step: it is what is undone
      this.#steps.go(at);
      await this.#sync();
      await this.#add();
      await this.#turn(-1);
      return;
    }
    const from = this.#subject.kept;
    this.#arrived(from, this.#steps.go(entry.step), entry.step < at);
    if (this.#steps.now === null) await this.#read(from, entry.step < at);
  }

  async #turn(direction: -1 | 1): Promise<void> {
    const subject = this.#subject;
    if (subject.refused && direction < 0) {
      subject.takeBack();
      this.#told({ kind: "takenBack" });
      return;
    }
    // a change that is not a step yet is the one that is undone
    if (this.#pending) await this.rest();
    const { at, undoable, redoable } = this.#steps;
    if (direction < 0 ? !undoable : !redoable) return;
    const from = subject.kept;
    this.#arrived(from, this.#steps.go(at + direction), direction < 0);
    await this.#sync();
    if (this.#steps.now === null) await this.#read(from, direction < 0);
  }

  #arrived(from: Kept, to: Kept | null, back: boolean): void {
    if (to === null) return;
    this.#subject.restore(to);
    this.#told({ kind: back ? "undone" : "redone", from, to });
  }

  /** What stood here before the page was loaded again: the address says it. */
  async #read(from: Kept, back: boolean): Promise<void> {
    const reading = ++this.#readings;
    const place = this.#steps.at;
    await this.#subject.follow(this.#fragment());
    if (reading !== this.#readings || this.#steps.at !== place) return;
    const to = this.#subject.kept;
    this.#steps.keep(to);
    this.#told({ kind: back ? "undone" : "redone", from, to });
  }

  /** An address that was typed, or a link within the page: a step of its own. */
  async #typed(): Promise<void> {
    this.#steps.add(this.#subject.kept);
    this.#replace();
    const place = this.#steps.at;
    await this.#subject.follow(this.#fragment());
    if (this.#steps.at === place) this.#steps.keep(this.#subject.kept);
  }

  /** The step and its entry are there at once, so that nothing comes between; the address takes a moment to be made. */
  async #add(): Promise<void> {
    const kept = this.#subject.kept;
    this.#steps.add(kept);
    this.#remember();
    try {
      this.#entries.pushState(this.#entry(), "");
    } catch {
      // a browser that has had enough entries for the moment: the step is kept here all the same
    }
    const link = await linkOf(kept.draft, kept.fromFile ? null : kept.preset);
    if (this.#steps.now === kept) this.write(`#${link}`);
  }

  /** Brings the browser to the entry where the reader is. */
  #sync(): Promise<void> {
    this.#moving ??= this.#move().finally(() => {
      this.#moving = null;
    });
    return this.#moving;
  }

  async #move(): Promise<void> {
    for (;;) {
      const entry = entryOf(this.#entries.state);
      const away = this.#steps.at - (entry?.journal === this.#name ? entry.step : this.#steps.at);
      if (away === 0) return;
      if (await this.#gone(away)) continue;
      // there is no such entry any more: this one says what is on the desk
      this.#replace();
      return;
    }
  }

  #gone(away: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#came = null;
        resolve(false);
      }, patience);
      this.#came = () => {
        clearTimeout(timer);
        this.#came = null;
        resolve(true);
      };
      this.#entries.go(away);
    });
  }

  #entry(): Entry {
    return { journal: this.#name, step: this.#steps.at };
  }

  #replace(link?: string): void {
    this.#remember();
    try {
      if (link === undefined) this.#entries.replaceState(this.#entry(), "");
      else this.#entries.replaceState(this.#entry(), "", link);
    } catch {
      // as above
    }
  }

  #remember(): void {
    try {
      this.#memory?.setItem(lastKey, JSON.stringify({ journal: this.#name, step: this.#steps.last }));
    } catch {
      // without it, what was undone before a reload cannot be done again after it
    }
  }

  #remembered(journal: string): number | undefined {
    try {
      const entry = entryOf(JSON.parse(this.#memory?.getItem(lastKey) ?? "null"));
      return entry?.journal === journal ? entry.step : undefined;
    } catch {
      return undefined;
    }
  }
}

/** What is remembered until the tab is closed; null where the browser refuses. */
function sessionMemory(): Memory | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** The entry as the browser kept it; null where it is of somebody else. */
function entryOf(state: unknown): Entry | null {
  if (typeof state !== "object" || state === null || !("journal" in state) || !("step" in state)) return null;
  const { journal, step } = state;
  return typeof journal === "string" && typeof step === "number" && Number.isInteger(step) && step >= 0
    ? { journal, step }
    : null;
}

/** Whether two steps are the same to the reader. */
const alike = (one: Kept, other: Kept): boolean =>
  one.fromFile === other.fromFile &&
  one.preset.id === other.preset.id &&
  (one.draft === other.draft || same(one.draft, other.draft));
