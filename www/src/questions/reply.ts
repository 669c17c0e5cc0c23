/** An answer of the engine on its way: what is here, how far the rest has come, and why there is none. */
import type { ReactiveControllerHost } from "lit";
import type { Refusal } from "outcomes-contract";
import { Refused } from "../engine/explorer";
import { reasonOf } from "../engine/wire";

/** How many parts of an answer are here; nobody knows how much is left where `total` is 1. */
interface Progress {
  readonly done: number;
  readonly total: number;
}

export type Standing =
  /** Nothing was asked, or nobody waits for it any more. */
  | { readonly kind: "idle" }
  | ({ readonly kind: "working" } & Progress)
  /** The answer to what was asked last is here as a whole. */
  | { readonly kind: "here" }
  /** The reader had enough. */
  | ({ readonly kind: "stopped" } & Progress)
  /** Without refusals it is the engine that failed; the message says how. */
  | { readonly kind: "failed"; readonly refusals: readonly Refusal[]; readonly message: string };

/** Tells how far an answer has come, and what of it is here. */
export type SoFar<Value> = (done: number, total: number, value?: Value) => void;

/** Parts that come closer upon each other than this, in milliseconds, are told of together: drawing takes longer than they do. */
const together = 100;

/** What was asked last, and the answer before it until the new one is here. */
export class Reply<Value> {
  value: Value | null = null;
  standing: Standing = { kind: "idle" };
  readonly #host: Pick<ReactiveControllerHost, "requestUpdate">;
  #newest: object | null = null;
  /** When the host was told last, and what will tell it of what has come since. */
  #told = -Infinity;
  #telling: ReturnType<typeof setTimeout> | undefined;

  /** `host` is told of every change. */
  constructor(host: Pick<ReactiveControllerHost, "requestUpdate">) {
    this.#host = host;
  }

  /** Whether what is shown answers what was asked last. */
  get fresh(): boolean {
    return this.standing.kind === "here";
  }

  get working(): boolean {
    return this.standing.kind === "working";
  }

  /** Asks, and follows the answer until `signal` gives it up; one that was asked for later wins. Gives what has come, or null. */
  async follow(ask: (soFar: SoFar<Value>) => Promise<Value>, signal: AbortSignal): Promise<Value | null> {
    const mine = {};
    this.#newest = mine;
    let progress: Progress = { done: 0, total: 1 };
    this.#stand({ kind: "working", ...progress });
    const soFar: SoFar<Value> = (done, total, value) => {
      if (this.#newest !== mine || signal.aborted) return;
      progress = { done, total };
      if (value !== undefined) this.value = value;
      this.#stand({ kind: "working", ...progress });
    };
    try {
      const value = await ask(soFar);
      if (this.#newest !== mine) return null;
      this.#newest = null;
      this.value = value;
      this.#stand({ kind: "here" });
      return value;
    } catch (reason) {
      if (this.#newest !== mine) return null;
      this.#newest = null;
      this.#stand(signal.aborted ? { kind: "stopped", ...progress } : failure(reason));
      return null;
    }
  }

  /** Nobody waits for what was asked any more. */
  drop(): void {
    this.#newest = null;
    this.#stand({ kind: "idle" });
  }

  #stand(standing: Standing): void {
    const before = this.standing.kind;
    this.standing = standing;
    const wait = this.#told + together - performance.now();
    if (standing.kind !== "working" || before !== "working" || wait <= 0) this.#tell();
    else
      this.#telling ??= setTimeout(() => {
        this.#tell();
      }, wait);
  }

  #tell(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.#told = performance.now();
    this.#host.requestUpdate();
  }
}

const failure = (reason: unknown): Standing =>
  reason instanceof Refused
    ? { kind: "failed", refusals: reason.refusals, message: "" }
    : { kind: "failed", refusals: [], message: reasonOf(reason) };
