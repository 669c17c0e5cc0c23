// the entry with the WebAssembly inside, and the engine that both entries share
import { readFileSync } from "node:fs";
import init, { Simulation } from "outcomes-contract/inline";
import again from "outcomes-contract";
// nothing to register here, and no harm
import "outcomes-contract/element";

await init();
await again();
const scenario = JSON.parse(readFileSync("scenario.json", "utf8"));
const simulation = new Simulation(scenario);
simulation.advance(2_000);
console.log(simulation.exposure().payout.mean.value);
