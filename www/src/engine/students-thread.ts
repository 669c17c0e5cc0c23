/** The beginning of the worker for files of students. */
import init from "outcomes-contract";
import type { StudentsQuestion, StudentsSaid } from "./students";
import { answerOf } from "./students-answer";
import { reasonOf } from "./wire";

const post = (said: StudentsSaid): void => {
  self.postMessage(said);
};

let begin: (engine: Promise<unknown>) => void;
/** The engine; a file may be here before its code. */
const ready = new Promise<unknown>((resolve) => {
  begin = resolve;
});

async function hear(question: StudentsQuestion): Promise<void> {
  if (question.kind === "begin") begin(init({ module_or_path: question.module }));
  await ready;
  if (question.kind === "do") post({ kind: "done", id: question.id, answer: await answerOf(question.task) });
}

self.onmessage = ({ data }: MessageEvent<StudentsQuestion>): void => {
  hear(data).catch((reason: unknown) => {
    post({ kind: "trapped", message: reasonOf(reason) });
  });
};
