// the file itself, by its address; and an engine that could not start can be started again
import { readFileSync } from "node:fs";
import init, { Simulation } from "outcomes-contract";
import schema from "outcomes-contract/schema.json" with { type: "json" };

await init(new URL("file:///nowhere.wasm")).then(
  () => {
    throw new Error("started without its code");
  },
  () => undefined,
);
await init(import.meta.resolve("outcomes-contract/wasm"));
if (schema.title !== "Outcomes contract scenario") throw new Error("that is not the schema");
const simulation = new Simulation(JSON.parse(readFileSync("scenario.json", "utf8")));
simulation.advance(2_000);
console.log(simulation.exposure().payout.mean.value);
