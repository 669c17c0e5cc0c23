/**
 * The page's end of the worker: ids, newest question wins, restart after a trap. It computes nothing.
 */
import type { Checked, Refusal, Scenario } from "outcomes-contract";
import type { Answer, Exposed, Question } from "./messages";

/** What the engine tells the page. */
export interface EngineListener {
  exposed(exposed: Exposed): void;
  /** More years are drawn than the picture shows. */
  drawn(done: number): void;
  refused(refusals: Refusal[]): void;
  /** The worker failed twice in a row. */
  failed(message: string): void;
  ready(version: string): void;
}

/** The part of a worker that the engine needs. */
export type Workerlike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
}

export class Engine {
  readonly #makeWorker: () => Workerlike;
  readonly #listener: EngineListener;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Workerlike;
  #newest: Extract<Question, { kind: "expose" }> | null = null;
  #lastId = 0;
  #restarted = false;

  constructor(makeWorker: () => Workerlike, listener: EngineListener) {
    this.#makeWorker = makeWorker;
    this.#listener = listener;
    this.#worker = this.#start();
  }

  /** Asks for the exposure of a scenario; answers to earlier ones are dropped from now on. */
  expose(scenario: Scenario): void {
    this.#newest = { kind: "expose", id: ++this.#lastId, scenario };
    this.#worker.postMessage(this.#newest);
  }

  /** Asks whether an input is a scenario. */
  async check(input: unknown): Promise<Checked> {
    const answer = await this.#ask({ kind: "check", id: ++this.#lastId, input });
    if (answer.kind !== "checked") throw new Error("the engine answered another question");
    return answer.checked;
  }

  /** Asks for a seed nobody has used. */
  async newSeed(): Promise<number> {
    const answer = await this.#ask({ kind: "seed", id: ++this.#lastId });
    if (answer.kind !== "seed") throw new Error("the engine answered another question");
    return answer.seed;
  }

  /** Starts afresh and asks the newest question again. */
  retry(): void {
    this.#restarted = false;
    this.#restart();
  }

  #ask(question: Question): Promise<Answer> {
    return new Promise((resolve) => {
      this.#waiting.set(question.id, { question, resolve });
      this.#worker.postMessage(question);
    });
  }

  #start(): Workerlike {
    const worker = this.#makeWorker();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (worker === this.#worker) this.#take(data);
    };
    const trapped = (event: Event): void => {
      event.preventDefault();
      const message = "message" in event ? String(event.message) : "";
      if (worker === this.#worker) this.#take({ kind: "trapped", message });
    };
    worker.onerror = trapped;
    worker.onmessageerror = trapped;
    return worker;
  }

  #restart(): void {
    this.#worker.terminate();
    this.#worker = this.#start();
    if (this.#newest !== null) this.#worker.postMessage(this.#newest);
    for (const { question } of this.#waiting.values()) this.#worker.postMessage(question);
  }

  #take(answer: Answer): void {
    switch (answer.kind) {
      case "ready":
        this.#listener.ready(answer.version);
        return;
      case "trapped":
        if (this.#restarted) {
          this.#worker.terminate();
          this.#listener.failed(answer.message);
        } else {
          this.#restarted = true;
          this.#restart();
        }
        return;
      case "exposed":
        if (answer.id !== this.#newest?.id) return;
        // a run is sound again only when it has come to its end
        if (answer.exposed.done >= answer.exposed.total) this.#restarted = false;
        this.#listener.exposed(answer.exposed);
        return;
      case "drawn":
        if (answer.id === this.#newest?.id) this.#listener.drawn(answer.done);
        return;
      case "refused":
        if (answer.id === this.#newest?.id) this.#listener.refused(answer.refusals);
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
}
