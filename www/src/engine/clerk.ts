/**
 * The page's end of a worker of its own for files of students: a long file keeps no picture waiting, and one that is too
 * much for the memory takes no simulation with it. It is started with the first file.
 */
import type { Crew } from "./team";
import type { StudentsAnswer, StudentsQuestion, StudentsSaid, StudentsTask } from "./students";
import { type Language, language } from "../text/catalog";
import { readingWords } from "../text/reading";
import { listen, reasonOf, trapped, type Workerlike } from "./wire";

export class Clerk {
  readonly #crew: Pick<Crew, "makeWorker" | "module">;
  readonly #waiting = new Map<number, (answer: StudentsAnswer) => void>();
  #worker: Workerlike | null = null;
  #speaks: Language = "en";
  #lastId = 0;

  constructor(crew: Pick<Crew, "makeWorker" | "module">) {
    this.#crew = crew;
  }

  /** Has the task done; a trap refuses it, and the next task finds a new worker. */
  async ask(task: StudentsTask): Promise<StudentsAnswer> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker ??= this.#start();
      if (this.#speaks !== language()) {
        this.#speaks = language();
        tell(this.#worker, { kind: "speak", language: this.#speaks });
      }
      tell(this.#worker, { kind: "do", id, task });
    });
  }

  #start(): Workerlike {
    const worker = this.#crew.makeWorker();
    const take = (said: StudentsSaid): void => {
      if (worker !== this.#worker) return;
      if (said.kind === "trapped") this.#giveUp(said.message);
      else {
        this.#waiting.get(said.id)?.(said.answer);
        this.#waiting.delete(said.id);
      }
    };
    listen(worker, take, trapped);
    this.#crew.module().then(
      (module) => {
        tell(worker, { kind: "begin", module });
      },
      (reason: unknown) => {
        take(trapped(reasonOf(reason)));
      },
    );
    return worker;
  }

  #giveUp(why: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#speaks = "en";
    const message = why === "" ? readingWords().gaveUp : readingWords().gaveUpSaid(why);
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const resolve of waiting)
      resolve({ kind: "refused", refusals: [{ code: "unreadable", field: "students", message }], columns: [] });
  }
}

/** The worker keeps what it is told to do until it has the engine's code. */
function tell(worker: Workerlike, question: StudentsQuestion): void {
  worker.postMessage(question);
}
