/** Named versions of the terms: “our draft”, “their reply 2”. They are kept in this browser and nowhere else. */
import type { Scenario } from "outcomes-contract";
import { isRecord } from "../field";
import { same } from "./difference";

/** Who proposed a version. */
export type Party = "district" | "vendor";

/** A version, as files and the browser keep it. */
export interface Version {
  readonly name: string;
  readonly from: Party;
  /** When it was kept, as ISO 8601 has it. */
  readonly saved: string;
  readonly scenario: Scenario;
}

/** A version on this page. */
export interface Kept extends Version {
  readonly id: number;
}

/** Where versions are kept. */
export type Shelf = Pick<Storage, "getItem" | "setItem">;

const key = "outcomes-contract:versions";
/** A name is no longer than this, in letters. */
export const longestName = 60;

/** Whether a value has the shape of a version; whether its scenario is one is the engine's to say. */
function isVersion(value: unknown): value is Version {
  if (!isRecord(value)) return false;
  const { name, from, saved, scenario } = value;
  const named = typeof name === "string" && name.trim() !== "";
  return named && (from === "district" || from === "vendor") && typeof saved === "string" && isRecord(scenario);
}

/** Whether two scenarios have the same terms, students and budget. */
export const alike = (one: Scenario, other: Scenario): boolean =>
  one === other ||
  (same(one.contract, other.contract) &&
    same(one.budget, other.budget) &&
    same(one.cohort, other.cohort) &&
    same(one.vendor ?? null, other.vendor ?? null));

/** The versions on this page, and the browser's shelf that they are kept on. */
export class Versions {
  #list: readonly Kept[] = [];
  /** The browser keeps nothing for this page, or has no room: versions last as long as the page. */
  unkept = false;
  readonly #shelf: Shelf | null;
  readonly #heard = new Set<() => void>();
  #lastId = 0;

  constructor(shelf: Shelf | null) {
    this.#shelf = shelf;
    this.read();
  }

  /** In the order in which they were kept. */
  get list(): readonly Kept[] {
    return this.#list;
  }

  /** Calls when the list has changed; returns what ends that. */
  hear(changed: () => void): () => void {
    this.#heard.add(changed);
    return () => {
      this.#heard.delete(changed);
    };
  }

  /** Reads the shelf again: another tab may have put something there. */
  read(): void {
    if (this.unkept) return;
    try {
      const written: unknown = JSON.parse(this.#shelf?.getItem(key) ?? "[]");
      const versions = Array.isArray(written) ? written.filter(isVersion) : [];
      const before = new Map(this.#list.map((version) => [JSON.stringify(version.saved + version.name), version.id]));
      this.#list = versions.map((version) => ({
        ...version,
        id: before.get(JSON.stringify(version.saved + version.name)) ?? ++this.#lastId,
      }));
    } catch {
      this.#list = [];
    }
    this.#say();
  }

  /** Keeps another version, under a name of its own. */
  add(version: Version): Kept {
    const kept = { ...version, name: this.#free(version.name), id: ++this.#lastId };
    this.#put([...this.#list, kept]);
    return kept;
  }

  rename(id: number, name: string): void {
    const others = this.#list.filter((version) => version.id !== id);
    const free = this.#free(name, others);
    this.#put(this.#list.map((version) => (version.id === id ? { ...version, name: free } : version)));
  }

  /** Takes a version away; returns what puts it back to its place. */
  remove(id: number): () => void {
    const place = this.#list.findIndex((version) => version.id === id);
    const version = this.#list[place];
    if (version === undefined) return () => undefined;
    this.#put(this.#list.filter((other) => other !== version));
    return () => {
      this.#put([...this.#list.slice(0, place), version, ...this.#list.slice(place)]);
    };
  }

  /** A name that no other version has: with a number where it is taken. */
  #free(name: string, others: readonly Version[] = this.#list): string {
    const wanted = name.trim().slice(0, longestName);
    const taken = new Set(others.map((other) => other.name));
    for (let number = 1; ; number += 1) {
      const free = number === 1 ? wanted : `${wanted} ${String(number)}`;
      if (!taken.has(free)) return free;
    }
  }

  #put(list: readonly Kept[]): void {
    this.#list = list;
    try {
      if (this.#shelf === null) throw new Error("there is no shelf");
      this.#shelf.setItem(key, JSON.stringify(list.map(written)));
      this.unkept = false;
    } catch {
      this.unkept = true;
    }
    this.#say();
  }

  #say(): void {
    for (const changed of this.#heard) changed();
  }
}

/** A version as it is written: what is of this page only is left out. */
const written = ({ name, from, saved, scenario }: Version): Version => ({ name, from, saved, scenario });

/** All versions as one file. */
export const versionsText = (list: readonly Version[]): string => `${JSON.stringify(list.map(written), null, 2)}\n`;

/** A name to begin with: the first of `called(1)`, `called(2)`, … that is free. */
export function freeName(list: readonly Version[], called: (number: number) => string): string {
  const taken = new Set(list.map(({ name }) => name));
  for (let number = 1; ; number += 1) if (!taken.has(called(number))) return called(number);
}

function browserShelf(): Shelf | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

let shared: Versions | null = null;

/** The versions of this page. */
export function versions(): Versions {
  if (shared === null) {
    const made = new Versions(browserShelf());
    addEventListener("storage", (event) => {
      if (event.key === key || event.key === null) made.read();
    });
    shared = made;
  }
  return shared;
}
