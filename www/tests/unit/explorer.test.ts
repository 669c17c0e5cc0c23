/** The page's end of the workers that explore. */
import { describe, expect, it } from "vitest";
import type { Scenario } from "outcomes-contract";
import { Explorer } from "../../src/engine/explorer";
import type { Workerlike } from "../../src/engine/wire";
import { presets } from "../presets";

const scenario = presets[0]?.scenario as Scenario;

/** An explorer of two workers, and the kinds of what each was told. */
function set(): { explorer: Explorer; workers: Workerlike[]; told: string[][] } {
  const workers: Workerlike[] = [];
  const told: string[][] = [];
  const makeWorker = (): Workerlike => {
    const heard: string[] = [];
    told.push(heard);
    const worker: Workerlike = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: ({ kind }: { readonly kind: string }) => {
        if (kind !== "begin") heard.push(kind);
      },
      terminate: () => undefined,
    };
    workers.push(worker);
    return worker;
  };
  const module = (): Promise<WebAssembly.Module> => Promise.resolve({} as WebAssembly.Module);
  return { explorer: new Explorer({ workers: 2, makeWorker, module }), workers, told };
}

describe("the workers that explore", () => {
  it("draw ahead, all of them, where a question is about to be asked", () => {
    const { explorer, told } = set();
    explorer.hold(scenario);
    expect(told).toEqual([["hold"], ["hold"]]);
    void explorer.ask(scenario, "exposure", [scenario.contract]);
    expect(told).toEqual([["hold", "do"], ["hold"]]);
  });

  it("are left to what they are asked already", () => {
    const { explorer, workers, told } = set();
    void explorer.ask(scenario, "exposure", [scenario.contract]);
    explorer.hold(scenario);
    expect(told).toEqual([["do"], ["hold"]]);
    workers[0]?.onmessage?.call(workers[0] as Worker, { data: { kind: "done", id: 1, result: null } } as MessageEvent);
    explorer.hold(scenario);
    expect(told).toEqual([
      ["do", "hold"],
      ["hold", "hold"],
    ]);
  });
});
