/** A map of the years that the picture's workers have drawn, on the released engine, against a single simulation. */
import init, { Simulation } from "outcomes-contract";
import type { Scenario } from "outcomes-contract";
import { beforeAll, describe, expect, it } from "vitest";
import type { Arguments, Result } from "../../src/engine/explored";
import type { Explorer } from "../../src/engine/explorer";
import { Lent } from "../../src/engine/lent";
import type { Lend, Step } from "../../src/engine/messages";
import { OwnYears } from "../../src/engine/own-years";
import { plannedFor } from "../../src/engine/plan";
import type { Workerlike } from "../../src/engine/wire";
import { withValue } from "../../src/field";
import { presets } from "../presets";

const duval = plannedFor((presets[0] as (typeof presets)[number]).scenario, 1_000);
const given: Arguments<"commonGround"> = [
  { term: "contract.outcomes[0].pays.tiers[2].amount", values: [700, 900, 1_100] },
  { term: "contract.base[0].amount", values: [600, 670] },
  { chanceExceeded: 0.05, chanceOfLoss: 0.1 },
  duval.contract,
  duval.budget,
];

beforeAll(async () => {
  await init();
});

/** Workers of a picture that have drawn so many years together; each answers when it is let. */
function drawing(of: number, to: number): Workerlike[] {
  return Array.from({ length: of }, (_, index) => {
    const own = new OwnYears({ index, of });
    own.open(duval);
    const step: Step = { span: "first", to, contract: null, afresh: false, part: false };
    own.step(step);
    return worker(({ port, ...asked }) => {
      port.postMessage(own.lend({ ...asked, port }));
    });
  });
}

const worker = (hear: (asked: Lend) => void): Workerlike => ({
  onmessage: null,
  onerror: null,
  onmessageerror: null,
  postMessage: hear as Workerlike["postMessage"],
  terminate: () => undefined,
});

/** An explorer that says what it is asked, and has one answer. */
function explorer(): { explorer: Pick<Explorer, "ask" | "hands">; asked: unknown[][] } {
  const asked: unknown[][] = [];
  const ask = (...all: unknown[]): Promise<unknown> => {
    asked.push(all);
    return Promise.resolve("drawn anew");
  };
  return { explorer: { hands: 1, ask: ask as Explorer["ask"] }, asked };
}

function alone(scenario: Scenario): Result<"commonGround"> {
  const simulation = new Simulation(scenario);
  simulation.advance(1_000);
  const ground = simulation.commonGround(...given);
  simulation.free();
  return ground;
}

describe("a map of lent years", () => {
  it.each([1, 2, 3])("is that of one simulation, to the last bit, whoever of %i has drawn them", async (of) => {
    const { explorer: hands, asked } = explorer();
    const mapper = new Lent({ drawing: drawing(of, 1_000) }, hands);
    expect(await mapper.ask(duval, "commonGround", given)).toEqual(alone(duval));
    expect(asked).toEqual([]);
    // while one part is put together, the next is counted
    expect(mapper.hands).toBe(2);
  });

  it("is of the same years whatever the picture's terms are by now", async () => {
    const { explorer: hands, asked } = explorer();
    const mapper = new Lent({ drawing: drawing(2, 1_000) }, hands);
    const other = withValue(duval, "contract.base[0].amount", "700.00");
    expect(await mapper.ask(other, "commonGround", given)).toEqual(alone(duval));
    expect(asked).toEqual([]);
  });

  it("is drawn by others where the picture's years are of other students, or not as many, or nobody's", async () => {
    const other = withValue(duval, "cohort.validPairs", 0.9);
    for (const [workers, scenario] of [
      [drawing(2, 1_000), other],
      [drawing(2, 640), duval],
      [[], duval],
      [undefined, duval],
    ] as const) {
      const { explorer: hands, asked } = explorer();
      const mapper = new Lent(workers === undefined ? {} : { drawing: workers }, hands);
      expect(await mapper.ask(scenario, "commonGround", given)).toBe("drawn anew");
      expect(asked).toEqual([[scenario, "commonGround", given, undefined]]);
    }
  });

  it("is waited for by nobody once it is given up", async () => {
    const { explorer: hands, asked } = explorer();
    const silent = worker(() => undefined);
    const giving = new AbortController();
    const mapper = new Lent({ drawing: [silent] }, hands);
    const answer = mapper.ask(duval, "commonGround", given, giving.signal);
    giving.abort();
    await expect(answer).rejects.toThrow();
    expect(asked).toEqual([]);
  });
});
