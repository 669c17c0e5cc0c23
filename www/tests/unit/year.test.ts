import type { YearInFull, YearOutcome } from "outcomes-contract";
import { afterEach, describe, expect, it } from "vitest";
import { binEdges, binned, studentStrip } from "../../src/chart/students";
import { boundSentences, dotOf, nearestDot, reachedAt, studentSentences, yearSentence } from "../../src/state/year";
import { speak } from "../../src/text/catalog";
import { exposures } from "../golden";
import { evenly, exposureOf } from "./exposures";

const scenario = (() => {
  const found = exposures.find(({ preset }) => preset === "duval");
  if (found === undefined) throw new Error("no duval");
  return found.scenario;
})();

const outcome: YearOutcome = {
  id: "growth",
  thresholds: [40, 60],
  students: { counted: 10, notCounted: 3 },
  columns: { values: [1, 39, 40, 59, 60, 99], withService: [1, 2, 3, 2, 1, 1], withoutService: [2, 3, 3, 1, 1, 0] },
};
const year = (total: string, more: Partial<YearInFull> = {}): YearInFull => ({
  replication: 7,
  invoice: { lineItems: [], total, breach: false },
  bound: [],
  outcomes: [outcome],
  ...more,
});

afterEach(() => speak("en"));

describe("the students of a year", () => {
  it("stand in whole bins that no threshold cuts", () => {
    const edges = binEdges(outcome, 700);
    expect(edges).toContain(40);
    expect(edges).toContain(60);
    expect(edges.every(Number.isInteger)).toBe(true);
    expect(edges[0]).toBeLessThanOrEqual(1);
    expect(edges.at(-1)).toBeGreaterThan(99);
  });

  it("are each in one bin, a value at an edge in the bin above it", () => {
    expect(binned(outcome, [1, 40, 60, 100])).toEqual({ withService: [3, 5, 2], withoutService: [5, 4, 1] });
  });

  it.each([300, 700, 1100])("at %i px are a dot each, those at the lowest threshold or above apart", (width) => {
    const strip = studentStrip(outcome, String, width);
    expect(strip.kind).toBe("dots");
    expect(strip.below.match(/M/g)).toHaveLength(3);
    expect(strip.reached.match(/M/g)).toHaveLength(7);
    expect(strip.outline).not.toContain("NaN");
  });

  it("are columns where there are too many for dots", () => {
    const many = { ...outcome, columns: { ...outcome.columns, withService: [900, 900, 900, 900, 900, 900] } };
    expect(studentStrip(many, String, 700).kind).toBe("columns");
  });

  it("may be none at all", () => {
    const none = { ...outcome, columns: { values: [], withService: [], withoutService: [] } };
    expect(studentStrip(none, String, 700).reached).toBe("");
  });

  it("reach a threshold at it or above, with the service and without", () => {
    expect(reachedAt(outcome, 40)).toEqual({ withService: 7, withoutService: 5 });
    expect(studentSentences(outcome, scenario)).toEqual([
      "7 of 10 counted reach the 40th percentile; without the service 5 would have.",
      "2 of 10 counted reach the 60th percentile; without the service 1 would have.",
      "3 are not counted.",
    ]);
  });
});

describe("what a year pays", () => {
  it("is said to the cent against the budget", () => {
    // the budget is $450,000
    expect(yearSentence(year("431500.01"), scenario)).toEqual({
      before: "This year pays $431,500.01",
      after: ", $18,499.99 within the $450,000.00 budget.",
      over: false,
    });
    expect(yearSentence(year("450000.10"), scenario)).toMatchObject({
      after: ", $0.10 over the $450,000.00 budget.",
      over: true,
    });
    expect(yearSentence(year("450000.00"), scenario).after).toBe(", exactly the $450,000.00 budget.");
    expect(yearSentence(year("-12.00"), scenario).before).toBe("In this year the district gets $12.00 back");
  });

  it("belongs to the dot drawn from that year, or to one that pays the same, or to none", () => {
    const exposure = exposureOf(evenly(400_000, 500_000), 450_000);
    const years = exposure.dots.map((_, index) => 100 + index);
    expect(dotOf(year("1.00", { replication: 107 }), years, exposure)).toBe(7);
    expect(dotOf(year((exposure.dots[3] ?? 0).toFixed(2)), years, exposure)).toBe(3);
    expect(dotOf(year("1.00"), years, exposure)).toBeNull();
    expect(nearestDot(year("1.00"), exposure)).toBe(0);
    expect(nearestDot(year("999999.00"), exposure)).toBe(49);
  });

  it("says which rules made a difference, in the reader's language", async () => {
    const bound: YearInFull["bound"] = [
      { rule: "notToExceed", amount: "-1200.50", message: "" },
      { rule: "missingTest", students: 31, amount: null, message: "" },
      { rule: "breach", amount: "5000.00", message: "" },
    ];
    expect(boundSentences(year("1.00", { bound }), scenario)).toEqual([
      "“Never more than” took $1,200.50 away.",
      "31\u00a0students had no result.",
      "The district missed its obligations, and the full price is due: $5,000.00 more.",
    ]);
    await speak("es");
    expect(boundSentences(year("1.00", { bound }), scenario)[1]).toBe("Sin resultado: 31\u00a0estudiantes.");
  });
});
