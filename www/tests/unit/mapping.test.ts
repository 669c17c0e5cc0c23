/** How a map is drawn: coarse to fine, in turns, given up and gone on with. */
import type { Scenario } from "outcomes-contract";
import { describe, expect, it } from "vitest";
import type { Explorer } from "../../src/engine/explorer";
import type { Result } from "../../src/engine/explored";
import { withValue } from "../../src/field";
import { Mapping } from "../../src/questions/mapping";
import { inTurn } from "../../src/questions/turns";
import { termsOf } from "../../src/terms/movable";
import { presets } from "../presets";

const duval = presets[0]?.scenario as Scenario;
const [x, y] = ["contract.outcomes[0].pays.tiers[2].amount", "contract.base[0].amount"].map((path) => {
  const term = termsOf(duval, duval).find((one) => one.path === path);
  if (term === undefined) throw new Error(path);
  return term;
}) as [ReturnType<typeof termsOf>[number], ReturnType<typeof termsOf>[number]];
const asked = { scenario: duval, x, y, rangeX: [510, 1290], rangeY: [310, 1090], district: 0.05, vendor: 0.1 } as const;

/** An explorer that counts what it is asked, and takes so many milliseconds for a cell. */
function explorer(perCell = 0): {
  asked: { years: number | undefined; cells: number }[];
  ask: Explorer["ask"];
  hands: number;
} {
  const questions: { years: number | undefined; cells: number }[] = [];
  const ask = async (
    scenario: Scenario,
    _method: string,
    [across, up]: [{ values: number[] }, { values: number[] }],
    signal?: AbortSignal,
  ): Promise<Result<"commonGround">> => {
    const cells = across.values.length * up.values.length;
    questions.push({ years: scenario.plan.replications, cells });
    await new Promise((resolve) => setTimeout(resolve, perCell * cells));
    signal?.throwIfAborted();
    const all = Array.from({ length: cells }, () => 0);
    return {
      x: across.values,
      y: up.values,
      replications: 10_000,
      chanceExceeded: all,
      chanceOfLoss: all,
      payout: all,
      verdict: all.map(() => 4),
      unsure: all,
    };
  };
  return { asked: questions, ask: ask as unknown as Explorer["ask"], hands: 2 };
}

const host = { requestUpdate: (): void => undefined };
const never = new AbortController().signal;

describe("a map", () => {
  it("is drawn coarse to fine, every cell once", async () => {
    const hands = explorer();
    const known: number[] = [];
    const mapping = new Mapping(hands, {
      requestUpdate: () => {
        known.push(mapping.mapped?.field.known ?? 0);
      },
    });
    expect(mapping.take(asked)).toBe(true);
    expect([mapping.mapped?.xs.length, mapping.mapped?.ys.length]).toEqual([40, 40]);
    await mapping.draw(duval, never, false);
    expect(mapping.mapped?.field.known).toBe(1600);
    expect(hands.asked.reduce((sum, { cells }) => sum + cells, 0)).toBe(1600);
    expect(mapping.standing).toEqual({ kind: "here" });
    expect(known).toEqual([...known].sort((a, b) => a - b));
    // the first look is of 100 contracts, in small questions
    expect(hands.asked.slice(0, 5).map(({ cells }) => cells)).toEqual([20, 20, 20, 20, 20]);
    expect(hands.asked[0]?.years).toBe(10_000);
  });

  it("is the same map wherever its two terms stand, and another for anything else", () => {
    const mapping = new Mapping(explorer(), host);
    mapping.take(asked);
    const moved = withValue(withValue(duval, x.path, "600.00"), y.path, "700.00");
    expect(mapping.take({ ...asked, scenario: moved })).toBe(false);
    // in another language its terms have other names
    expect(mapping.take({ ...asked, x: { ...x, name: "Tercer precio" } })).toBe(false);
    expect(mapping.mapped?.x.name).toBe("Tercer precio");
    expect(mapping.take({ ...asked, district: 0.1 })).toBe(true);
    expect(mapping.take({ ...asked, district: 0.1, rangeX: [500, 900] })).toBe(true);
    expect(mapping.take({ ...asked, scenario: withValue(duval, "budget.amount", "440000.00") })).toBe(true);
    expect(mapping.take({ ...asked, scenario: withValue(duval, "cohort.validPairs", 0.9) })).toBe(true);
  });

  it("knows nothing of a vendor without costs, whatever limit is said", () => {
    const mapping = new Mapping(explorer(), host);
    const silent = withValue(duval, "vendor", undefined);
    mapping.take({ ...asked, scenario: silent });
    expect(mapping.mapped?.vendor).toBeNull();
    expect(mapping.take({ ...asked, scenario: silent, vendor: 0.5 })).toBe(false);
  });

  it("is stopped, and gone on with where it was", async () => {
    const hands = explorer(0.2);
    const mapping = new Mapping(hands, host);
    mapping.take(asked);
    const stopping = new AbortController();
    const drawing = mapping.draw(duval, stopping.signal, false);
    await new Promise((resolve) => setTimeout(resolve, 12));
    stopping.abort();
    await drawing;
    expect(mapping.standing.kind).toBe("stopped");
    const before = mapping.mapped?.field.known ?? 0;
    expect(before).toBeLessThan(1600);
    const askedBefore = hands.asked.length;
    await mapping.draw(duval, never, false);
    expect(mapping.mapped?.field.known).toBe(1600);
    expect(hands.asked.slice(askedBefore).reduce((sum, { cells }) => sum + cells, 0)).toBe(1600 - before);
  });

  it("is drawn finer only for a patient reader where that takes long", async () => {
    // 20 ms for a cell and two hands: 300 cells more take 3 s, 1,200 take 12
    const hands = explorer(20);
    const mapping = new Mapping(hands, host);
    mapping.take(asked);
    await mapping.draw(duval, never, false);
    expect(mapping.mapped?.field.known).toBe(400);
    expect(mapping.finer).toBeGreaterThan(10_000);
    expect(mapping.standing.kind).toBe("here");
    // asked again without patience, nothing is drawn
    await mapping.draw(duval, never, false);
    expect(mapping.mapped?.field.known).toBe(400);
  });

  it("says what went wrong", async () => {
    const broken = { hands: 1, ask: (() => Promise.reject(new Error("no engine"))) as unknown as Explorer["ask"] };
    const mapping = new Mapping(broken, host);
    mapping.take(asked);
    await mapping.draw(duval, never, false);
    expect(mapping.standing).toEqual({ kind: "failed", refusals: [], message: "no engine" });
  });
});

describe("jobs in turn", () => {
  it("are all done in their order, no more than so many at a time", async () => {
    let [now, most] = [0, 0];
    const begun: number[] = [];
    const jobs = [0, 1, 2, 3, 4, 5, 6].map((job) => async () => {
      begun.push(job);
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 2));
      now -= 1;
    });
    await inTurn(jobs, 3, never);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(most).toBe(3);
  });

  it("end with the first that fails, and begin none after that was given up", async () => {
    await expect(inTurn([() => Promise.reject(new Error("first"))], 2, never)).rejects.toThrow("first");
    const given = new AbortController();
    given.abort();
    await expect(inTurn([() => Promise.resolve()], 2, given.signal)).rejects.toThrow();
  });
});
