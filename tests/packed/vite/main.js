import init, { Simulation } from "outcomes-contract";
import scenario from "./scenario.json";

await init(); // its WebAssembly becomes a file beside the bundle

const simulation = new Simulation(scenario);
simulation.advance(2_000);
document.querySelector("#expected").textContent = simulation.exposure().payout.mean.value;
