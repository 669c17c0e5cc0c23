import type { Comparison, Estimate, Outlook } from "outcomes-contract";
import { afterAll, describe, expect, it } from "vitest";
import { fifthsTable, groupsTable, headlineOf, oftenIn, sideBySide } from "../../src/compare/figures";
import { fromLink, otherStudents, usualCounter } from "../../src/compare/other";
import { sheetOf } from "../../src/export/table";
import { withValue } from "../../src/field";
import { signed } from "../../src/format";
import type { Desk } from "../../src/state/desk";
import { usualPreset } from "../../src/state/presets";
import { Versions } from "../../src/state/versions";
import { speak } from "../../src/text/catalog";
import { plainly } from "../../src/text/said";

const { scenario } = usualPreset;
const estimate = (value: number, standardError = 0): Estimate => ({ value, standardError });
const outlook = (more: Partial<Outlook> = {}): Outlook => ({
  least: "301500.00",
  most: "639000.00",
  payout: estimate(431_900, 180),
  sd: 18_000,
  p5: 402_480,
  p50: 432_000,
  p95: 461_020,
  upperTailMean: estimate(470_000, 400),
  chanceExceeded: estimate(0.153, 0.0036),
  expectedOverspend: estimate(1_400, 40),
  chanceNotToExceedBinds: estimate(0),
  chanceOfLoss: estimate(0.061, 0.0024),
  margin: estimate(28_300, 180),
  ...more,
});

/** Fifty differences: so many less, the same, more. */
const dotsOf = (less: number, same: number, more: number): number[] => [
  ...Array.from({ length: less }, (_, index) => -1_000 - less + index),
  ...Array.from({ length: same }, () => 0),
  ...Array.from({ length: more }, (_, index) => 1_000 + index),
];

const comparison = (more: Partial<Comparison>): Comparison => {
  const mean = estimate(12_431, 40);
  return {
    replications: 10_000,
    seed: 1,
    a: outlook(),
    b: outlook({ payout: estimate(444_331, 190) }),
    difference: {
      mean,
      sd: 8_500,
      quantiles: { p1: 0, p5: 0, p10: 0, p25: 0, p50: 0, p75: 0, p90: 0, p95: 0, p99: 0 },
      upperTailMean: mean,
    },
    dots: dotsOf(5, 4, 41),
    histogram: { edges: [0, 1], counts: [1] },
    chanceBCostsMore: estimate(0.82, 0.004),
    chanceSame: estimate(0.08, 0.003),
    toldApart: { kind: "yes" },
    fifths: [],
    groups: [],
    outcomes: [],
    changes: [],
    ...more,
  };
};
const said = (more: Partial<Comparison>): string => plainly(headlineOf(comparison(more), "Their reply", "USD"));
const meanOf = (value: number, standardError: number): Pick<Comparison, "difference"> => {
  const { difference } = comparison({});
  return { difference: { ...difference, mean: estimate(value, standardError) } };
};

describe("the comparison in two sentences", () => {
  it("says how much more, and in how many years", () => {
    expect(said({})).toBe(
      "“Their reply” costs the district about $12,400 more in an average year. In 41 of 50 simulated years it costs more, in 5 less, in 4 the same.",
    );
  });

  it("says how much less", () => {
    expect(
      said({
        ...meanOf(-3_200, 40),
        dots: dotsOf(38, 12, 0),
        chanceBCostsMore: estimate(0),
        chanceSame: estimate(0.24),
      }),
    ).toBe(
      "“Their reply” costs the district about $3,200 less in an average year. In 38 of 50 simulated years it costs less, in 12 the same.",
    );
  });

  it.each<[string, Partial<Comparison>, string]>([
    [
      "in every year",
      { dots: dotsOf(0, 0, 50), chanceBCostsMore: estimate(1), chanceSame: estimate(0) },
      " It costs more in every simulated year.",
    ],
    [
      "in all but a few years",
      { dots: dotsOf(0, 0, 50), chanceBCostsMore: estimate(0.9975, 0.0005), chanceSame: estimate(0) },
      " It costs more in all but about 1 of 400 simulated years.",
    ],
    [
      "in a few years only",
      { dots: dotsOf(0, 50, 0), chanceBCostsMore: estimate(0.005, 0.0007), chanceSame: estimate(0.995, 0.0007) },
      " It costs more in about 1 of 200 simulated years only, and the same in the others.",
    ],
  ])("says when it costs more %s", (_, more, sentence) => {
    expect(said(more).endsWith(sentence)).toBe(true);
  });

  it("says when nothing differs, and when chance may have made what does", () => {
    expect(said({ toldApart: { kind: "same" } })).toBe(
      "“Their reply” pays exactly the same in all 10,000 simulated years.",
    );
    expect(said({ ...meanOf(85, 120), toldApart: { kind: "no", years: 80_000 } })).toMatch(
      /^In an average year “Their reply” costs about the same: .* chance\. In 41 of 50/,
    );
  });
});

describe("both sides’ figures", () => {
  const b = withValue(scenario, "budget.amount", "460000.00");
  const table = sideBySide(
    comparison({ b: outlook({ p95: 473_960, chanceOfLoss: estimate(0.02, 0.0014) }) }),
    scenario,
    b,
    "Their reply",
  );
  const row = (head: string): string[] => {
    const found = table.rows.find((one) => one.head === head);
    return (found?.cells ?? []).map(({ value, error }) => `${value} ${error}`.trim().replaceAll("\u00a0", " "));
  };

  it("stand side by side with what differs", () => {
    expect(table.columns).toEqual(["These terms", "“Their reply”", "Difference"]);
    expect(row("Expected payout")).toEqual(["$431,900 ± 200", "$431,900 ± 200", "+$12,430 ± 40"]);
    expect(row("The district’s budget")).toEqual(["$450,000", "$460,000", "+$10,000"]);
    expect(row("Chance of a loss for the vendor")).toEqual(["6.1 % ± 0.3", "2.0 % ± 0.2", "−4.1 points ± 0.4"]);
  });

  it("add up as they are shown", () => {
    const [desk = "", other = "", apart = ""] = row("One year in twenty, above");
    const amount = (text: string): number => Number(text.replaceAll(/[$,+]/g, ""));
    expect(amount(other) - amount(desk)).toBe(amount(apart));
  });

  it("leave out the vendor where its costs are not known", () => {
    const without = outlook({ chanceOfLoss: null, margin: null });
    const { rows } = sideBySide(comparison({ a: without, b: without }), scenario, scenario, "x");
    expect(rows.map(({ head }) => head).join()).not.toMatch(/vendor|budget is/);
  });

  it("are files with the differences as they are", () => {
    const { columns, rows } = sheetOf(table);
    expect(columns.slice(0, 3)).toEqual(["what", "unit", "These terms"]);
    expect(rows[0]).toEqual(["Expected payout", "USD", 431_900, 180, 431_900, 180, 12_431, 40]);
  });
});

it("a part of the years says how often it costs more", () => {
  const often = (value: number, standardError: number): string =>
    oftenIn(
      {
        from: 0,
        to: 0,
        a: estimate(0),
        b: estimate(0),
        difference: estimate(0),
        chanceBCostsMore: estimate(value, standardError),
      },
      10_000,
    );
  expect(often(0, 0)).toBe("none of 2,000 simulated years");
  expect(often(1, 0)).toBe("every simulated year");
  expect(often(0.16, 0.01)).toBe("8 of 50 simulated years");
  expect(often(0.996, 0.0004)).toBe("all but about 1 of 250 simulated years");
});

it("parts of the years and groups are tables", () => {
  const fifth = {
    from: 1,
    to: 2,
    a: estimate(1),
    b: estimate(2),
    difference: estimate(1),
    chanceBCostsMore: estimate(1),
  };
  const { rows } = fifthsTable(comparison({ fifths: [fifth, fifth, fifth, fifth, fifth] }), "x", "USD");
  expect(rows.map(({ head }) => head)).toEqual([
    "Poorest results",
    "Poor results",
    "Middling results",
    "Good results",
    "Best results",
  ]);
  expect(groupsTable(comparison({}), scenario)).toBeNull();
});

it("a difference has its sign, nothing has none", () => {
  expect([signed("$5", 5), signed("−$5", -5), signed("$0", 0.2), signed("$0", 0)]).toEqual(["+$5", "−$5", "$0", "$0"]);
});

describe("the other contract", () => {
  it("is at first the version kept last that is not what is on the page, without one the terms as opened", () => {
    const all = new Versions(null);
    const keep = (name: string, budget: string): number =>
      all.add({ name, from: "vendor", saved: "", scenario: withValue(scenario, "budget.amount", budget) }).id;
    const changed = withValue(scenario, "budget.amount", "3.00");
    expect(usualCounter(all.list, scenario, scenario)).toBeNull();
    expect(usualCounter(all.list, changed, scenario)).toEqual({ kind: "opened" });
    keep("a", "1.00");
    const id = keep("b", "2.00");
    keep("c", scenario.budget.amount);
    expect(usualCounter(all.list, scenario, changed)).toEqual({ kind: "version", id });
  });

  it("was written for others where students or costs differ", () => {
    expect(otherStudents(scenario, withValue(scenario, "contract.base[0].amount", "1.00"))).toBe(false);
    expect(otherStudents(scenario, withValue(scenario, "cohort.sites", 3))).toBe(true);
    expect(otherStudents(scenario, withValue(scenario, "vendor.fixed", "1.00"))).toBe(true);
  });

  it("may be a link, whole or the part behind its #", async () => {
    const desk = {
      check: (input: unknown) => Promise.resolve({ kind: "accepted", scenario: input, notes: [] }),
    } as unknown as Desk;
    for (const link of ["https://example.org/tool/#1/duval/b.a=5", "#1/duval/b.a=5", " 1/duval/b.a=5 "]) {
      const brought = await fromLink(link, desk);
      expect(brought.kind === "brought" && brought.other.scenario.budget.amount).toBe(5);
    }
    expect((await fromLink("hello", desk)).kind).toBe("refused");
  });
});

describe("in Spanish", () => {
  afterAll(() => speak("en"));

  it("the same is said", async () => {
    await speak("es");
    expect(said({})).toBe(
      "«Their reply» le cuesta al distrito alrededor de $12,400 más en un año promedio. En 41 de 50 años simulados cuesta más, en 5 menos, en 4 lo mismo.",
    );
  });
});
