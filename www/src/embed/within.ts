/** What comes inside a script that has nothing beside it: the examples, and what simulates on the page's own thread. */
import built from "virtual:embed-examples";
import type { Home } from "./home";
import { init, Years } from "./worker";

export const within: Pick<Home, "example" | "here"> = {
  example: (name) => Promise.resolve(Object.hasOwn(built, name) ? (built[name] ?? null) : null),
  here: () => Promise.resolve({ init, Years }),
};
