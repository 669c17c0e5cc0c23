import { describe, expect, it, vi } from "vitest";
import type { Scenario } from "outcomes-contract";
import { Engine, type EngineListener } from "../../src/engine/engine";
import type { Workerlike } from "../../src/engine/wire";
import type { Answer, Begin, Question } from "../../src/engine/messages";
import type { Near } from "../../src/engine/near";
import { drawKey, nextStep, plannedFor, workersFor, worthShowing } from "../../src/engine/plan";
import { presets } from "../presets";
import { exposureOf } from "./exposures";

class FakeWorker implements Workerlike {
  onmessage: Workerlike["onmessage"] = null;
  onerror: Workerlike["onerror"] = null;
  onmessageerror: Workerlike["onmessageerror"] = null;
  readonly asked: Question[] = [];
  begin: Begin | null = null;
  ended = false;
  postMessage(message: Begin | Question): void {
    if (message.kind === "begin") this.begin = message;
    else this.asked.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(answer: Answer): void {
    this.onmessage?.call(this as unknown as Worker, { data: answer } as MessageEvent);
  }
}

const scenario = (presets[0] as (typeof presets)[number]).scenario;
const otherTerms: Scenario = { ...scenario, contract: { ...scenario.contract, outcomes: [] } };
const exposed = (id: number, done = 10): Answer => ({
  kind: "exposed",
  id,
  exposure: exposureOf([1, 2], 1),
  reached: { done, total: 10, left: 0 },
});
const code = {} as WebAssembly.Module;

/** An engine of two workers: every even worker made leads. */
function set(
  module: () => Promise<WebAssembly.Module> = () => Promise.resolve(code),
  near?: Near,
  begun?: Promise<void>,
): {
  engine: Engine;
  workers: FakeWorker[];
  heard: { [Key in keyof EngineListener]: ReturnType<typeof vi.fn> };
} {
  const workers: FakeWorker[] = [];
  const heard = { exposed: vi.fn(), drawn: vi.fn(), refused: vi.fn(), failed: vi.fn(), ready: vi.fn() };
  const makeWorker = (): FakeWorker => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  const engine = new Engine({ workers: 2, makeWorker, module, ...(near && { near }), ...(begun && { begun }) }, heard);
  return { engine, workers, heard };
}

describe("the engine", () => {
  it("begins when it may, and then hears what was said before", async () => {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const { engine, workers } = set(undefined, undefined, begun);
    engine.expose(scenario);
    expect(workers).toHaveLength(0);
    begin();
    await vi.waitFor(() => {
      expect(workers[0]?.asked).toMatchObject([{ kind: "expose", scenario }]);
    });
    expect(workers).toHaveLength(2);
  });

  it("tells every worker its share and gives the leader a channel to each helper", async () => {
    const { workers } = set();
    await vi.waitFor(() => {
      expect(workers.map(({ begin }) => begin?.share)).toEqual([
        { index: 0, of: 2 },
        { index: 1, of: 2 },
      ]);
    });
    const [leader, helper] = workers.map(({ begin }) => begin?.ports[0]);
    const heard = new Promise((resolve) => {
      if (helper !== undefined)
        helper.onmessage = ({ data }) => {
          resolve(data);
        };
    });
    leader?.postMessage("to the helper");
    expect(await heard).toBe("to the helper");
    for (const port of [leader, helper]) port?.close();
  });

  it("asks the leader alone", () => {
    const { engine, workers } = set();
    engine.expose(scenario);
    expect(workers.map(({ asked }) => asked.length)).toEqual([1, 0]);
  });

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

  it("sends a scenario once: other terms go without their students", () => {
    const { engine, workers } = set();
    engine.expose(scenario);
    engine.expose(otherTerms);
    engine.expose({ ...scenario, cohort: { ...scenario.cohort, sites: 2 } });
    expect(workers[0]?.asked.map(({ kind }) => kind)).toEqual(["expose", "terms", "expose"]);
  });

  it("shows terms as asked, and their notes when they come", () => {
    const { engine, workers, heard } = set();
    engine.expose(scenario);
    workers[0]?.say({ kind: "accepted", id: 1, scenario, notes: [] });
    engine.expose(otherTerms);
    workers[0]?.say(exposed(2));
    expect(heard.exposed).toHaveBeenLastCalledWith(expect.objectContaining({ scenario: otherTerms, notes: [] }));
    workers[0]?.say({ kind: "noted", id: 2, notes: [] });
    expect(heard.exposed).toHaveBeenCalledTimes(1);
    const notes = [{ code: "nobodyReaches", field: "contract", message: "nobody can reach it" }];
    workers[0]?.say({ kind: "noted", id: 2, notes });
    expect(heard.exposed).toHaveBeenLastCalledWith(expect.objectContaining({ scenario: otherTerms, notes }));
  });

  it.each(["leader", "helper"])(
    "replays the newest question after a trap of a %s, and gives up after the second",
    (who) => {
      const { engine, workers, heard } = set();
      const place = who === "leader" ? 0 : 1;
      engine.expose(scenario);
      engine.expose(otherTerms, 500);
      workers[place]?.say({ kind: "trapped", message: "unreachable" });
      expect(workers).toHaveLength(4);
      expect(workers.map(({ ended }) => ended)).toEqual([true, true, false, false]);
      const replayed = [{ kind: "expose", id: 2, scenario: otherTerms, upTo: 500 }];
      expect(workers[2]?.asked).toEqual(replayed);
      expect(heard.failed).not.toHaveBeenCalled();
      workers[2 + place]?.say({ kind: "trapped", message: "unreachable" });
      expect(heard.failed).toHaveBeenCalledWith("unreachable");
      engine.retry();
      expect(workers[4]?.asked).toEqual(replayed);
    },
  );

  it("may restart again once a run has come to its end", () => {
    const { engine, workers, heard } = set();
    engine.expose(scenario);
    workers[0]?.say({ kind: "trapped", message: "" });
    workers[2]?.say(exposed(1, 5));
    workers[2]?.say(exposed(1, 10));
    workers[2]?.say({ kind: "trapped", message: "" });
    expect(workers).toHaveLength(6);
    expect(heard.failed).not.toHaveBeenCalled();
  });

  it("does not listen to a worker it has ended", () => {
    const { engine, workers, heard } = set();
    engine.expose(scenario);
    workers[1]?.say({ kind: "trapped", message: "" });
    workers[0]?.say(exposed(1));
    workers[1]?.say({ kind: "trapped", message: "" });
    expect(heard.exposed).not.toHaveBeenCalled();
    expect(heard.failed).not.toHaveBeenCalled();
  });

  it("says so when its code cannot be loaded, and loads it again when asked to", async () => {
    const module = vi.fn(() => Promise.reject(new Error("404")));
    const { engine, heard } = set(module);
    await vi.waitFor(() => {
      expect(heard.failed).toHaveBeenCalledWith("404");
    });
    engine.retry();
    expect(module).toHaveBeenCalledTimes(3);
  });

  it("stops the newest question", () => {
    const { engine, workers } = set();
    engine.expose(scenario);
    engine.stop();
    expect(workers[0]?.asked.at(-1)).toEqual({ kind: "stop", id: 1 });
  });

  it("answers checks and seeds, also across a restart", async () => {
    const { engine, workers } = set();
    const checked = engine.check({});
    const seed = engine.newSeed();
    workers[0]?.say({ kind: "trapped", message: "" });
    workers[2]?.say({ kind: "checked", id: 1, checked: { kind: "refused", refusals: [] } });
    workers[2]?.say({ kind: "seed", id: 2, seed: 7 });
    expect(await checked).toEqual({ kind: "refused", refusals: [] });
    expect(await seed).toBe(7);
  });
});

describe("the engine with years on the page's thread", () => {
  /** One that answers with so many years, or not at all. */
  function near(years: number): Near & { answer: ReturnType<typeof vi.fn>; prepare: ReturnType<typeof vi.fn> } {
    const answer = (asked: Scenario): unknown =>
      years === 0 ? null : { kind: "exposed", scenario: asked, notes: [], exposure: exposureOf([1, 2], 1), years };
    return {
      years: () => years,
      answer: vi.fn(answer),
      prepare: vi.fn(),
      pause: vi.fn(),
    } as unknown as ReturnType<typeof near>;
  }
  const ofYears = (years: number): Scenario => ({ ...otherTerms, plan: { ...scenario.plan, replications: years } });

  it("answers at once what they can answer, and asks no worker", () => {
    const { engine, workers, heard } = set(undefined, near(10_000));
    engine.expose(scenario);
    expect(heard.exposed).toHaveBeenCalledWith(expect.objectContaining({ scenario, done: 10_000 }));
    expect(workers[0]?.asked).toEqual([]);
    expect(engine.questions).toEqual({ asked: 1, shown: 1 });
  });

  it("lets the workers go on where more years are asked for, and sends what they do not know", () => {
    const { engine, workers, heard } = set(undefined, near(500));
    engine.expose(scenario, 500);
    engine.expose(otherTerms, 500);
    expect(heard.exposed).toHaveBeenCalledTimes(2);
    engine.expose(otherTerms);
    // the scenario as a whole: the leader has heard of none of it
    expect(workers[0]?.asked).toEqual([{ kind: "expose", id: 3, scenario: otherTerms, upTo: Infinity }]);
    workers[0]?.say(exposed(3));
    engine.expose(scenario, 500);
    engine.expose(scenario);
    expect(workers[0]?.asked.at(-1)).toMatchObject({ kind: "terms", id: 5 });
  });

  it("stops workers that draw for an older question", () => {
    const page = near(0);
    const { engine, workers } = set(undefined, page);
    engine.expose(ofYears(1_000_000));
    page.answer.mockReturnValue({ kind: "exposed", scenario, notes: [], exposure: exposureOf([1], 1), years: 10_000 });
    engine.expose({ ...ofYears(1_000_000), budget: { amount: "5.00" } }, 10_000);
    expect(workers[0]?.asked.at(-1)).toEqual({ kind: "stop", id: 1 });
    workers[0]?.say(exposed(1));
    expect(workers[0]?.asked).toHaveLength(2);
  });

  it("draws ahead on the page's thread once the workers have come to what is kept", () => {
    const page = near(0);
    const { engine, workers } = set(undefined, page);
    engine.expose(scenario);
    workers[0]?.say(exposed(1, 5));
    expect(page.prepare).not.toHaveBeenCalled();
    workers[0]?.say(exposed(1, 10));
    expect(page.prepare).toHaveBeenCalledWith(scenario);
  });

  it("says what is refused", () => {
    const page = near(1);
    const refusals = [{ code: "outOfRange", field: "budget.amount", message: "must be positive" }];
    page.answer.mockReturnValue({ kind: "refused", refusals });
    const { engine, workers, heard } = set(undefined, page);
    engine.expose(scenario);
    expect(heard.refused).toHaveBeenCalledWith(refusals);
    expect(workers[0]?.asked).toEqual([]);
  });
});

describe("the plan of a run", () => {
  it("settles the same years under other terms, and draws others under other assumptions", () => {
    expect(drawKey({ ...otherTerms, budget: { amount: "1.00" } })).toBe(drawKey(scenario));
    expect(drawKey(plannedFor(scenario, 1_000_000))).toBe(drawKey(scenario));
    expect(drawKey({ ...scenario, plan: { ...scenario.plan, seed: 99 } })).not.toBe(drawKey(scenario));
    expect(drawKey({ ...scenario, cohort: { ...scenario.cohort, sites: 99 } })).not.toBe(drawKey(scenario));
  });

  it("begins small and grows as fast as the machine allows", () => {
    expect(nextStep(null, 0)).toBe(500);
    expect(nextStep(500, 3)).toBe(1000);
    expect(nextStep(4000, 100)).toBe(2000);
    expect(nextStep(20_000, 1)).toBe(20_000);
  });

  it("shows what is drawn unless settling it costs more than it adds", () => {
    expect(worthShowing(10_000, 10_000, { years: 9_999, took: 500 })).toBe(true);
    expect(worthShowing(5_000, 10_000, { years: 4_900, took: 1 })).toBe(true);
    expect(worthShowing(5_000, 10_000, { years: 4_900, took: 500 })).toBe(false);
    expect(worthShowing(8_000, 10_000, { years: 4_900, took: 500 })).toBe(true);
  });

  it("takes as many workers as there are cores to spare, four at most", () => {
    expect([undefined, 0, NaN, 1, 2, 3, 4, 8, 64].map(workersFor)).toEqual([1, 1, 1, 1, 2, 2, 3, 4, 4]);
  });
});
