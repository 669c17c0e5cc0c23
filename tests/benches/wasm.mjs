// Simulated years per second of the built package in Node, on the reference work of reference.json.
import { readFile } from "node:fs/promises";
import init, { Simulation } from "../../pkg/node.js";

await init();
const scenario = JSON.parse(await readFile(new URL("reference.json", import.meta.url), "utf8"));
const years = scenario.plan.replications;

/** Least of several times, in milliseconds: the machine is shared, and the least is the work itself. */
function least(times, work) {
  let best = Infinity;
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    work(time);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const report = (what, ms) =>
  console.log(`wasm in Node  ${what.padEnd(20)} ${ms.toFixed(2).padStart(9)} ms  ${Math.round((years / ms) * 1000).toLocaleString("en").padStart(12)} years/s`);

report("simulate all", least(5, () => {
  const simulation = new Simulation(scenario);
  simulation.advance(years);
  simulation.free();
}));
const simulation = new Simulation(scenario);
simulation.advance(years);
simulation.exposure();
const { contract } = scenario;
report("other price", least(50, (time) =>
  simulation.exposure({ ...contract, base: [{ amount: String(600 + time), per: "student" }] })));
report("other eligibility", least(8, (time) =>
  simulation.exposure({ ...contract, eligibility: { minimumDosage: 30 + time } })));
