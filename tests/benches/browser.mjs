// The work in a browser: imported by a page it offers `measured` and `shared`; as a module worker it answers questions.
import init, * as outcomes from "./package/browser.js";
import { answer, sharing } from "./work.mjs";

const started = init().then(({ memory }) => ({ ...outcomes, memory }));

function ask(worker, question) {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}

const makeWorker = () => new Worker(new URL(import.meta.url), { type: "module" });

if (typeof document === "undefined") {
  self.onmessage = async ({ data }) => self.postMessage(answer(await started, data));
} else {
  self.measured = async (where, question) => {
    if (where === "page") return answer(await started, question);
    const worker = makeWorker();
    const figures = await ask(worker, question);
    worker.terminate();
    return figures;
  };
  self.shared = (scenario, turns) => sharing([makeWorker(), makeWorker()], ask, scenario, turns);
}
