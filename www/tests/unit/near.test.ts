/** The years on the page's own thread, on the released engine, against a single simulation. */
import init, { check, speak, Simulation } from "outcomes-contract";
import type { Exposure, Scenario } from "outcomes-contract";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { Near, type NearAnswer } from "../../src/engine/near";
import { plannedFor } from "../../src/engine/plan";
import { withValue } from "../../src/field";
import { presets } from "../presets";

const usual = (presets[0] as (typeof presets)[number]).scenario;
const small: Scenario = plannedFor(withValue(usual, "cohort.groups[0].students", 40), 500);
const terms = (at: number): Scenario => withValue(small, "contract.outcomes[0].pays.tiers[0].at", at);

beforeAll(async () => {
  await init();
});

function alone(scenario: Scenario, years: number): Exposure {
  const simulation = new Simulation(plannedFor(scenario, 10_000));
  simulation.advance(years);
  const exposure = simulation.exposure();
  simulation.free();
  return exposure;
}

const shown = (answer: NearAnswer | null): Extract<NearAnswer, { kind: "exposed" }> => {
  if (answer?.kind !== "exposed") throw new Error(`no exposure: ${JSON.stringify(answer)}`);
  return answer;
};

/** One that is ready for a scenario. */
async function ready(scenario: Scenario): Promise<Near> {
  const near = new Near(() => Promise.resolve({ Simulation, check, speak }));
  near.prepare(scenario);
  await vi.waitFor(
    () => {
      expect(near.years(scenario, false)).toBe(scenario.plan.replications);
    },
    { timeout: 60_000 },
  );
  return near;
}

describe("years on the page's thread", () => {
  it("leave everything to the workers until they are drawn", () => {
    const near = new Near(() => Promise.reject(new Error("not asked for")));
    expect(near.years(small, true)).toBe(0);
    expect(near.answer(small, true)).toBeNull();
  });

  it("give the workers' exposure of other terms and budgets, to the last bit", async () => {
    const near = await ready(small);
    for (const at of [35, 44, 52]) {
      const asked = { ...terms(at), budget: { amount: `${String(at)}000.00` } };
      const { exposure, years } = shown(near.answer(asked, false));
      expect(years).toBe(500);
      expect(exposure).toEqual(alone(asked, 500));
    }
  });

  it("draw other students at once, as many as there is time for, by the same rule", async () => {
    const near = await ready(small);
    const other = withValue(small, "cohort.measures[0].effect.mean", 0.3);
    // said to be those of before, they are not taken for them
    expect(near.answer(other, false)).toBeNull();
    const years = near.years(other, true);
    // a busy machine has time for none: then it leaves them to the workers
    expect([0, 128, 256, 500]).toContain(years);
    const answer = near.answer(other, true);
    if (years === 0) expect(answer).toBeNull();
    else expect(shown(answer).exposure).toEqual(alone(other, shown(answer).years));
  });

  it("leave fewer years than are drawn to the workers, and terms that are refused", async () => {
    const near = await ready(small);
    expect(near.answer(plannedFor(small, 100), false)).toBeNull();
    expect(near.answer(withValue(small, "contract.limits.notToExceed", "1.00"), false)).toBeNull();
    expect(near.answer(withValue(small, "budget.amount", "-5"), false)?.kind).toBe("refused");
    expect(shown(near.answer(small, true)).years).toBe(500);
  });

  it("leave everything to the workers after a trap", async () => {
    const near = await ready(small);
    const trap = vi.spyOn(Simulation.prototype, "exposure").mockImplementation(() => {
      throw new WebAssembly.RuntimeError("unreachable");
    });
    expect(near.answer(small, true)).toBeNull();
    trap.mockRestore();
    expect(near.answer(small, true)).toBeNull();
    near.prepare(small);
    expect(near.years(small, true)).toBe(0);
  });

  it("once begun, are drawn to their end while other terms of the same students are asked for", async () => {
    const all = plannedFor(usual, 10_000);
    const near = new Near(() => Promise.resolve({ Simulation, check, speak }));
    near.prepare(all);
    await new Promise((resolve) => setTimeout(resolve, 200));
    let asked = 0;
    await vi.waitFor(
      () => {
        asked += 1;
        const other = withValue(all, "contract.outcomes[0].pays.tiers[0].at", 20 + (asked % 20));
        const years = near.years(other, false);
        near.pause(other);
        near.prepare(other);
        expect(years).toBe(10_000);
      },
      { timeout: 60_000, interval: 10 },
    );
    // other students are drawn after a rest alone
    const others = withValue(all, "cohort.groups[0].students", 500);
    near.pause(others);
    near.prepare(others);
    expect(near.years(others, false)).toBe(0);
  });

  it("do nothing ahead while questions come", async () => {
    const load = vi.fn(() => Promise.resolve({ Simulation, check, speak }));
    const near = new Near(load);
    near.prepare(small);
    near.pause();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(load).not.toHaveBeenCalled();
  });
});
