/** The leader and its helpers on the released engine, all in one thread, against a single simulation. */
import init, { Simulation } from "outcomes-contract";
import type { Exposure, Scenario } from "outcomes-contract";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { help } from "../../src/engine/helper";
import { Leader } from "../../src/engine/leader";
import type { Answer } from "../../src/engine/messages";
import { OwnYears } from "../../src/engine/own-years";
import { plannedFor } from "../../src/engine/plan";
import { Shares } from "../../src/engine/shares";
import { withValue } from "../../src/field";
import { presets } from "../presets";

/** A busy machine draws slowly; whatever is waited for comes. */
const patience = 60_000;
const usual = (presets[0] as (typeof presets)[number]).scenario;
const ofYears = (years: number): Scenario => plannedFor(usual, years);
const budgetOf = (amount: string): Scenario["budget"] => ({ amount });

beforeAll(async () => {
  await init();
});

type Shown = Extract<Answer, { kind: "exposed" }>;

/** A leader of so many workers, and what it has said. */
function crew(workers: number): {
  leader: Leader;
  said: Answer[];
  shown: (id: number) => Shown[];
  end: () => void;
} {
  const channels = Array.from({ length: workers - 1 }, () => new MessageChannel());
  channels.forEach(({ port2 }, place) => {
    help(new OwnYears({ index: place + 1, of: workers }), port2, (reason) => {
      throw reason;
    });
  });
  const shares = new Shares(
    new OwnYears({ index: 0, of: workers }),
    channels.map(({ port1 }) => port1),
  );
  const said: Answer[] = [];
  const leader = new Leader(Promise.resolve(shares), (answer) => said.push(answer));
  return {
    leader,
    said,
    shown: (id) => said.filter((answer) => answer.kind === "exposed").filter((answer) => answer.id === id),
    end: () => {
      for (const { port1 } of channels) port1.close();
    },
  };
}

function alone(scenario: Scenario, years: number): Exposure {
  const simulation = new Simulation(scenario);
  simulation.advance(years);
  const exposure = simulation.exposure();
  simulation.free();
  return exposure;
}

describe.each([1, 2, 3])("%i workers", (workers) => {
  it("give the exposure of one, to the last bit, at every number of years they show", async () => {
    const { leader, shown, end } = crew(workers);
    await leader.hear({ kind: "expose", id: 1, scenario: ofYears(3_000), upTo: Infinity });
    const done = shown(1).map(({ reached }) => reached.done);
    expect(done[0]).toBe(500);
    expect(done.at(-1)).toBe(3_000);
    for (const { exposure, reached } of shown(1)) expect(exposure).toEqual(alone(ofYears(3_000), reached.done));
    end();
  });

  it("settle other terms and budgets on the years drawn, in one answer", async () => {
    const { leader, said, shown, end } = crew(workers);
    await leader.hear({ kind: "expose", id: 1, scenario: ofYears(2_000), upTo: Infinity });
    const advance = vi.spyOn(Simulation.prototype, "advance");
    const terms = withValue(ofYears(2_000), "contract.limits.notToExceed", "500000.00");
    const { contract } = terms;
    await leader.hear({ kind: "terms", id: 2, contract, budget: budgetOf("440000.00"), upTo: Infinity });
    await leader.hear({ kind: "terms", id: 3, contract, budget: budgetOf("480000.00"), upTo: Infinity });
    expect(advance.mock.calls.every(([years]) => years === 0)).toBe(true);
    advance.mockRestore();
    for (const [id, amount] of [
      [2, "440000.00"],
      [3, "480000.00"],
    ] as const) {
      expect(shown(id)).toHaveLength(1);
      expect(shown(id)[0]?.exposure).toEqual(alone({ ...terms, budget: budgetOf(amount) }, 2_000));
    }
    expect(said.filter(({ kind }) => kind === "noted")).toHaveLength(2);
    end();
  });

  it("say all that is wrong with terms, and settle the next ones", async () => {
    const { leader, said, shown, end } = crew(workers);
    await leader.hear({ kind: "expose", id: 1, scenario: ofYears(500), upTo: Infinity });
    const wrong = withValue(usual, "contract.limits.notToExceed", "1.00").contract;
    await leader.hear({ kind: "terms", id: 2, contract: wrong, budget: budgetOf("-5"), upTo: Infinity });
    const refused = said.find((answer) => answer.kind === "refused");
    expect(refused?.refusals.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["contract.limits.notToExceed", "budget.amount"]),
    );
    await leader.hear({ kind: "terms", id: 3, contract: usual.contract, budget: usual.budget, upTo: Infinity });
    expect(shown(3)[0]?.exposure).toEqual(alone(ofYears(500), 500));
    end();
  });

  it("draw beyond the years that are kept, and show those first under other terms", async () => {
    const { leader, shown, end } = crew(workers);
    await leader.hear({ kind: "expose", id: 1, scenario: ofYears(13_000), upTo: Infinity });
    expect(shown(1).at(-1)?.exposure).toEqual(alone(ofYears(13_000), 13_000));
    const terms = withValue(ofYears(13_000), "contract.limits.notToExceed", "500000.00");
    await leader.hear({ kind: "terms", id: 2, contract: terms.contract, budget: terms.budget, upTo: 10_000 });
    expect(shown(2).map(({ reached }) => reached.done)).toEqual([10_000]);
    await leader.hear({ kind: "terms", id: 3, contract: terms.contract, budget: terms.budget, upTo: Infinity });
    expect(shown(3)[0]?.reached.done).toBe(10_000);
    expect(shown(3).at(-1)?.exposure).toEqual(alone(terms, 13_000));
    end();
  });
});

describe("the leader", () => {
  it("draws a few years when only a few are wanted, and goes on from there", async () => {
    const { leader, shown, end } = crew(2);
    await leader.hear({ kind: "expose", id: 1, scenario: ofYears(2_000), upTo: 500 });
    expect(shown(1).map(({ reached }) => reached)).toEqual([{ done: 500, total: 2_000, left: 0 }]);
    await leader.hear({ kind: "expose", id: 2, scenario: ofYears(2_000), upTo: Infinity });
    expect(shown(2)[0]?.reached.done).toBe(500);
    expect(shown(2).at(-1)?.reached.done).toBe(2_000);
    end();
  });

  it("leaves a question for a newer one", async () => {
    const { leader, shown, end } = crew(2);
    const first = leader.hear({ kind: "expose", id: 1, scenario: ofYears(1_000_000), upTo: Infinity });
    await vi.waitFor(() => {
      expect(shown(1).length).toBeGreaterThan(0);
    }, patience);
    void leader.hear({ kind: "expose", id: 2, scenario: withValue(ofYears(600), "plan.seed", 7), upTo: Infinity });
    await first;
    expect(shown(1).at(-1)?.reached.done).toBeLessThan(1_000_000);
    expect(shown(2).at(-1)?.exposure).toEqual(alone(withValue(ofYears(600), "plan.seed", 7), 600));
    end();
  });

  it("keeps all years drawn when it is stopped, and goes on from them", async () => {
    const { leader, said, shown, end } = crew(2);
    const drawing = leader.hear({ kind: "expose", id: 1, scenario: ofYears(1_000_000), upTo: Infinity });
    await vi.waitFor(() => {
      expect(said.some((answer) => answer.kind === "drawn" && answer.reached.done > 12_000)).toBe(true);
    }, patience);
    await leader.hear({ kind: "stop", id: 1 });
    await drawing;
    const last = shown(1).at(-1);
    expect(last?.reached.done).toBeGreaterThan(12_000);
    expect(last?.exposure).toEqual(alone(ofYears(1_000_000), last?.reached.done ?? 0));
    end();
  });

  it("answers fewer years than it has drawn with fewer years", async () => {
    const { leader, shown, end } = crew(2);
    await leader.hear({ kind: "expose", id: 1, scenario: ofYears(2_000), upTo: Infinity });
    await leader.hear({ kind: "expose", id: 2, scenario: ofYears(1_000), upTo: Infinity });
    expect(shown(2).at(-1)?.exposure).toEqual(alone(ofYears(1_000), 1_000));
    expect(shown(2).every(({ reached }) => reached.done <= 1_000)).toBe(true);
    end();
  });

  it("describes terms at any time, and says so where they are refused", async () => {
    const { leader, said, end } = crew(1);
    const { contract, cohort } = usual;
    await leader.hear({ kind: "describe", id: 1, contract, cohort });
    const wrong = withValue(usual, "contract.limits.notToExceed", "-1.00").contract;
    await leader.hear({ kind: "describe", id: 2, contract: wrong, cohort });
    const described = said.filter((answer) => answer.kind === "described");
    expect(described.map(({ description }) => description === null)).toEqual([false, true]);
    expect(described[0]?.description?.clauses.length).toBeGreaterThan(3);
    end();
  });

  it("says what to know about terms when nothing else is asked, as one simulation does", async () => {
    const { leader, said, end } = crew(2);
    const scenario = ofYears(1_000);
    const advised = (id: number) =>
      said.filter((answer) => answer.kind === "advised").find((answer) => answer.id === id);
    await leader.hear({ kind: "advise", id: 1, scenario });
    expect(advised(1)?.notes).toBeNull();
    const drawing = leader.hear({ kind: "expose", id: 2, scenario, upTo: Infinity });
    void leader.hear({ kind: "advise", id: 3, scenario });
    await drawing;
    const simulation = new Simulation(scenario);
    simulation.advance(1_000);
    expect(advised(3)?.notes).toEqual(simulation.notes());
    simulation.free();
    // what is asked meanwhile goes first
    void leader.hear({ kind: "advise", id: 4, scenario });
    await leader.hear({ kind: "terms", id: 5, contract: scenario.contract, budget: scenario.budget, upTo: Infinity });
    expect(advised(4)).toBeDefined();
    end();
  });
});
