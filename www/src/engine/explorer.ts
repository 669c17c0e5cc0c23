/**
 * The page's end of the workers that explore: each holds the years of a scenario as a whole, and a question goes to
 * whichever is free. They are started with the first question and keep the picture waiting for nothing.
 */
import type { Refusal, Scenario } from "outcomes-contract";
import type { Arguments, ExploreQuestion, ExploreSaid, ExploreTask, Method, Result } from "./explored";
import { type Language, language } from "../text/catalog";
import type { Crew } from "./team";
import { listen, reasonOf, type Trapped, trapped, type Workerlike } from "./wire";

/** A question that the engine refused. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ field, message }) => `${field} ${message}`).join("; "));
    this.name = "Refused";
    this.refusals = refusals;
  }
}

interface Asked {
  readonly id: number;
  readonly task: ExploreTask;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: Error) => void;
  /** It was given to a worker that trapped. */
  again: boolean;
}

interface Hand {
  readonly worker: Workerlike;
  busy: Asked | null;
  speaks: Language;
}

export class Explorer {
  readonly #crew: Pick<Crew, "makeWorker" | "module" | "workers">;
  readonly #queue: Asked[] = [];
  #hands: Hand[] = [];
  #lastId = 0;

  constructor(crew: Pick<Crew, "makeWorker" | "module" | "workers">) {
    this.#crew = crew;
  }

  /** How many questions are worked on at the same time. */
  get hands(): number {
    return this.#crew.workers;
  }

  /**
   * Asks the years of a scenario. Rejects with `Refused`, with the signal's reason once it is aborted, or with an error
   * where workers fail twice over it.
   */
  ask<M extends Method>(scenario: Scenario, method: M, given: Arguments<M>, signal?: AbortSignal): Promise<Result<M>> {
    return new Promise<unknown>((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      const task: ExploreTask = { scenario, method, arguments: given };
      const asked: Asked = { id: ++this.#lastId, task, signal, resolve, reject, again: false };
      signal?.addEventListener("abort", () => {
        const place = this.#queue.indexOf(asked);
        if (place >= 0) this.#queue.splice(place, 1);
        reject(signal.reason as Error);
      });
      this.#queue.push(asked);
      this.#deal();
    }) as Promise<Result<M>>;
  }

  /** Has every worker that is free draw the years of a scenario, of which something is about to be asked. */
  hold(scenario: Scenario): void {
    while (this.#another() !== null);
    for (const { worker, busy } of this.#hands) if (busy === null) tell(worker, { kind: "hold", scenario });
  }

  #deal(): void {
    while (this.#queue.length > 0) {
      const free = this.#hands.find(({ busy }) => busy === null) ?? this.#another();
      if (free === null) return;
      const asked = this.#queue.shift();
      if (asked === undefined) return;
      free.busy = asked;
      if (free.speaks !== language()) {
        free.speaks = language();
        tell(free.worker, { kind: "speak", language: free.speaks });
      }
      tell(free.worker, { kind: "do", id: asked.id, task: asked.task });
    }
  }

  /** One worker more, if there may be. */
  #another(): Hand | null {
    if (this.#hands.length >= this.#crew.workers) return null;
    const hand: Hand = { worker: this.#crew.makeWorker(), busy: null, speaks: "en" };
    this.#hands.push(hand);
    const take = (said: ExploreSaid | Trapped): void => {
      if (this.#hands.includes(hand)) this.#take(hand, said);
    };
    listen(hand.worker, take, trapped);
    this.#crew.module().then(
      (module) => {
        tell(hand.worker, { kind: "begin", module });
      },
      (reason: unknown) => {
        take(trapped(reasonOf(reason)));
      },
    );
    return hand;
  }

  #take(hand: Hand, said: ExploreSaid | Trapped): void {
    const asked = hand.busy;
    hand.busy = null;
    switch (said.kind) {
      case "done":
        asked?.resolve(said.result);
        break;
      case "refused":
        asked?.reject(new Refused(said.refusals));
        break;
      case "trapped":
        // the instance is lost: another worker gets the question once more
        hand.worker.terminate();
        this.#hands = this.#hands.filter((other) => other !== hand);
        if (asked !== null && asked.signal?.aborted !== true) {
          if (asked.again) asked.reject(new Error(said.message));
          else {
            asked.again = true;
            this.#queue.unshift(asked);
          }
        }
        break;
      default:
        said satisfies never;
    }
    this.#deal();
  }
}

/** The worker keeps what it is told to do until it has the engine's code. */
function tell(worker: Workerlike, question: ExploreQuestion): void {
  worker.postMessage(question);
}
