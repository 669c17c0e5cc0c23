/** What moves the payout: which ranges are tried, how bars are sorted, why some have no length, where they are drawn. */
import type { Estimate, Outlook, Scenario, Side } from "outcomes-contract";
import { describe, expect, it } from "vitest";
import { describedAssumptions } from "../../src/assumptions/described";
import { plausibleRange } from "../../src/assumptions/plausible";
import { larger, split } from "../../src/chart/split";
import { tornado, type TornadoInput } from "../../src/chart/tornado";
import { wrapped } from "../../src/chart/lines";
import { withValue } from "../../src/field";
import { type Driver, driversOf } from "../../src/state/drivers";
import { changeFigure, driversTable } from "../../src/state/drivers-table";
import { type Answered, nothings, tornadoRows } from "../../src/state/tornado";
import { termGroups, termsOf } from "../../src/terms/movable";
import { stretchOf } from "../../src/terms/stretch";
import { text as english } from "../../src/text/en/drivers";
import { text as spanish } from "../../src/text/es/drivers";
import { presets } from "../presets";
import { everyClause } from "./written";

const scenarioOf = (id: string): Scenario => {
  const preset = presets.find((one) => one.id === id);
  if (preset === undefined) throw new Error(id);
  return preset.scenario;
};
const duval = scenarioOf("duval");
const all: (readonly [string, Scenario])[] = [
  ["every clause", everyClause],
  ...presets.map(({ id, scenario }) => [id, scenario] as const),
];
const stretch = (scenario: Scenario, path: string) => {
  const term = termsOf(scenario, scenario).find((one) => one.path === path);
  if (term === undefined) throw new Error(path);
  return stretchOf(term, scenario);
};

describe.each(all)("the drivers of %s", (_id, scenario) => {
  const drivers = driversOf(scenario, scenario, describedAssumptions);

  it("hold the value as it stands between a low and a high one", () => {
    expect(drivers.length).toBeGreaterThan(8);
    for (const { field, value, low, high } of drivers) {
      expect(low, field).toBeLessThanOrEqual(value);
      expect(high, field).toBeGreaterThanOrEqual(value);
    }
  });

  it("have a name of their own each", () => {
    const names = drivers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("leave out when something is paid, and what the vendor spends", () => {
    expect(
      drivers.map(({ field }) => field).filter((field) => /schedule|fiscalYears|^vendor|sites/.test(field)),
    ).toEqual([]);
  });

  it("say why an assumption is moved so far, in both languages", () => {
    for (const driver of drivers)
      if (driver.kind === "assumption")
        for (const { why } of [english, spanish]) expect(why[driver.plausible].length).toBeGreaterThan(10);
  });

  it("are all there when a list of terms is made: each once, in a group with a heading", () => {
    const groups = termGroups(scenario, scenario);
    const paths = groups.flatMap(({ terms }) => terms.map(({ path }) => path));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain("contract.limits.notToExceed");
    expect(paths).toContain("budget.amount");
    for (const { heading } of groups) expect(heading).not.toBe("");
  });
});

describe("how far a term is moved", () => {
  it("is 10 % of an amount, to the cent", () => {
    expect(stretch(duval, "contract.base[0].amount")).toEqual({ low: 603, high: 737 });
    expect(stretch(duval, "contract.limits.notToExceed")).toEqual({ low: 575_100, high: 702_900 });
    expect(stretch(withValue(duval, "contract.base[0].amount", "670.25"), "contract.base[0].amount")).toEqual({
      low: 603.23,
      high: 737.28,
    });
  });

  it("is 5 points of a percentile, and stops before the next tier", () => {
    expect(stretch(duval, "contract.outcomes[0].pays.tiers[0].at")).toEqual({ low: 35, high: 45 });
    const close = withValue(duval, "contract.outcomes[0].pays.tiers[1].at", 43);
    expect(stretch(close, "contract.outcomes[0].pays.tiers[0].at")).toEqual({ low: 35, high: 42 });
    expect(
      stretch(withValue(duval, "contract.outcomes[0].pays.tiers[0].at", 3), "contract.outcomes[0].pays.tiers[0].at"),
    ).toEqual({ low: 1, high: 8 });
  });

  it("is nothing where neighbours leave no room", () => {
    const tight = withValue(
      withValue(duval, "contract.outcomes[0].pays.tiers[0].at", 59),
      "contract.outcomes[0].pays.tiers[2].at",
      61,
    );
    expect(stretch(tight, "contract.outcomes[0].pays.tiers[1].at")).toEqual({ low: 60, high: 60 });
  });

  it("is a tenth of the planned dosage, a third of the spread of scores, 10 of a per cent of target, a month", () => {
    expect(stretch(duval, "contract.eligibility.minimumDosage")).toEqual({ low: 49, high: 59 });
    // scores spread by 12: a third is 4, in round figures 2
    expect(stretch(scenarioOf("denver"), "contract.outcomes[2].pays.tiers[0].at")).toEqual({ low: 46, high: 50 });
    expect(stretch(scenarioOf("denver"), "contract.outcomes[0].pays.tiers[0].at")).toEqual({ low: 90, high: 110 });
    expect(stretch(scenarioOf("coaching"), "contract.base[0].months")).toEqual({ low: 9, high: 11 });
    expect(stretch(scenarioOf("cobc"), "contract.outcomes[1].pays.from")).toEqual({ low: 0.4, high: 0.5 });
  });
});

describe("how far an assumption is moved", () => {
  it("is as far as is plausible, and further where it stands beyond", () => {
    expect(plausibleRange("cohort.measures[].effect.mean", 0.16)).toEqual({ key: "effectMean", low: 0.05, high: 0.3 });
    expect(plausibleRange("cohort.measures[].effect.mean", 0.4)).toEqual({ key: "effectMean", low: 0.05, high: 0.4 });
    expect(plausibleRange("cohort.validPairs", 0.97)).toEqual({ key: "validPairs", low: 0.91, high: 1 });
    expect(plausibleRange("cohort.groups[].students", 450)).toEqual({ key: "students", low: 405, high: 495 });
    expect(plausibleRange("cohort.groups[].students", 1)).toEqual({ key: "students", low: 1, high: 1 });
  });

  it("is nothing for what is no guess", () => {
    expect(plausibleRange("cohort.sites", 9)).toBeNull();
    expect(plausibleRange("cohort.measures[].leverage", 1)).toBeNull();
    expect(plausibleRange("vendor.perStudent", 1200)).toBeNull();
  });
});

const estimate = (value: number, standardError = 0): Estimate => ({ value, standardError });
const outlook = (payout: number, p95 = payout + 50_000): Outlook => ({
  least: "0.00",
  most: "1000000.00",
  payout: estimate(payout, 200),
  sd: 20_000,
  p5: payout - 50_000,
  p50: payout,
  p95,
  upperTailMean: estimate(p95 + 5_000, 400),
  chanceExceeded: estimate(0.2, 0.004),
  expectedOverspend: estimate(1_000, 50),
  chanceNotToExceedBinds: estimate(0),
  chanceOfLoss: null,
  margin: null,
});
const side = (value: number, payout: number, chance = 0, p95 = payout): Side => ({
  value,
  outlook: outlook(430_000 + payout, 480_000 + p95),
  payout: estimate(payout, payout === 0 ? 0 : 20),
  chanceExceeded: estimate(chance, chance === 0 ? 0 : 0.002),
  refusals: [],
});
const unfit = (value: number, message: string): Side => ({
  value,
  outlook: null,
  payout: null,
  chanceExceeded: null,
  refusals: [{ code: "tooSmall", field: "contract.limits.notToExceed", message }],
});
const drivers = driversOf(duval, duval, describedAssumptions);
const driver = (field: string): Driver => {
  const found = drivers.find((one) => one.field === field);
  if (found === undefined) throw new Error(field);
  return found;
};
const answered = (field: string, low: Side, high: Side): [string, Answered] => [
  field,
  {
    bar: { field, kind: driver(field).kind, value: driver(field).value, low, high },
    at: outlook(430_000, 480_000),
    replications: 2_000,
  },
];
const [base, cap, budget, breach] = [
  "contract.base[0].amount",
  "contract.limits.notToExceed",
  "budget.amount",
  "cohort.breach",
];
const price = "contract.outcomes[0].pays.tiers[2].amount";

describe("the bars", () => {
  const answers = new Map([
    answered(cap, side(575_100, 0), side(702_900, 0)),
    answered(base, side(603, -30_150, -0.19), side(737, 30_150, 0.6)),
    answered(price, side(675, -9_000, 0, 0), side(825, 11_000, 0, 0)),
    answered(budget, side(405_000, 0, 0.7), side(495_000, 0, -0.2)),
    answered(breach, side(0, 0), side(0.15, 0)),
  ]);
  const rows = (moved: "payout" | "chanceExceeded" | "p95") => tornadoRows(drivers, answers, moved, duval);

  it("are sorted by the larger of their changes, those of no length last and kept", () => {
    expect(rows("payout").map(({ driver: { field } }) => field)).toEqual([base, price, cap, budget, breach]);
    expect(rows("payout").map(({ reach }) => reach)).toEqual([30_150, 11_000, 0, 0, 0]);
    expect(rows("chanceExceeded").map(({ driver: { field } }) => field)).toEqual([budget, base, price, cap, breach]);
  });

  it("come as they are answered", () => {
    const first = new Map([...answers].slice(0, 2));
    expect(tornadoRows(drivers, first, "payout", duval).map(({ driver: { field } }) => field)).toEqual([base, cap]);
  });

  it("say why they have no length", () => {
    const why = (moved: Parameters<typeof rows>[0], field: string) =>
      rows(moved).find((row) => row.driver.field === field)?.nothing;
    expect(why("payout", cap)).toBe("capNeverBinds");
    expect(why("payout", budget)).toBe("budgetOnly");
    expect(why("payout", breach)).toBe("noBreachClause");
    expect(why("payout", base)).toBeNull();
    expect(why("chanceExceeded", budget)).toBeNull();
    expect(why("chanceExceeded", price)).toBe("noYearCrosses");
    expect(why("p95", price)).toBe("sameQuantile");
  });

  it("say the refusal where neither value fits, and draw the side that fits where one does", () => {
    const neither = new Map([answered(cap, unfit(1, "must be at least the base fees"), unfit(2, "so too"))]);
    const [row] = tornadoRows(drivers, neither, "payout", duval);
    expect(row?.nothing).toBe("unfit");
    expect(row?.low.refusal).toBe("must be at least the base fees");
    const one = new Map([answered(cap, unfit(1, "too low"), side(2, 500))]);
    const [half] = tornadoRows(drivers, one, "payout", duval);
    expect(half?.nothing).toBeNull();
    expect(half?.low.change).toBeNull();
    expect(half?.reach).toBe(500);
  });

  it("are there without an answer where there is no room to move", () => {
    const stuck: Driver = { ...driver(base), low: 670, high: 670 };
    const [row] = tornadoRows([stuck], new Map(), "payout", duval);
    expect(row?.nothing).toBe("noRoom");
  });

  it("know a measure that nothing is paid on", () => {
    const field = "cohort.measures[0].icc";
    const unpaid = withValue(duval, "contract.outcomes[0].measure", "dosage");
    const none = new Map([answered(field, side(0.05, 0), side(0.2, 0))]);
    expect(tornadoRows(drivers, none, "payout", unpaid)[0]?.nothing).toBe("nothingPaidOnIt");
    expect(tornadoRows(drivers, none, "payout", duval)[0]?.nothing).toBe("samePayments");
  });
});

describe("the table of the bars", () => {
  const plain = (text: string): string => text.replaceAll("\u00a0", " ");

  it("has a change with its sign, its error, and no more digits than that supports", () => {
    const money = changeFigure({ value: -30_157, standardError: 220 }, "payout", "USD");
    expect([money.value, plain(money.error)]).toEqual(["−$30,200", "± 300"]);
    const points = changeFigure({ value: 0.1234, standardError: 0.003 }, "chanceExceeded", "USD");
    expect([points.value, plain(points.error)]).toEqual(["+12.3 points", "± 0.3"]);
    expect(changeFigure({ value: 12_345, standardError: null }, "p95", "USD")).toEqual({
      value: "+$12,300",
      error: "",
      raw: { value: 12_345, standardError: null, unit: "USD" },
    });
    expect(changeFigure({ value: 0, standardError: 0 }, "payout", "USD").value).toBe("none");
    expect(changeFigure(null, "payout", "USD").value).toBe("does not fit");
  });

  it("has a row for every bar", () => {
    const answers = new Map([answered(base, side(603, -30_150), side(737, 30_150))]);
    const table = driversTable(tornadoRows(drivers, answers, "payout", duval), "payout", "USD");
    expect(table.rows.map(({ head, cells }) => [head, ...cells.map(({ value }) => value)])).toEqual([
      ["Base fee per student", "$670", "$603", "−$30,150", "$737", "+$30,150"],
    ]);
  });
});

describe("words where nothing moves", () => {
  it.each(nothings)("are there for %s in both languages, and differ", (why) => {
    const [en, es] = [english, spanish].map(({ nothing }) => nothing(why, "$1", "$2", ""));
    expect(en).not.toBe(es);
    expect(`${en ?? ""}${es ?? ""}`).not.toMatch(/undefined|: $/);
  });
});

describe("the tornado", () => {
  const row = (name: string, low: number | null, high: number | null, nothing = ""): TornadoInput => ({
    name,
    low: { figure: low, text: "low" },
    high: { figure: high, text: "high" },
    nothing,
  });
  const rows = [
    row("Base fee per student", 400, 460),
    row("A threshold whose name is so long that it is broken into lines", 440, 420),
    row("Both higher", 440, 450),
    row("One side only", null, 450),
    row("A cap", 430, 430, "moves nothing: this cap never binds"),
  ];

  it.each([360, 700, 1100])("has every bar from the middle to its figure, inside %d pixels", (width) => {
    const plot = tornado(rows, 430, "as it stands: $430", width);
    for (const { bars, y, height } of plot.rows)
      for (const bar of bars) {
        expect(bar.x).toBeGreaterThanOrEqual(plot.left);
        expect(bar.x + bar.width).toBeLessThanOrEqual(plot.right + 1e-9);
        expect(bar.y).toBeGreaterThanOrEqual(y);
        expect(bar.y + bar.height).toBeLessThanOrEqual(y + height);
        expect(Math.min(Math.abs(bar.x - plot.base), Math.abs(bar.x + bar.width - plot.base))).toBeCloseTo(0, 9);
      }
    expect(plot.rows.at(-1)?.bars).toEqual([]);
    expect(plot.rows.at(-1)?.nothing?.lines.join(" ")).toBe("moves nothing: this cap never binds");
    expect(plot.height).toBeGreaterThanOrEqual((plot.rows.at(-1)?.y ?? 0) + (plot.rows.at(-1)?.height ?? 0));
  });

  it("has lengths in proportion, and ends outward", () => {
    const plot = tornado(rows, 430, "now", 900);
    const [base_] = plot.rows;
    const [low, high] = base_?.bars ?? [];
    expect(low?.width).toBeCloseTo(high?.width ?? 0, 9);
    expect([low?.anchor, high?.anchor]).toEqual(["end", "start"]);
    const [swappedLow, swappedHigh] = plot.rows[1]?.bars ?? [];
    expect([swappedLow?.anchor, swappedHigh?.anchor]).toEqual(["start", "end"]);
  });

  it("puts two bars of the same side below each other, and draws one where terms fit on one side only", () => {
    const plot = tornado(rows, 430, "now", 900);
    const [low, high] = plot.rows[2]?.bars ?? [];
    expect((low?.y ?? 0) + (low?.height ?? 0)).toBeLessThanOrEqual(high?.y ?? 0);
    expect(plot.rows[3]?.bars.map(({ side: which }) => which)).toEqual(["high"]);
  });

  it("stands where nothing moves at all", () => {
    const still = tornado([row("A cap", 430, 430, "moves nothing")], 430, "now", 500);
    expect(still.base).toBeCloseTo((still.left + still.right) / 2, 9);
    const nought = tornado([row("A cap", 0, 0, "moves nothing")], 0, "now", 500);
    expect(Number.isFinite(nought.base)).toBe(true);
  });

  it("breaks names between words only", () => {
    expect(wrapped("how far the whole planned service moves", 13, 120).join(" ")).toBe(
      "how far the whole planned service moves",
    );
    expect(wrapped("incomprehensibilities", 13, 20)).toEqual(["incomprehensibilities"]);
    expect(wrapped("", 13, 20)).toEqual([]);
  });
});

describe("the split of the variance", () => {
  it("shares the whole bar, without what chance made negative", () => {
    const parts = split([0.5, 0.3, 0.2, -0.01, 0], 1000);
    expect(parts.map(({ width }) => width)).toEqual([500, 300, 200, 0, 0]);
    expect(parts.map(({ x }) => x)).toEqual([0, 500, 800, 1000, 1000]);
    expect(parts.map(({ numbered }) => numbered)).toEqual([true, true, true, false, false]);
    expect(split([0, 0], 100).map(({ width }) => width)).toEqual([0, 0]);
  });

  it("says what more students and schools would shrink", () => {
    // half of the variance from students, half from schools: doubling halves each
    const { students, schools, stays } = larger({ breach: 0, effect: 0, clustering: 0.5, dosage: 0.2, sampling: 0.3 });
    expect(students).toBeCloseTo(1 - Math.sqrt(0.75), 12);
    expect(schools).toBeCloseTo(1 - Math.sqrt(0.5), 12);
    expect(stays).toBe(0);
    const common = larger({ breach: 0.1, effect: 0.9, clustering: 0, dosage: 0, sampling: 0 });
    expect(common).toEqual({ students: 0, schools: 0, stays: 1 });
    expect(larger({ breach: 0, effect: 0, clustering: 0, dosage: 0, sampling: 0 })).toEqual({
      students: 0,
      schools: 0,
      stays: 0,
    });
  });
});
