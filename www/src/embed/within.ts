/** What comes inside a script that has nothing beside it: the examples, and what simulates on the page's own thread. */
import { exampleInside } from "./examples-inside";
import type { Home } from "./home";
import { init, Years } from "./worker";

export const within: Pick<Home, "example" | "here"> = {
  example: exampleInside,
  here: () => Promise.resolve({ init, Years }),
};
