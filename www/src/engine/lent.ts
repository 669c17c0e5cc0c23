/**
 * A map of common ground, asked of the years that the picture's workers have drawn: each counts its share of them, and
 * nothing is drawn again. Where they have others, workers that explore draw years of their own.
 */
import type { Scenario } from "outcomes-contract";
import type { Arguments, Result } from "./explored";
import type { Explorer } from "./explorer";
import type { Lend } from "./messages";
import { drawKey, yearsOf } from "./plan";
import type { Crew } from "./team";
import type { Workerlike } from "./wire";

type Given = Arguments<"commonGround">;
type Ground = Result<"commonGround">;

/** Who is asked for parts of a map. */
export interface Mapper {
  /** How many parts are to be asked for at the same time. */
  readonly hands: number;
  ask(scenario: Scenario, method: "commonGround", given: Given, signal?: AbortSignal): Promise<Ground>;
}

/** A worker that says nothing for so long, in milliseconds, is taken for ended. */
const patience = 10_000;

export class Lent implements Mapper {
  readonly #crew: Pick<Crew, "drawing">;
  readonly #explorer: Pick<Explorer, "ask" | "hands">;

  constructor(crew: Pick<Crew, "drawing">, explorer: Pick<Explorer, "ask" | "hands">) {
    this.#crew = crew;
    this.#explorer = explorer;
  }

  /** No fewer than two: while one part is put together, the next is counted. */
  get hands(): number {
    return Math.max(2, this.#explorer.hands);
  }

  /** As the explorer is asked. */
  async ask(scenario: Scenario, method: "commonGround", given: Given, signal?: AbortSignal): Promise<Ground> {
    const ground = await this.#lent(scenario, given, signal);
    signal?.throwIfAborted();
    return ground ?? this.#explorer.ask(scenario, method, given, signal);
  }

  /** Null where there are not as many years of the scenario's students. */
  async #lent(scenario: Scenario, given: Given, signal: AbortSignal | undefined): Promise<Ground | null> {
    const workers = this.#crew.drawing ?? [];
    const key = drawKey(scenario);
    const parts = await Promise.all(
      workers.map((worker) => lent(worker, { key, method: "groundPart", arguments: given }, signal)),
    );
    const [leader] = workers;
    if (leader === undefined || !parts.every((part) => part instanceof Uint8Array)) return null;
    const [x, y, limits] = given;
    const merging = { key, method: "mergedGround", arguments: [parts, x, y, limits] } as const;
    const ground = (await lent(leader, merging, signal)) as Ground | null | undefined;
    return ground?.replications === yearsOf(scenario) ? ground : null;
  }
}

/** What a worker says; null where it cannot, or nobody waits for it any more. */
function lent(
  worker: Workerlike,
  asked: Omit<Lend, "kind" | "port">,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const none = (): void => {
      end(null);
    };
    const waiting = setTimeout(none, patience);
    const end = (answer: unknown): void => {
      clearTimeout(waiting);
      signal?.removeEventListener("abort", none);
      port1.close();
      resolve(answer);
    };
    signal?.addEventListener("abort", none);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      end(data);
    };
    const lend: Lend = { kind: "lend", ...asked, port: port2 };
    worker.postMessage(lend, [port2]);
  });
}
