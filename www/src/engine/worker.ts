/** A worker's beginning: it is told its share of the years, and leads or helps. */
import { initSync } from "outcomes-contract";
import { attend } from "./drawing";

// the code is compiled already: nothing that fetches and compiles it is loaded here
attend(self, (module) => initSync({ module }));
