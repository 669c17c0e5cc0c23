import { describe, expect, it } from "vitest";
import {
  aboutMoney,
  chanceFigure,
  count,
  countFigure,
  howOften,
  list,
  money,
  moneyFigure,
  ordinal,
  percent,
  percentFigure,
  shortMoney,
  supportedUnit,
  toUnit,
  yearsBetween,
} from "../../src/format";

const estimate = (value: number, standardError: number): { value: number; standardError: number } => ({
  value,
  standardError,
});

describe("amounts", () => {
  it("show cents only where they have any", () => {
    expect(money(670, "USD")).toBe("$670");
    expect(money(12.5, "USD")).toBe("$12.50");
    expect(money(-40, "USD")).toBe("−$40");
    expect(money(-0, "USD")).toBe("$0");
    expect(money(1_234_567, "EUR")).toBe("€1,234,567");
  });

  it("are short on an axis", () => {
    expect(shortMoney(380_000, "USD")).toBe("$380k");
    expect(shortMoney(1_250_000, "USD")).toBe("$1.25M");
    expect(shortMoney(-5_000, "USD")).toBe("−$5k");
  });
});

describe("digits follow the standard error", () => {
  it("keeps the place of its first digit", () => {
    expect(supportedUnit(350)).toBe(100);
    expect(supportedUnit(1000)).toBe(1000);
    expect(supportedUnit(0.004)).toBeCloseTo(0.001);
    expect(supportedUnit(0)).toBe(0);
  });

  it("rounds without dust", () => {
    expect(toUnit(0.876_12, 0.001)).toBe(0.876);
    expect(toUnit(496_812, 100)).toBe(496_800);
    expect(toUnit(1.5, 0)).toBe(1.5);
  });

  it("shows an amount and never understates its error", () => {
    expect(moneyFigure(estimate(496_812.34, 347), "USD")).toMatchObject({ value: "$496,800", error: "±\u00a0400" });
    expect(moneyFigure(estimate(496_812.34, 301), "USD").error).toBe("±\u00a0400");
    expect(moneyFigure(estimate(496_812.34, 300), "USD").error).toBe("±\u00a0300");
    expect(moneyFigure(estimate(1234.56, 0.02), "USD")).toMatchObject({ value: "$1,235", error: "±\u00a01" });
  });

  it("shows a certain amount exactly, without an error", () => {
    expect(moneyFigure(estimate(301_500, 0), "USD")).toMatchObject({ value: "$301,500", error: "" });
  });

  it("shows shares in per cent", () => {
    expect(percentFigure(estimate(0.876_12, 0.0041))).toMatchObject({ value: "87.6\u00a0%", error: "±\u00a00.5" });
    expect(percentFigure(estimate(0.876_12, 0.012))).toMatchObject({ value: "88\u00a0%", error: "±\u00a02" });
    expect(percentFigure(estimate(0.0003, 0.0002))).toMatchObject({ value: "0.03\u00a0%", error: "±\u00a00.02" });
    expect(percentFigure(estimate(0.88, 0.001)).value).toBe("88.0\u00a0%");
    expect(percentFigure(estimate(1, 0)).value).toBe("100\u00a0%");
  });

  it("shows numbers of students", () => {
    expect(countFigure(estimate(275.44, 0.21))).toMatchObject({ value: "275.4", error: "±\u00a00.3" });
    expect(countFigure(estimate(275.44, 3.2))).toMatchObject({ value: "275", error: "±\u00a04" });
  });

  it("says the headline's amount to three digits at most, and fewer while years are few", () => {
    expect(aboutMoney(estimate(496_812, 350), "USD")).toBe("$497,000");
    expect(aboutMoney(estimate(496_812, 2200), "USD")).toBe("$500,000");
    expect(aboutMoney(estimate(496_812, 20_000), "USD")).toBe("$500,000");
    expect(aboutMoney(estimate(496_812, 1), "USD")).toBe("$497,000");
    expect(aboutMoney(estimate(301_500, 0), "USD")).toBe("$301,500");
  });
});

describe("how often", () => {
  const chance = (value: number, years = 10_000): { value: number; standardError: number } =>
    estimate(value, Math.sqrt((value * (1 - value)) / years));

  it("counts years before it speaks of per cent", () => {
    expect(howOften(chance(0), 10_000)).toBe("none of 10,000 simulated years");
    expect(howOften(chance(1), 10_000)).toBe("every simulated year");
    expect(howOften(chance(0.157), 10_000)).toBe("8 of 50 simulated years");
    expect(howOften(chance(1 / 151), 10_000)).toBe("1 of 150 simulated years");
  });

  it("says a rare year with the digits that its events support", () => {
    expect(yearsBetween(chance(0.0034))).toBe(300);
    expect(yearsBetween(chance(0.0001))).toBe(10_000);
    expect(yearsBetween(chance(0.03))).toBe(33);
    expect(yearsBetween(chance(0.0067))).toBe(150);
  });
});

describe("chances", () => {
  it("are per cent with their error", () => {
    expect(chanceFigure(estimate(0.024, 0.002), 10_000)).toEqual(percentFigure(estimate(0.024, 0.002)));
  });

  it("are not 0 because nothing happened yet: three in n would have shown", () => {
    // (1 - 3/n)^n = 5 %, about: with one year in n/3 or more, 95 of 100 runs would have had one
    for (const years of [500, 2_000, 10_000, 1_000_000]) {
      const { value, error } = chanceFigure(estimate(0, 0), years);
      const oneIn = Number(/^under 1 in ([\d,]+)$/.exec(value)?.[1]?.replaceAll(",", ""));
      expect((1 - 1 / oneIn) ** years).toBeLessThan(0.05);
      expect((1 - 1 / (1.1 * oneIn)) ** years).toBeGreaterThan(0.04);
      expect(error).toBe(`none of ${count(years)}`);
    }
    expect(chanceFigure(estimate(0, 0), 10_000).value).toBe("under 1 in 3,300");
    expect(chanceFigure(estimate(1, 0), 10_000)).toMatchObject({
      value: "every year",
      error: "all of 10,000",
    });
  });
});

describe("words", () => {
  it("orders, lists and counts", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 42, 60, 83, 99].map(ordinal)).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "12th",
      "13th",
      "21st",
      "42nd",
      "60th",
      "83rd",
      "99th",
    ]);
    expect(ordinal(39.5)).toBe("39.5");
    expect(list(["a", "b", "c"])).toBe("a, b and c");
    expect(list(["a", "b"], "or")).toBe("a or b");
    expect(list([])).toBe("");
    expect(percent(0.61)).toBe("61\u00a0%");
    expect(percent(0.575, 1)).toBe("57.5\u00a0%");
    expect(count(10_000)).toBe("10,000");
  });
});
