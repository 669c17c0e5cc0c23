// one classic script with everything in it: nothing else is asked for
import init, { Simulation } from "outcomes-contract/inline";
import scenario from "./scenario.json";

init().then(() => {
  const simulation = new Simulation(scenario);
  simulation.advance(2_000);
  document.querySelector("#expected").textContent = simulation.exposure().payout.mean.value;
});
