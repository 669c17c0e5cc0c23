/** What falls due when, and the vendor's side, on a real exposure. */
import init, { Simulation } from "outcomes-contract";
import type { Exposure, Scenario } from "outcomes-contract";
import { beforeAll, describe, expect, it } from "vitest";
import { duePlot } from "../../src/chart/due";
import { plannedFor } from "../../src/engine/plan";
import { withValue } from "../../src/field";
import { fiscalYearTable, instalmentTable } from "../../src/state/due-tables";
import { outcomeTable, payoutTable, type Table } from "../../src/state/tables";
import { vendorTable } from "../../src/state/vendor-table";
import { termControls } from "../../src/terms/controls";
import { presets } from "../presets";
import { evenly, exposureOf } from "./exposures";
import { everyClause } from "./written";

const scenarioOf = (id: string): Scenario =>
  plannedFor((presets.find((preset) => preset.id === id) as (typeof presets)[number]).scenario, 2_000);
const ector = scenarioOf("ector");

function exposed(scenario: Scenario): Exposure {
  const simulation = new Simulation(scenario);
  simulation.advance(scenario.plan.replications ?? 0);
  const exposure = simulation.exposure();
  simulation.free();
  return exposure;
}

beforeAll(async () => {
  await init();
});

const cell = (table: Table | null, head: RegExp, column = 0): string => {
  const found = table?.rows.find((row) => head.test(row.head))?.cells[column];
  return `${found?.value ?? ""} ${found?.error ?? ""}`.trim().replaceAll("\u00a0", " ");
};

describe("what falls due when", () => {
  it("has every fiscal year with its instalments on one scale, the budget and what is beyond it", () => {
    const plot = duePlot(exposed(ector));
    expect(plot?.rows.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      "fiscalYear FY 2027",
      "instalment Autumn",
      "instalment Mid-year",
      "instalment After winter tests",
      "fiscalYear FY 2028",
      "instalment After spring tests",
    ]);
    for (const { at, bar, budget } of plot?.rows ?? []) {
      for (const place of [at, bar.from, bar.over, bar.to, budget?.at ?? 0]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(100);
      }
      expect(bar.from).toBeLessThanOrEqual(bar.over);
      expect(bar.over).toBeLessThanOrEqual(bar.to);
    }
    const later = plot?.rows[4];
    expect(later?.bar.over).toBe(later?.budget?.at);
    expect(plot?.rows[1]?.certain).toBe(true);
  });

  it("leaves room left of nothing for a credit", () => {
    const exposure = exposed(ector);
    const [first, ...rest] = exposure.instalments;
    if (first === undefined) throw new Error("no instalment");
    const { quantiles } = first.amount;
    const credit = { ...first, amount: { ...first.amount, quantiles: { ...quantiles, p5: -40_000 } } };
    const plot = duePlot({ ...exposure, instalments: [credit, ...rest] });
    expect(plot?.zero).toBeGreaterThan(0);
    expect(plot?.rows[1]?.bar.from).toBe(0);
  });

  it("is nothing without a schedule", () => {
    const exposure = exposureOf(evenly(1, 2), 1);
    expect(duePlot(exposure)).toBeNull();
    expect(instalmentTable(exposure, ector)).toBeNull();
    expect(fiscalYearTable(exposure, ector)).toBeNull();
  });

  it("is exact where an instalment is certain, and has an error where it is not", () => {
    const table = instalmentTable(exposed(ector), ector);
    expect(cell(table, /Autumn/, 1)).toBe("$144,000");
    expect(cell(table, /winter/, 1)).toMatch(/^\$\d\d,\d\d0 ± \d0$/);
    expect(cell(table, /Autumn/, 4)).toBe("none");
  });

  it("says each fiscal year beside the whole, against what is set aside", () => {
    const table = fiscalYearTable(exposed(ector), ector);
    expect(table?.columns).toEqual(["FY 2027", "FY 2028", "The whole contract"]);
    expect([0, 1, 2].map((column) => cell(table, /Budget/, column))).toEqual(["$305,000", "$135,000", "$440,000"]);
    expect(cell(table, /exceeding/, 1)).toMatch(/^\d+ % ± 1$|^\d+\.\d % ± \d\.\d$/);
    const unsaid = withValue(ector, "budget.fiscalYears", undefined);
    expect(cell(fiscalYearTable(exposed(unsaid), unsaid), /Budget/, 0)).toBe("not said");
  });
});

describe("the vendor's side", () => {
  it("says cost, margin, loss, break-even, the fixed fee and the months out of pocket", () => {
    const table = vendorTable(exposed(ector), ector);
    expect(cell(table, /per enrolled student/)).toMatch(/^\$668 ± 1$/);
    expect(cell(table, /per session delivered/)).toMatch(/^\$11\.41 ± 0\.01$/);
    expect(cell(table, /accepts up to 20/)).toMatch(/%/);
    expect(cell(table, /Break-even/)).toMatch(/^62\.3 % ± 0\.1$/);
    expect(cell(table, /risk aversion of 0\.30/)).toMatch(/^\$414,\d00 ± \d00$/);
    expect(cell(table, /more than received/)).toMatch(/^2\.1 ± 0\.1$/);
    expect(cell(table, /1 year in 20 has more than/)).toBe("3");
  });

  it("says where the least covers the cost, and where not even the most does", () => {
    const cheap = withValue(ector, "vendor", { fixed: "1000.00" });
    const dear = withValue(ector, "vendor", { fixed: "900000.00" });
    expect(cell(vendorTable(exposed(cheap), cheap), /Break-even/)).toBe("0 %");
    expect(cell(vendorTable(exposed(dear), dear), /Break-even/)).toBe("the most does not");
    expect(cell(vendorTable(exposed(cheap), cheap), /Fixed fee/)).toBe("");
  });
});

describe("caps", () => {
  it("say how often they take money away", () => {
    const exposure = exposed(everyClause);
    expect(cell(outcomeTable(exposure, everyClause), /own cap/, 0)).toMatch(/%|under 1 in|every year/);
    expect(cell(outcomeTable(exposure, everyClause), /own cap/, 1)).toBe("no cap");
    expect(cell(payoutTable(exposure, everyClause), /cap per classroom/)).toMatch(/%|under 1 in|every year/);
    const said = termControls({ draft: everyClause, origin: everyClause, exposure })
      .flatMap(({ controls }) => controls)
      .filter(({ path }) => /\.(cap|perStudent|notToExceed)$/.test(path));
    expect(said).toHaveLength(3);
    for (const { consequence } of said) expect(consequence).toMatch(/^takes money away in .* simulated years?$/);
  });
});

describe("consequences", () => {
  it("are there for every term, without a hole, in the units' own words", () => {
    const exposure = exposed(everyClause);
    const groups = termControls({ draft: everyClause, origin: everyClause, exposure });
    for (const { path, label, consequence } of groups.flatMap(({ controls, dates = [] }) => [...controls, ...dates])) {
      expect(`${label} ${consequence}`, path).not.toMatch(/undefined|NaN|student|tested|who /);
      if (!path.endsWith(".months")) expect(consequence, path).not.toBe("");
    }
    const at = (path: string) => groups.flatMap(({ controls }) => controls).find((control) => control.path === path);
    expect(at("contract.outcomes[4].pays.steps[0].at")?.consequence).toMatch(
      /^half must reach it: \d+.% of scored classrooms reach it, \d+.% without the service$/,
    );
    expect(at("contract.outcomes[6].pays.steps[0].at")?.consequence).toMatch(
      /^half must reach it: \d+.% of classrooms/,
    );
  });
});
