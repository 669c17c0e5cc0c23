/**
 * The page's end of a worker of its own for files of students: a long file keeps no picture waiting, and one that is too
 * much for the memory takes no simulation with it. It is started with the first file.
 */
import type { Crew, Workerlike } from "./engine";
import type { Answer, Begin, Question } from "./messages";
import type { StudentsAnswer, StudentsTask } from "./students";

export class Clerk {
  readonly #crew: Pick<Crew, "makeWorker" | "module">;
  readonly #waiting = new Map<number, (answer: StudentsAnswer) => void>();
  #worker: Workerlike | null = null;
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
      this.#worker.postMessage({ kind: "students", id, task } satisfies Question);
    });
  }

  #start(): Workerlike {
    const worker = this.#crew.makeWorker();
    const give = (answer: Answer): void => {
      if (worker !== this.#worker) return;
      if (answer.kind === "students") {
        this.#waiting.get(answer.id)?.(answer.answer);
        this.#waiting.delete(answer.id);
      }
      if (answer.kind === "trapped") this.#giveUp(answer.message);
    };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      give(data);
    };
    const trapped = (event: Event): void => {
      event.preventDefault();
      give({ kind: "trapped", message: "message" in event ? String(event.message) : "" });
    };
    worker.onerror = trapped;
    worker.onmessageerror = trapped;
    this.#crew.module().then(
      (module) => {
        worker.postMessage({ kind: "begin", module, share: { index: 0, of: 1 }, ports: [] } satisfies Begin);
      },
      (reason: unknown) => {
        give({ kind: "trapped", message: reason instanceof Error ? reason.message : String(reason) });
      },
    );
    return worker;
  }

  #giveUp(why: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    const message = `The page could not work through the file, perhaps because it is too large for this machine.${why === "" ? "" : ` It said: ${why}`}`;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const resolve of waiting)
      resolve({ kind: "refused", refusals: [{ code: "unreadable", field: "students", message }], columns: [] });
  }
}
