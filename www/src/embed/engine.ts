/** An embed's end of its engine: a worker of its own where there may be one, else the page's thread, in slices. */
import { listen, reasonOf, trapped, type Workerlike } from "../engine/wire";
import type { Answer, Ask, Question } from "./messages";
import { moduleOf, type Parts, Unable } from "./parts";
import { scriptAddress } from "./trusted";

export interface EngineListener {
  answered(answer: Extract<Answer, { id: number }>): void;
  /** It does not run here, or no longer. */
  unable(reason: Unable): void;
}

/** Whoever answers: a worker, or the page's thread. */
interface Answerer {
  ask(question: Ask): void;
  end(): void;
}

/** A worker that says nothing for so long, in milliseconds, is taken for one that may not run. */
const silence = 15_000;
/** Slices of the page's thread, in milliseconds: less than a frame. */
const slice = 8;

export class Engine {
  readonly #parts: Parts;
  readonly #listener: EngineListener;
  #answerer: Promise<Answerer> | null = null;
  #lastId = 0;
  /** What is being answered, until its first picture or refusal; null: nothing is. */
  #busy: number | null = null;
  #waiting: unknown = null;
  /** What was asked last. */
  newest: unknown = null;
  #restarted = false;
  /** Counts beginnings: of those before nothing is heard any more. */
  #round = 0;
  /** Where the work is done, for those who look on. */
  where: "nowhere" | "worker" | "page" = "nowhere";

  constructor(parts: Parts, listener: EngineListener) {
    this.#parts = parts;
    this.#listener = listener;
  }

  /** Loads and begins what answers, if it has not begun. */
  begin(): void {
    if (this.#answerer !== null) return;
    const round = ++this.#round;
    this.#answerer = this.#start(round);
    this.#answerer.catch((reason: unknown) => {
      if (round !== this.#round) return;
      this.end();
      this.#listener.unable(reason instanceof Unable ? reason : new Unable("broken", reasonOf(reason)));
    });
  }

  /** Asks for a scenario; answers to earlier questions are dropped from here on. Returns the question's number. */
  ask(scenario: unknown): number {
    this.newest = scenario;
    const id = ++this.#lastId;
    this.begin();
    // one question under way, and the newest behind it: a slider is quicker than some contracts are settled
    if (this.#busy === null) this.#put(id, scenario);
    else this.#waiting = { id, scenario };
    return id;
  }

  end(): void {
    this.#round += 1;
    this.#answerer?.then(
      (answerer) => {
        answerer.end();
      },
      () => undefined,
    );
    this.#answerer = null;
    this.#busy = null;
    this.#waiting = null;
    this.where = "nowhere";
  }

  /** Begins afresh after it gave up. */
  retry(): void {
    this.#restarted = false;
    this.#again();
  }

  #put(id: number, scenario: unknown): void {
    this.#busy = id;
    this.#answerer?.then(
      (answerer) => {
        answerer.ask({ kind: "ask", id, scenario });
      },
      () => undefined,
    );
  }

  #again(): void {
    const newest = this.newest;
    this.end();
    if (newest !== null) this.ask(newest);
  }

  #take(round: number, answer: Answer): void {
    if (round !== this.#round || answer.kind === "ready") return;
    if (answer.kind === "trapped") {
      // a trap leaves the instance unusable
      if (this.#restarted || this.where === "page") {
        this.end();
        this.#listener.unable(new Unable("broken", answer.message));
      } else {
        this.#restarted = true;
        this.#again();
      }
      return;
    }
    if (answer.kind === "shown" && answer.done >= answer.total) this.#restarted = false;
    if (answer.id === this.#busy) {
      this.#busy = null;
      const waiting = this.#waiting as { id: number; scenario: unknown } | null;
      this.#waiting = null;
      if (waiting !== null) this.#put(waiting.id, waiting.scenario);
    }
    this.#listener.answered(answer);
  }

  async #start(round: number): Promise<Answerer> {
    const take = (answer: Answer): void => {
      this.#take(round, answer);
    };
    const module = await moduleOf(this.#parts);
    for (const make of workers(this.#parts.worker)) {
      const worker = await begun(make, module);
      if (worker === null) continue;
      this.where = "worker";
      listen(worker, take, trapped);
      return {
        ask: (question) => {
          worker.postMessage(question satisfies Question);
        },
        end: () => {
          worker.terminate();
        },
      };
    }
    const { init, Years } = await this.#parts.here();
    await init({ module_or_path: module });
    this.where = "page";
    const years = new Years(take, () => new Promise((resolve) => setTimeout(resolve)), slice);
    return {
      ask: (question) => void years.answer(question),
      end: () => {
        // what it is drawing now is the last
        void years.answer({ kind: "ask", id: Infinity, scenario: null });
      },
    };
  }
}

/** Ways to a worker, the first that works: its own address, or a blob that runs what is at another origin's. */
function workers(address: string | null): (() => Worker)[] {
  if (address === null || typeof Worker === "undefined") return [];
  const direct = (): Worker => new Worker(scriptAddress(address));
  const blob = (): Worker => {
    const url = URL.createObjectURL(new Blob([runs(address)], { type: "text/javascript" }));
    try {
      return new Worker(scriptAddress(url));
    } finally {
      // the worker has begun to load it
      setTimeout(() => {
        URL.revokeObjectURL(url);
      }, silence);
    }
  };
  return new URL(address, location.href).origin === self.origin ? [direct, blob] : [blob];
}

/** What a blob holds: it runs the script at an address, under trusted types too. */
const runs = (address: string): string => `const address = ${JSON.stringify(address)};
importScripts(self.trustedTypes ? trustedTypes.createPolicy("outcomes-contract", { createScriptURL: (asked) => asked }).createScriptURL(address) : address);`;

/** The worker once it has the engine's code and says so; null where it may not run. */
async function begun(make: () => Worker, module: WebAssembly.Module): Promise<Workerlike | null> {
  let worker: Worker;
  try {
    worker = make();
  } catch {
    return null;
  }
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      settle(false);
    }, silence);
    const settle = (runsHere: boolean): void => {
      clearTimeout(timer);
      if (!runsHere) worker.terminate();
      resolve(runsHere ? worker : null);
    };
    listen<Answer>(
      worker,
      ({ kind }) => {
        settle(kind === "ready");
      },
      trapped,
    );
    try {
      worker.postMessage({ kind: "begin", module } satisfies Question);
    } catch {
      settle(false);
    }
  });
}
