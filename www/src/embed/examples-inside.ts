/** The examples, inside a script that has nothing beside it. */
import built from "virtual:embed-examples";
import type { Examples } from "./examples";

export const exampleInside: Examples = (name) =>
  Promise.resolve(Object.hasOwn(built, name) ? (built[name] ?? null) : null);
