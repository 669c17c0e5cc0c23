import type { Estimate, OutcomeServed, Served } from "outcomes-contract";
import { afterEach, describe, expect, it } from "vitest";
import { dumbbells } from "../../src/chart/dumbbell";
import { spreadPlot, spreadRoom } from "../../src/chart/spread";
import { gainAt, nearSentence, nearTable, servedLead, servedTable, spreadReading } from "../../src/state/served";
import { speak } from "../../src/text/catalog";
import { exposures } from "../golden";

const about = (value: number, standardError = 0.1): Estimate => ({ value, standardError });
const scenarioOf = (preset: string) => {
  const found = exposures.find((one) => one.preset === preset);
  if (found === undefined) throw new Error(preset);
  return found.scenario;
};

const near = (below: number, above: number) => ({
  below: { withService: about(below), withoutService: about(below + 2) },
  above: { withService: about(above), withoutService: about(above - 2) },
});
const outcome: OutcomeServed = {
  id: "growth",
  measure: "growth",
  thresholds: [
    { at: 40, groups: [{ id: "eighth", ...near(18, 19) }] },
    { at: 60, groups: [{ id: "eighth", ...near(31, 30) }] },
    { at: 80, groups: [{ id: "eighth", ...near(12, 11) }] },
  ],
  spread: { edges: [1, 20, 40, 60, 80, 100], withService: [20, 40, 60, 80, 100], withoutService: [40, 60, 80, 60, 60] },
};
const group = (id: string, perStudent: number, before: number, after: number): Served["groups"][number] => ({
  id,
  students: 100,
  eligible: about(80),
  payment: about(100 * perStudent),
  paymentPerStudent: about(perStudent, 1),
  outcomes: [
    {
      id: "growth",
      reached: about(80 * after),
      withoutService: about(80 * before),
      reachedShare: about(after, 0.001),
      withoutServiceShare: about(before, 0.001),
    },
  ],
});

afterEach(() => speak("en"));

describe("before and after", () => {
  it("are placed on one scale that begins at 0", () => {
    const { rows, ticks } = dumbbells({
      groups: [group("a", 5, 0.2, 0.4), group("b", 5, 0.3, 0.3)],
      outcomes: [outcome],
    });
    expect(ticks[0]).toEqual({ at: 0, value: 0 });
    // 40 % is the most: the scale ends at 50 %
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      [40, 80],
      [60, 60],
    ]);
  });

  it("leave out outcomes that are not paid for a group", () => {
    const other = { ...group("b", 5, 0.3, 0.3), outcomes: [] };
    expect(dumbbells({ groups: [group("a", 5, 0.2, 0.4), other], outcomes: [outcome] }).rows).toHaveLength(1);
  });
});

describe("who is served", () => {
  it("says who is paid for most, and least", () => {
    const denver = scenarioOf("denver");
    const [one, other] = denver.cohort.groups.map(({ id }) => id);
    const served = {
      near: 5,
      groups: [group(one ?? "", 40, 0.2, 0.3), group(other ?? "", 55, 0.2, 0.3)],
      outcomes: [],
    };
    expect(servedLead(served, denver)).toBe(
      "Of 2 groups, the contract pays most for “Multilingual learners”, about $60 per enrolled student, and least for “English at home”, about $40.",
    );
  });

  it("does not tell groups apart that chance may have set apart", () => {
    const served = { near: 5, groups: [group("a", 40, 0.2, 0.3), group("b", 41, 0.2, 0.3)], outcomes: [] };
    expect(servedLead(served, scenarioOf("denver"))).toContain("about as much for each");
  });

  it("has a column for each group, and a dash where an outcome is not paid for it", () => {
    const other = { ...group("b", 5, 0.3, 0.3), outcomes: [] };
    const table = servedTable(
      { near: 5, groups: [group("a", 5, 0.2, 0.4), other], outcomes: [outcome] },
      scenarioOf("duval"),
    );
    expect(table.columns).toHaveLength(2);
    expect(table.rows.at(-1)?.cells.map(({ value }) => value)).toEqual(["40.0\u00a0%", "—"]);
  });
});

describe("those near a threshold", () => {
  const duval = scenarioOf("duval");

  it("are named where they are most, with what crossing the line brings", () => {
    // $500 at the 60th percentile instead of $250
    expect(nearSentence(outcome, 5, duval)).toBe(
      "About 31 students stand within 5\u00a0points below the 60th percentile, and 30 within 5\u00a0points above it. Crossing that line brings $250 more; moving between lines brings nothing. So the line draws the next lesson to the student just below it.",
    );
  });

  it("are named in Spanish", async () => {
    await speak("es");
    expect(nearSentence(outcome, 5, duval)).toContain("por debajo del percentil 60");
  });

  it("bring what a tier pays beyond the one below it, or its own price where tiers are added", () => {
    const [terms] = duval.contract.outcomes;
    if (terms?.pays.kind !== "tiers") throw new Error("no tiers");
    expect(gainAt(terms, 40)).toBe(250);
    expect(gainAt(terms, 80)).toBe(250);
    expect(gainAt({ ...terms, pays: { ...terms.pays, stacking: "sum" } }, 80)).toBe(750);
    expect(gainAt({ ...terms, pays: { kind: "cohortShare", threshold: 40, steps: [] } }, 40)).toBeNull();
  });

  it("draw no attention where pay rises evenly", () => {
    const [terms] = duval.contract.outcomes;
    if (terms === undefined) throw new Error("no outcome");
    const even = { ...terms, pays: { kind: "linear" as const, from: 40, to: 60, amount: "10.00" } };
    const scenario = { ...duval, contract: { ...duval.contract, outcomes: [even] } };
    expect(nearSentence(outcome, 5, scenario)).toContain("no single line draws attention");
  });

  it("are counted before and after, a row for each threshold", () => {
    expect(nearTable(outcome, 5, duval).rows[1]?.cells.map(({ value }) => value)).toEqual([
      "33.0",
      "31.0",
      "28.0",
      "30.0",
    ]);
  });
});

describe("the spread of values", () => {
  const lines = outcome.thresholds.map(({ at }) => ({ at, label: `${String(at)}th` }));
  const plot = spreadPlot(outcome.spread, lines, 5, spreadRoom(700));

  it("has no column on both sides of a threshold", () => {
    expect(plot.columns.map(({ reached }) => reached)).toEqual([false, false, true, true, true]);
    for (const { x } of plot.lines) expect(plot.columns.some((column) => Math.abs(column.x - x) < 1e-9)).toBe(true);
  });

  it("is as high as there are students for the same stretch of values", () => {
    const { edges } = { edges: [0, 10, 30] };
    const even = spreadPlot({ edges, withService: [10, 20], withoutService: [0, 0] }, [], 0, spreadRoom(500));
    expect(even.columns[0]?.y).toBeCloseTo(even.columns[1]?.y ?? 0, 6);
  });

  it("shades so many points on either side of a threshold", () => {
    const { left, right } = plot;
    const pixel = (right - left) / 99;
    const [from, to] = plot.lines[0]?.near ?? [0, 0];
    expect(to - from).toBeCloseTo(10 * pixel, 6);
  });

  it("keeps labels that would touch on rows of their own", () => {
    const close = [40, 41, 42].map((at) => ({ at, label: `${String(at)}th` }));
    expect(new Set(spreadPlot(outcome.spread, close, 5, spreadRoom(320)).lines.map(({ row }) => row)).size).toBe(3);
  });

  it("reads its columns, the last without an end", () => {
    const duval = scenarioOf("duval");
    expect(spreadReading(outcome, 1, duval)).toBe(
      "From 20th to below 40th: 40 students a year with the service, 60 without.",
    );
    expect(spreadReading(outcome, 4, duval)).toContain("From 80th up: 100");
  });
});
