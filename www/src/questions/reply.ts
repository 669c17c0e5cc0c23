/** An answer of the engine on its way: what is here, what is awaited, and why there is none. */
import type { Refusal } from "outcomes-contract";
import { Refused } from "../engine/explorer";

export type Standing =
  | { readonly kind: "idle" }
  | { readonly kind: "waiting" }
  | { readonly kind: "here" }
  /** The reader had enough. */
  | { readonly kind: "cancelled" }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] }
  | { readonly kind: "failed"; readonly message: string };

/** What was asked last, and the answer before it until the new one is here. */
export class Reply<Value> {
  value: Value | null = null;
  standing: Standing = { kind: "idle" };
  readonly #changed: () => void;
  #newest: object | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether what is shown answers what was asked last. */
  get fresh(): boolean {
    return this.standing.kind === "here";
  }

  /** Follows an answer; one that was asked for later wins. Gives what has come, or null. */
  async follow(answer: Promise<Value>, signal: AbortSignal): Promise<Value | null> {
    const mine = {};
    this.#newest = mine;
    this.#stand({ kind: "waiting" });
    try {
      const value = await answer;
      if (this.#newest !== mine) return null;
      this.value = value;
      this.#stand({ kind: "here" });
      return value;
    } catch (reason) {
      if (this.#newest === mine) this.#stand(whyNot(reason, signal));
      return null;
    }
  }

  /** Part of an answer that is still awaited. */
  grow(value: Value): void {
    this.value = value;
    this.#changed();
  }

  #stand(standing: Standing): void {
    this.standing = standing;
    this.#changed();
  }
}

function whyNot(reason: unknown, signal: AbortSignal): Standing {
  if (signal.aborted) return { kind: "cancelled" };
  if (reason instanceof Refused) return { kind: "refused", refusals: reason.refusals };
  return { kind: "failed", message: reason instanceof Error ? reason.message : String(reason) };
}
