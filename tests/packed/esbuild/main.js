import init, { Simulation } from "outcomes-contract";
import address from "outcomes-contract/wasm"; // with --loader:.wasm=file
import scenario from "./scenario.json";

await init(new URL(address, import.meta.url));

const simulation = new Simulation(scenario);
simulation.advance(2_000);
document.querySelector("#expected").textContent = simulation.exposure().payout.mean.value;
