/** The parts of an embed beside its script, under the names that the build gives them. */
import type { Home } from "./home";
import { type Example, isExample } from "./examples";
import type { Here, PublishedReader } from "./parts";
import { piece } from "./pieces";
import type { Full } from "./said-in-full";

/** The parts beside a script, and the simulator that it was built with. */
export function beside(script: string): Home {
  const at = (file: string): string => new URL(file, script).href;
  const fileOf = (name: string): string => at(`outcomes-contract-${name}.js`);
  const part = (name: string): Promise<unknown> => piece(fileOf(name), name);
  return {
    wasm: at("outcomes-contract.wasm"),
    handed: () => part("wasm"),
    worker: fileOf("worker"),
    here: () => part("worker") as Promise<Here>,
    full: () => part("full") as Promise<Full>,
    published: () => part("published") as Promise<PublishedReader>,
    example: async (name) => (isExample(name) ? ((await part(name)) as Example) : null),
    spanish: () => part("es"),
    simulator: at("./"),
  };
}
