import init, { Simulation } from "./node_modules/outcomes-contract/inline.js";

const started = init(); // its WebAssembly is in the script: nothing more is asked for

self.onmessage = async ({ data: scenario }) => {
  await started;
  const simulation = new Simulation(scenario);
  simulation.advance(2_000);
  self.postMessage(simulation.exposure());
  simulation.free();
};
