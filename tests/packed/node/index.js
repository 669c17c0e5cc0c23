import { readFile } from "node:fs/promises";
import init, { Simulation, check } from "outcomes-contract";

await init(); // its WebAssembly is read from disk

const checked = check(JSON.parse(await readFile("scenario.json", "utf8")));
if (checked.kind === "refused") throw new Error(checked.refusals.map((r) => `${r.field}: ${r.message}`).join("\n"));

const simulation = new Simulation(checked.scenario);
simulation.advance(2_000); // simulated contract years
console.log(simulation.exposure().payout.mean.value);
