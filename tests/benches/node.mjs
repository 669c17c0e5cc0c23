// The work in Node: `node node.mjs engine|point|sharing <scenario.json> [all]` prints one line of JSON; also its own worker.
import { readFile } from "node:fs/promises";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import init, * as outcomes from "../../pkg/node.js";
import { answer, sharing } from "./work.mjs";

const { memory } = await init();
const loaded = { ...outcomes, memory };

function ask(worker, question) {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
    worker.postMessage(question);
  });
}

if (isMainThread) {
  const [what, file, all] = process.argv.slice(2);
  const scenario = JSON.parse(await readFile(file, "utf8"));
  let figures;
  if (what === "sharing") {
    const workers = [1, 2].map(() => new Worker(new URL(import.meta.url)));
    figures = await sharing(workers, ask, scenario, 4);
    for (const worker of workers) await worker.terminate();
  } else {
    figures = answer(loaded, { what, scenario, whole: all === "all" });
  }
  console.log(JSON.stringify({ ...figures, peak: process.resourceUsage().maxRSS * 1024 }));
} else {
  parentPort.on("message", (question) => parentPort.postMessage(answer(loaded, question)));
}
