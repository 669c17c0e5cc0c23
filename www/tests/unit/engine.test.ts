import { describe, expect, it, vi } from "vitest";
import type { Scenario } from "outcomes-contract";
import { Engine, type EngineListener, type Workerlike } from "../../src/engine/engine";
import type { Answer, Question } from "../../src/engine/messages";
import { drawKey, nextChunk, worthShowing } from "../../src/engine/plan";
import { presets } from "../presets";
import { exposureOf } from "./exposures";

class FakeWorker implements Workerlike {
  onmessage: Workerlike["onmessage"] = null;
  onerror: Workerlike["onerror"] = null;
  onmessageerror: Workerlike["onmessageerror"] = null;
  readonly asked: Question[] = [];
  ended = false;
  postMessage(question: unknown): void {
    this.asked.push(question as Question);
  }
  terminate(): void {
    this.ended = true;
  }
  say(answer: Answer): void {
    this.onmessage?.call(this as unknown as Worker, { data: answer } as MessageEvent);
  }
}

const scenario = (presets[0] as (typeof presets)[number]).scenario;
const exposed = (id: number, done = 10, from: Scenario = scenario): Answer => ({
  kind: "exposed",
  id,
  exposed: { scenario: from, notes: [], exposure: exposureOf([1, 2], 1), done, total: 10 },
});

function set(): {
  engine: Engine;
  workers: FakeWorker[];
  heard: { [Key in keyof EngineListener]: ReturnType<typeof vi.fn> };
} {
  const workers: FakeWorker[] = [];
  const heard = { exposed: vi.fn(), drawn: vi.fn(), refused: vi.fn(), failed: vi.fn(), ready: vi.fn() };
  const engine = new Engine(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  }, heard);
  return { engine, workers, heard };
}

describe("the engine", () => {
  it("hears only the answer to its newest question", () => {
    const { engine, workers, heard } = set();
    engine.expose(scenario);
    engine.expose(scenario);
    const [first, second] = workers[0]?.asked ?? [];
    workers[0]?.say(exposed(first?.id ?? 0));
    expect(heard.exposed).not.toHaveBeenCalled();
    workers[0]?.say(exposed(second?.id ?? 0));
    expect(heard.exposed).toHaveBeenCalledTimes(1);
  });

  it("replays the newest question in a new worker after a trap, and gives up after the second", () => {
    const { engine, workers, heard } = set();
    engine.expose(scenario);
    workers[0]?.say({ kind: "trapped", message: "unreachable" });
    expect(workers).toHaveLength(2);
    expect(workers[0]?.ended).toBe(true);
    expect(workers[1]?.asked).toEqual(workers[0]?.asked);
    expect(heard.failed).not.toHaveBeenCalled();
    workers[1]?.say({ kind: "trapped", message: "unreachable" });
    expect(heard.failed).toHaveBeenCalledWith("unreachable");
    engine.retry();
    expect(workers[2]?.asked).toEqual(workers[0]?.asked);
  });

  it("may restart again once a run has come to its end", () => {
    const { engine, workers, heard } = set();
    engine.expose(scenario);
    workers[0]?.say({ kind: "trapped", message: "" });
    workers[1]?.say(exposed(1, 5));
    workers[1]?.say(exposed(1, 10));
    workers[1]?.say({ kind: "trapped", message: "" });
    expect(workers).toHaveLength(3);
    expect(heard.failed).not.toHaveBeenCalled();
  });

  it("does not listen to a worker it has ended", () => {
    const { engine, workers, heard } = set();
    engine.expose(scenario);
    workers[0]?.say({ kind: "trapped", message: "" });
    workers[0]?.say(exposed(1));
    expect(heard.exposed).not.toHaveBeenCalled();
  });

  it("answers checks and seeds, also across a restart", async () => {
    const { engine, workers } = set();
    const checked = engine.check({});
    const seed = engine.newSeed();
    workers[0]?.say({ kind: "trapped", message: "" });
    workers[1]?.say({ kind: "checked", id: 1, checked: { kind: "refused", refusals: [] } });
    workers[1]?.say({ kind: "seed", id: 2, seed: 7 });
    expect(await checked).toEqual({ kind: "refused", refusals: [] });
    expect(await seed).toBe(7);
  });
});

describe("the plan of a run", () => {
  it("settles the same years under other terms, and draws others under other assumptions", () => {
    const terms: Scenario = {
      ...scenario,
      budget: { amount: "1.00" },
      contract: { ...scenario.contract, outcomes: [] },
    };
    expect(drawKey(terms)).toBe(drawKey(scenario));
    expect(drawKey({ ...scenario, plan: { ...scenario.plan, seed: 99 } })).not.toBe(drawKey(scenario));
    expect(drawKey({ ...scenario, cohort: { ...scenario.cohort, sites: 99 } })).not.toBe(drawKey(scenario));
  });

  it("begins small and grows as fast as the machine allows", () => {
    expect(nextChunk(null, 0)).toBe(250);
    expect(nextChunk(250, 3)).toBe(500);
    expect(nextChunk(4000, 100)).toBe(2000);
    expect(nextChunk(20_000, 1)).toBe(20_000);
  });

  it("shows what is drawn unless settling it costs more than it adds", () => {
    expect(worthShowing(10_000, 10_000, { years: 9_999, took: 500 })).toBe(true);
    expect(worthShowing(5_000, 10_000, { years: 4_900, took: 1 })).toBe(true);
    expect(worthShowing(5_000, 10_000, { years: 4_900, took: 500 })).toBe(false);
    expect(worthShowing(8_000, 10_000, { years: 4_900, took: 500 })).toBe(true);
  });
});
