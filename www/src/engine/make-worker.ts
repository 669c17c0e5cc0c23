/** The engine's worker, from the page's own origin. */
export const makeWorker = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
