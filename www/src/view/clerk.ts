/** The page's worker for files of students, and the engine's code that the page has already. */
import { Clerk } from "../engine/clerk";
import { crew } from "../engine/crew";

export const clerk = new Clerk({
  makeWorker: () => new Worker(new URL("../engine/students-thread.ts", import.meta.url), { type: "module" }),
  module: () => crew.module(),
});
