/** Settles files of students. */
import init from "outcomes-contract";
import type { StudentsQuestion, StudentsSaid } from "./students";
import { answerOf } from "./students-answer";
import { speak } from "../text/catalog";
import { speakEngine } from "./tongue";
import { reasonOf, type ThreadEnd } from "./wire";

export function attend(page: ThreadEnd): void {
  const post = (said: StudentsSaid): void => {
    page.postMessage(said);
  };

  let begin: (engine: Promise<unknown>) => void;
  /** The engine; a file may be here before its code. */
  const ready = new Promise<unknown>((resolve) => {
    begin = resolve;
  });

  /** The words of the language spoken are here. */
  let spoken: Promise<void> = Promise.resolve();

  async function hear(question: StudentsQuestion): Promise<void> {
    if (question.kind === "begin") begin(init({ module_or_path: question.module }));
    await ready;
    if (question.kind === "speak") {
      speakEngine(question.language);
      // what is said about files without the engine; if it cannot be loaded, that is said in English
      spoken = speak(question.language).catch(() => undefined);
    }
    await spoken;
    if (question.kind === "do") post({ kind: "done", id: question.id, answer: await answerOf(question.task) });
  }

  page.onmessage = ({ data }: MessageEvent<StudentsQuestion>): void => {
    hear(data).catch((reason: unknown) => {
      post({ kind: "trapped", message: reasonOf(reason) });
    });
  };
}
