// what a typed project of somebody else's may write; it is checked, not run
import init, { check, type EngineSource, type Exposure, type Scenario, Simulation } from "outcomes-contract";
import { OutcomesContract, type ResultDetail } from "outcomes-contract/element";
import inside, { version } from "outcomes-contract/inline";
import address from "outcomes-contract/wasm";
import schema from "outcomes-contract/schema.json" with { type: "json" };

const source: EngineSource = address;
const memory: WebAssembly.Memory = (await init(source)).memory;
await inside();

export function expected(scenario: Scenario): number {
  const simulation = new Simulation(scenario);
  const exposure: Exposure = simulation.exposure();
  return exposure.payout.mean.value;
}
export function embedded(scenario: Scenario): OutcomesContract {
  const element = document.createElement("outcomes-contract");
  element.scenario = scenario;
  element.addEventListener("result", (event) => {
    const { exposure, by }: ResultDetail = (event as CustomEvent<ResultDetail>).detail;
    console.log(by, exposure.payout.mean.value, OutcomesContract.version);
  });
  return element;
}
export const said: readonly [string, number, string] = [version(), memory.buffer.byteLength, schema.title];

// @ts-expect-error a scenario is an object
expected("a scenario");
// @ts-expect-error it takes what is to be checked
check();
