import init, { Simulation } from "./node_modules/outcomes-contract/browser.js";

const [, scenario] = await Promise.all([init(), fetch("./scenario.json").then((response) => response.json())]);

const simulation = new Simulation(scenario);
simulation.advance(2_000);
document.querySelector("#expected").textContent = simulation.exposure().payout.mean.value;
