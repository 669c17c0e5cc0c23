/**
 * Where one file has its workers from: its own text, as classic scripts, which start from blobs even where a page has no
 * origin. Where workers are refused, the page's own thread does their work, in their steps.
 */
import type { ThreadEnd, Workerlike } from "../engine/wire";

type WorkerClass = new () => Worker;

/** A worker that does not begin within so long, in milliseconds, is taken for refused. */
const patience = 3_000;

/** Whether a worker made of text runs here. */
export function mayWork(): Promise<boolean> {
  return new Promise((resolve) => {
    let worker: Worker | null = null;
    const address = URL.createObjectURL(new Blob(["postMessage(0)"], { type: "text/javascript" }));
    const settle = (may: boolean): void => {
      worker?.terminate();
      URL.revokeObjectURL(address);
      resolve(may);
    };
    try {
      worker = new Worker(address);
      worker.onmessage = () => {
        settle(true);
      };
      worker.onerror = () => {
        settle(false);
      };
      setTimeout(settle, patience, false);
    } catch {
      settle(false);
    }
  });
}

let workers = true;

/** To be said before the first is made. */
export function withWorkers(may: boolean): void {
  workers = may;
}

/** How many there may be, of so many. */
export const workersOf = (most: number): number => (workers ? most : 1);

/** A worker, or who does its work on the page's own thread. */
export function thread(InWorker: WorkerClass, attend: (end: ThreadEnd) => void): Workerlike {
  if (workers) return new InWorker();
  return hand(attend);
}

/**
 * Like a worker, on the page's own thread. What is said is handed over as it is: a port of a page without an origin passes
 * no compiled module on.
 */
function hand(attend: (end: ThreadEnd) => void): Workerlike {
  let ended = false;
  const deliver = (to: Pick<ThreadEnd, "onmessage">, message: unknown): void => {
    queueMicrotask(() => {
      if (!ended) to.onmessage?.(new MessageEvent("message", { data: message }));
    });
  };
  const worker: ThreadEnd & Omit<Workerlike, "onmessage"> = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message: unknown) => {
      deliver(end, message);
    },
    terminate: () => {
      ended = true;
    },
  };
  const end: ThreadEnd = {
    onmessage: null,
    postMessage: (message) => {
      deliver(worker, message);
    },
  };
  attend(end);
  return worker;
}
