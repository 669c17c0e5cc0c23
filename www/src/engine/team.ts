/** The workers behind a picture: begun and ended together; the first of them leads and is told everything. */
import type { Answer, Begin, Question } from "./messages";
import type { Near } from "./near";
import { listen, reasonOf, trapped, type Workerlike } from "./wire";

/** Where workers come from. */
export interface Crew {
  /** How many share the work; the first of them leads. */
  readonly workers: number;
  makeWorker(): Workerlike;
  /** The engine's code, compiled once for all of them. */
  module(): Promise<WebAssembly.Module>;
  /** Those that draw at present. */
  drawing?: readonly Workerlike[];
  /** When they begin, where that is not at once. */
  readonly begun?: Promise<void>;
  /** Who answers on the page's own thread what takes no longer than a frame has time for. */
  readonly near?: Near;
}

export class Team {
  readonly #crew: Crew;
  readonly #hear: (answer: Answer) => void;
  #workers: readonly Workerlike[] = [];
  /** What is said before they begin. */
  #untold: Question[] = [];

  constructor(crew: Crew, hear: (answer: Answer) => void) {
    this.#crew = crew;
    this.#hear = hear;
    if (crew.begun === undefined) this.restart();
    else
      void crew.begun.then(() => {
        this.restart();
      });
  }

  tell(question: Question): void {
    const [leader] = this.#workers;
    if (leader === undefined) this.#untold.push(question);
    else leader.postMessage(question);
  }

  /** Others take over; nothing more is heard of those before. */
  restart(): void {
    this.end();
    this.#crew.drawing = this.#workers = this.#begin();
    for (const question of this.#untold.splice(0)) this.tell(question);
  }

  end(): void {
    for (const worker of this.#workers) worker.terminate();
  }

  #begin(): readonly Workerlike[] {
    const workers = Array.from({ length: this.#crew.workers }, () => this.#crew.makeWorker());
    const take = (answer: Answer): void => {
      if (workers === this.#workers) this.#hear(answer);
    };
    for (const worker of workers) listen(worker, take, trapped);
    this.#crew.module().then(
      (module) => {
        if (workers === this.#workers) introduce(workers, module);
      },
      (reason: unknown) => {
        take(trapped(reasonOf(reason)));
      },
    );
    return workers;
  }
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
