/** The other contract that is compared with the one on the desk: which one the reader chose. */
import type { Scenario } from "outcomes-contract";

export type Counter =
  | { readonly kind: "version"; readonly id: number }
  | { readonly kind: "example"; readonly id: string }
  /** What is on the desk, as it was opened. */
  | { readonly kind: "opened" }
  /** From a file or a link, or what was on the desk before it was exchanged. */
  | { readonly kind: "scenario"; readonly name: string; readonly scenario: Scenario };

class Chosen {
  now: Counter | null = null;
  readonly #heard = new Set<() => void>();

  choose(counter: Counter | null): void {
    this.now = counter;
    for (const changed of this.#heard) changed();
  }

  /** Calls when another is chosen; returns what ends that. */
  hear(changed: () => void): () => void {
    this.#heard.add(changed);
    return () => {
      this.#heard.delete(changed);
    };
  }
}

export const counter = new Chosen();
