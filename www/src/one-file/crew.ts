/** In one file, what `engine/crew.ts` is on a host: the engine's workers and its code, from the file's own text. */
import init from "outcomes-contract";
import { unpacked } from "outcomes-contract/inside";
import { attend } from "../engine/drawing";
import { Near } from "../engine/near";
import { workersFor } from "../engine/plan";
import type { Crew } from "../engine/team";
import DrawingWorker from "../engine/worker?worker&inline";
import { thread, workersOf } from "./threads";

let compiling: Promise<WebAssembly.Module> | null = null;

const module = (): Promise<WebAssembly.Module> => (compiling ??= WebAssembly.compileStreaming(unpacked()));

export const crew: Crew = {
  workers: workersOf(workersFor(navigator.hardwareConcurrency)),
  makeWorker: () =>
    thread(DrawingWorker, (end) => {
      attend(end, (module) => init({ module_or_path: module }));
    }),
  module,
  near: new Near(async () => {
    const [code, here] = await Promise.all([module(), import("outcomes-contract")]);
    await here.default({ module_or_path: code });
    return here;
  }),
};
