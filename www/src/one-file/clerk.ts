/** In one file, what `view/clerk.ts` is on a host. */
import { Clerk } from "../engine/clerk";
import { attend } from "../engine/clerking";
import ClerkWorker from "../engine/students-thread?worker&inline";
import { crew } from "./crew";
import { thread } from "./threads";

export const clerk = new Clerk({
  makeWorker: () => thread(ClerkWorker, attend),
  module: () => crew.module(),
});
