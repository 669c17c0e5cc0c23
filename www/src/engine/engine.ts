/**
 * The page's end of the workers: ids, newest question wins, restart after a trap. It computes nothing.
 */
import type { Checked, Note, Refusal, Scenario } from "outcomes-contract";
import type { Answer, Begin, Expose, Exposed, Question, Reached, Terms } from "./messages";

/** What the engine tells the page. */
export interface EngineListener {
  exposed(exposed: Exposed): void;
  /** More years are drawn than the picture shows. */
  drawn(reached: Reached): void;
  refused(refusals: Refusal[]): void;
  /** The workers failed twice in a row. */
  failed(message: string): void;
  ready(version: string): void;
}

/** The part of a worker that the engine needs. */
export type Workerlike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

/** Where workers come from. */
export interface Crew {
  /** How many share the work; the first of them leads. */
  readonly workers: number;
  makeWorker(): Workerlike;
  /** The engine's code, compiled once for all of them. */
  module(): Promise<WebAssembly.Module>;
}

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
}

/** The newest question as a whole, and what is known of its answer. */
interface Newest {
  readonly id: number;
  readonly upTo: number;
  readonly asked: Scenario;
  /** As read, once it is; until then as asked. */
  scenario: Scenario;
  notes: readonly Note[];
  shown: Extract<Answer, { kind: "exposed" }> | null;
}

export class Engine {
  readonly #crew: Crew;
  readonly #listener: EngineListener;
  readonly #waiting = new Map<number, Waiting>();
  #workers: readonly Workerlike[];
  #newest: Newest | null = null;
  #lastId = 0;
  #restarted = false;

  constructor(crew: Crew, listener: EngineListener) {
    this.#crew = crew;
    this.#listener = listener;
    this.#workers = this.#start();
  }

  /**
   * Asks for the exposure of a scenario, over no more than `upTo` years for now; answers to earlier questions are
   * dropped from here on.
   */
  expose(scenario: Scenario, upTo = Infinity): void {
    const before = this.#newest;
    const id = ++this.#lastId;
    this.#newest = { id, upTo, asked: scenario, scenario, notes: before?.notes ?? [], shown: null };
    if (before !== null && differsInTermsOnly(before.asked, scenario)) {
      const { contract, budget } = scenario;
      this.#ask({ kind: "terms", id, contract, budget, upTo } satisfies Terms);
    } else this.#ask(whole(this.#newest));
  }

  /** Draws no more years for the newest question; its picture takes in those that are drawn. */
  stop(): void {
    if (this.#newest !== null) this.#ask({ kind: "stop", id: this.#newest.id });
  }

  /** Asks whether an input is a scenario. */
  async check(input: unknown): Promise<Checked> {
    const answer = await this.#await({ kind: "check", id: ++this.#lastId, input });
    if (answer.kind !== "checked") throw new Error("the engine answered another question");
    return answer.checked;
  }

  /** Asks for a seed nobody has used. */
  async newSeed(): Promise<number> {
    const answer = await this.#await({ kind: "seed", id: ++this.#lastId });
    if (answer.kind !== "seed") throw new Error("the engine answered another question");
    return answer.seed;
  }

  /** Starts afresh and asks the newest question again. */
  retry(): void {
    this.#restarted = false;
    this.#restart();
  }

  /** The leader answers all questions. */
  #ask(question: Question): void {
    this.#workers[0]?.postMessage(question);
  }

  #await(question: Question): Promise<Answer> {
    return new Promise((resolve) => {
      this.#waiting.set(question.id, { question, resolve });
      this.#ask(question);
    });
  }

  #start(): readonly Workerlike[] {
    const workers = Array.from({ length: this.#crew.workers }, () => this.#crew.makeWorker());
    const take = (answer: Answer): void => {
      if (workers === this.#workers) this.#take(answer);
    };
    for (const worker of workers) {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        take(data);
      };
      const trapped = (event: Event): void => {
        event.preventDefault();
        take({ kind: "trapped", message: "message" in event ? String(event.message) : "" });
      };
      worker.onerror = trapped;
      worker.onmessageerror = trapped;
    }
    this.#crew.module().then(
      (module) => {
        if (workers === this.#workers) introduce(workers, module);
      },
      (reason: unknown) => {
        take({ kind: "trapped", message: reason instanceof Error ? reason.message : String(reason) });
      },
    );
    return workers;
  }

  #end(): void {
    for (const worker of this.#workers) worker.terminate();
  }

  #restart(): void {
    this.#end();
    this.#workers = this.#start();
    if (this.#newest !== null) this.#ask(whole(this.#newest));
    for (const { question } of this.#waiting.values()) this.#ask(question);
  }

  #take(answer: Answer): void {
    const newest = this.#newest;
    switch (answer.kind) {
      case "ready":
        this.#listener.ready(answer.version);
        return;
      case "trapped":
        if (this.#restarted) {
          this.#end();
          this.#listener.failed(answer.message);
        } else {
          this.#restarted = true;
          this.#restart();
        }
        return;
      case "accepted":
        if (answer.id !== newest?.id) return;
        newest.scenario = answer.scenario;
        newest.notes = answer.notes;
        return;
      case "noted":
        if (answer.id !== newest?.id) return;
        if (JSON.stringify(newest.notes) === JSON.stringify(answer.notes)) return;
        newest.notes = answer.notes;
        this.#show(newest);
        return;
      case "exposed":
        if (answer.id !== newest?.id) return;
        // a run is sound again only when it has come to its end
        if (answer.reached.done >= answer.reached.total) this.#restarted = false;
        newest.shown = answer;
        this.#show(newest);
        return;
      case "drawn":
        if (answer.id === newest?.id) this.#listener.drawn(answer.reached);
        return;
      case "refused":
        if (answer.id === newest?.id) this.#listener.refused(answer.refusals);
        return;
      case "checked":
      case "seed":
        this.#waiting.get(answer.id)?.resolve(answer);
        this.#waiting.delete(answer.id);
        return;
      default:
        answer satisfies never;
    }
  }

  #show({ scenario, notes, shown }: Newest): void {
    if (shown !== null) this.#listener.exposed({ scenario, notes, exposure: shown.exposure, ...shown.reached });
  }
}

const whole = ({ id, asked, upTo }: Newest): Expose => ({ kind: "expose", id, scenario: asked, upTo });

/** Whether all but contract and budget is the very same: an edit leaves the rest of a scenario as it is. */
function differsInTermsOnly(before: Scenario, after: Scenario): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Scenario>;
  return [...keys].every((key) => key === "contract" || key === "budget" || before[key] === after[key]);
}

/** Tells each worker its share, and gives the leader a channel to each helper. */
function introduce(workers: readonly Workerlike[], module: WebAssembly.Module): void {
  const channels = workers.slice(1).map(() => new MessageChannel());
  workers.forEach((worker, index) => {
    const ports = channels.flatMap(({ port1, port2 }, place) =>
      index === 0 ? [port1] : place === index - 1 ? [port2] : [],
    );
    const begin: Begin = { kind: "begin", module, share: { index, of: workers.length }, ports };
    worker.postMessage(begin, ports);
  });
}
