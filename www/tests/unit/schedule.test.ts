import type { Exposure } from "outcomes-contract";
import { check, default as init } from "outcomes-contract";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { monthPlot } from "../../src/chart/months";
import { dueLead } from "../../src/state/due-lead";
import { simpleSchedule } from "../../src/state/simple-schedule";
import { exposures } from "../golden";

const names = { autumn: "Autumn", midYear: "Mid-year", results: "After results" };
const pinned = (preset: string) => {
  const found = exposures.find((one) => one.preset === preset);
  if (found === undefined) throw new Error(preset);
  return found;
};
const without = (exposure: Exposure): Exposure => ({ ...exposure, instalments: [], fiscalYears: [] });

describe("a simple schedule", () => {
  beforeAll(async () => {
    const wasm = readFileSync(new URL("../../../pkg/outcomes_contract_bg.wasm", import.meta.url));
    await init({ module_or_path: wasm });
  });

  it.each(exposures.map(({ preset }) => preset))("is accepted with the terms of %s", (preset) => {
    const { scenario } = pinned(preset);
    const schedule = simpleSchedule(scenario.contract, 2026, names);
    const budget = { amount: scenario.budget.amount };
    const checked = check({ ...scenario, contract: { ...scenario.contract, schedule }, budget });
    expect(checked.kind).toBe("accepted");
  });

  it("has nothing but the day of results where there are no base fees", () => {
    const { contract } = pinned("duval").scenario;
    expect(simpleSchedule({ ...contract, base: [] }, 2026, names)).toEqual([
      { label: "After results", due: "2027-06-30", pays: { kind: "trueUp" } },
    ]);
  });
});

describe("what falls due along the months", () => {
  const { exposure, scenario } = pinned("ector");

  it("stands at its day between the first month and the last, and fiscal years meet on July 1", () => {
    const plot = monthPlot(exposure);
    // October 1 to the end of July: 304 days, of which January 15 is the 106th past the first
    expect(plot?.bars.map(({ at }) => at)).toEqual([
      0,
      expect.closeTo((100 * 106) / 304, 1),
      expect.closeTo((100 * 151) / 304, 1),
      expect.closeTo((100 * 303) / 304, 1),
    ]);
    expect(plot?.turns).toEqual([
      { at: expect.closeTo((100 * 273) / 304, 1) as number, before: "FY 2027", after: "FY 2028" },
    ]);
    expect(plot?.months.map(({ month }) => month)).toEqual([9, 10, 11, 0, 1, 2, 3, 4, 5, 6]);
    expect(plot?.months.map(({ year }) => year).filter((year) => year !== null)).toEqual([2026, 2027]);
  });

  it("thins out the names of months where it is narrow", () => {
    expect(monthPlot(exposure, 4)?.months.map(({ month }) => month)).toEqual([9, 0, 3, 6]);
  });

  it("is nothing without a schedule", () => {
    expect(monthPlot(without(exposure))).toBeNull();
    expect(dueLead(without(exposure), scenario)).toBe("");
  });

  it("is said with what is certain and where the uncertainty lies", () => {
    // 40 % of 600 x $600 in October and again in January
    expect(dueLead(exposure, scenario)).toContain(
      "First, $144,000 on Oct\u00a01,\u00a02026 (Autumn). In all $288,000, 69\u00a0% of",
    );
    expect(dueLead(exposure, scenario)).toContain(
      "“After spring tests”, Jul\u00a031,\u00a02027: in nine years of ten between",
    );
  });
});
