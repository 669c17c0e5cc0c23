import type { DollarPart, Dollars, Estimate } from "outcomes-contract";
import { afterEach, describe, expect, it } from "vitest";
import { dollarBar } from "../../src/chart/dollars";
import { priceCurve, type PricePoint, priceRoom } from "../../src/chart/price-curve";
import { addingUp, dollarTable, forResults } from "../../src/state/dollars";
import { aboutCount, priceNotes, priceReading, priceSentence } from "../../src/state/price";
import { gridOf, type Threshold, thresholdsOf } from "../../src/terms/thresholds";
import { speak } from "../../src/text/catalog";
import { worthWords } from "../../src/text/worth";
import { dollarLead } from "../../src/view/dollars";
import { exposures } from "../golden";

const about = (value: number, standardError = 0): Estimate => ({ value, standardError });
const part = (kind: DollarPart["kind"], value: number, standardError = 0): DollarPart => ({
  kind,
  outcome: "growth",
  amount: about(value, standardError),
});
const scenarioOf = (preset: string) => {
  const found = exposures.find((one) => one.preset === preset);
  if (found === undefined) throw new Error(preset);
  return found.scenario;
};

/** $1,000 base, $400 for results, of which a cap takes $100: $1,300. */
const dollars: Dollars = {
  replications: 10_000,
  total: about(1_300, 3),
  parts: [
    part("anyway", 300, 2),
    part("service", 100, 4),
    part("notToExceed", -100, 1),
    { kind: "base", amount: about(1_000) },
    part("deemed", 0),
  ],
};

afterEach(() => speak("en"));

describe("the bar of an average year", () => {
  const { pieces, total, zero } = dollarBar(dollars);

  it("begins with what is owed anyway, and leaves out what is nothing", () => {
    expect(pieces.map(({ kind }) => kind)).toEqual(["base", "service", "anyway", "notToExceed"]);
  });

  it("has pieces as long as their amounts, each where the one before ends", () => {
    // 1,400 are paid before the cap: that is the whole width
    for (const { from, to, amount } of pieces) expect(to - from).toBeCloseTo((100 * Math.abs(amount)) / 1_400, 2);
    expect(pieces[0]?.from).toBe(zero);
    expect(pieces[1]?.from).toBe(pieces[0]?.to);
    expect(pieces[2]?.to).toBe(100);
  });

  it("runs back for what is taken away, and ends at what is paid", () => {
    const taken = pieces.at(-1);
    expect(taken).toMatchObject({ taken: true, to: 100 });
    expect(total).toBe(taken?.from);
    expect(total).toBeCloseTo((100 * 1_300) / 1_400, 2);
  });

  it("reaches below zero where more is taken than paid", () => {
    const owed = dollarBar({ replications: 1, total: about(-50), parts: [part("base", 50), part("malus", -100)] });
    expect(owed.zero).toBe(50);
    expect(owed.total).toBe(0);
  });
});

describe("the table of an average year", () => {
  it("is rounded to what the largest error supports, and still adds up", () => {
    const { rows, total, unit } = dollarTable({
      ...dollars,
      total: about(1_299.6, 40),
      parts: [
        { kind: "base", amount: about(1_004.4) },
        part("service", 104.4, 20),
        part("anyway", 304.4, 30),
        part("luck", -113.6, 30),
      ],
    });
    expect(unit).toBe(10);
    expect(total).toBe(1_300);
    expect(rows.reduce((sum, { shown }) => sum + shown, 0)).toBe(1_300);
    expect(rows.reduce((sum, { cents }) => sum + (cents ?? 0), 0)).toBe(100);
    for (const { shown, exact } of rows) expect(Math.abs(shown - exact.value)).toBeLessThan(10);
  });

  it("is exact to the cent where nothing is left to chance", () => {
    const { unit, rows } = dollarTable({ replications: 1, total: about(10.05), parts: [part("base", 10.05)] });
    expect(unit).toBe(0.01);
    expect(rows[0]?.shown).toBe(10.05);
  });

  it("splits a kind by outcome where several have a part in it, and those add up to it", () => {
    const other: DollarPart = { kind: "anyway", outcome: "reading", amount: about(104.4, 3) };
    const { rows } = dollarTable({ ...dollars, total: about(1_404.4, 3), parts: [...dollars.parts, other] });
    const anyway = rows.find(({ kind }) => kind === "anyway");
    expect(anyway?.outcomes.map(({ id }) => id)).toEqual(["growth", "reading"]);
    expect(anyway?.outcomes.reduce((sum, { shown }) => sum + shown, 0)).toBe(anyway?.shown);
    expect(rows.find(({ kind }) => kind === "service")?.outcomes).toEqual([]);
  });

  it.each([
    [[1.4, 1.4, 1.2], 4, [2, 1, 1]],
    [[-1.5, 3.5], 2, [-1, 3]],
    [[], 0, []],
  ])("%j adds up to %d as %j", (values, total, expected) => {
    expect(addingUp(values, total, 1)).toEqual(expected);
  });
});

describe("what is paid for", () => {
  const scenario = scenarioOf("duval");

  it("counts cents of each dollar paid for results, base fees and caps apart", () => {
    expect(forResults(dollars)).toEqual({ paid: 400, service: 25, anyway: 75, clear: true });
  });

  it("does not credit the service with what chance may have done", () => {
    const unclear = { ...dollars, parts: [part("anyway", 300, 2), part("service", 7, 4)] };
    expect(forResults(unclear)?.clear).toBe(false);
    expect(dollarLead(unclear, scenario)).toContain("cannot be told from chance");
  });

  it("is said in two sentences, in English and Spanish", async () => {
    expect(dollarLead(dollars, scenario)).toBe(
      "In an average year the district pays about $1,300; $1,000 of it is paid whatever results come. Of each dollar paid for results, about 75 cents go to students who would have got there anyway, and 25 cents to results that the service brought about.",
    );
    // what is neither is said too: all cents are accounted for
    const others = { ...dollars, parts: [part("anyway", 60, 1), part("service", 18, 1), part("deemed", 22, 1)] };
    expect(dollarLead(others, scenario)).toContain(
      "about 60 cents go to students who would have got there anyway, 18 cents to results that the service brought about, and 22 cents to the other reasons below.",
    );
    await speak("es");
    expect(dollarLead(others, scenario)).toContain(
      "18 centavos a resultados que trajo el servicio y 22 centavos a las",
    );
    expect(dollarLead(dollars, scenario)).toContain("unos 75 centavos van a estudiantes que habrían llegado");
  });

  it("has words for every kind, and those of teachers where teachers are served", () => {
    const kinds = worthWords().where;
    expect(kinds.kind("anyway", ["teacher", "teachers"])).toBe("For teachers who would have got there anyway");
  });
});

describe("thresholds that can be moved", () => {
  it("stop at their neighbours, and have their value on the grid", () => {
    const [first, second, third] = thresholdsOf(scenarioOf("duval"));
    expect(first).toMatchObject({ path: "contract.outcomes[0].pays.tiers[0].at", value: 40, lowest: true });
    expect([first?.values[0], first?.values.at(-1)]).toEqual([1, 59]);
    expect([second?.values[0], second?.values.at(-1), second?.lowest]).toEqual([41, 79, false]);
    expect(third?.values.at(-1)).toBe(99);
  });

  it("are named with their outcome where there are several, and a yes or no has none", () => {
    const all = exposures.flatMap(({ scenario }) => thresholdsOf(scenario));
    expect(all.length).toBeGreaterThan(8);
    for (const { values, value } of all) {
      expect(values).toContain(value);
      expect(values.length).toBeLessThanOrEqual(60);
    }
    const denver = thresholdsOf(scenarioOf("denver"));
    expect(denver.every(({ label }) => label.includes(": "))).toBe(true);
  });

  it("have a coarser grid where there are many values", () => {
    expect(gridOf(0, 500, 1, 250).length).toBeLessThanOrEqual(60);
    expect(gridOf(0, 500, 1, 250)).toContain(250);
    expect(gridOf(0, 1, 0.1, 0.3)).toHaveLength(11);
  });
});

const point = (value: number, cost: number | null, more: number, error = 10): PricePoint => ({
  value,
  cost: cost === null ? null : about(cost, error),
  additional: about(more, 0.4),
});
const points = [
  point(10, null, 0),
  point(20, null, 1),
  point(30, 20_000, 4),
  point(40, 3_000, 30),
  point(50, 2_000, 20),
  point(60, null, 0),
];
const threshold = ((): Threshold => {
  const [first] = thresholdsOf(scenarioOf("duval"));
  if (first === undefined) throw new Error("no threshold");
  return { ...first, value: 40 };
})();
const pointAt = (value: number): PricePoint => points.find((one) => one.value === value) ?? point(value, null, 0);

describe("the price of one more success", () => {
  const curve = priceCurve(points, 40, priceRoom(600));

  it("has gaps where no additional success is clear", () => {
    expect(curve.gaps).toEqual([
      [0, 1],
      [5, 5],
    ]);
    expect(curve.line.match(/M/g)).toHaveLength(1);
    expect(curve.places[0]?.y).toBeNull();
  });

  it("leaves prices of many times the usual to the table", () => {
    expect(curve.ceiling).toBe(9_000);
    expect(curve.places[2]?.y).toBeNull();
    expect(curve.places[3]?.y).toBeGreaterThan(curve.top);
  });

  it("places points across the width it has, dearer ones higher", () => {
    expect(curve.places[0]?.x).toBe(curve.left);
    expect(curve.places.at(-1)?.x).toBe(curve.right);
    expect(curve.places[3]?.y ?? 0).toBeLessThan(curve.places[4]?.y ?? 0);
  });

  it("is drawn where not one point has a price", () => {
    const none = priceCurve([point(1, null, 0), point(2, null, 0)], 1, priceRoom(320));
    expect(none.line).toBe("");
    expect(none.gaps).toEqual([[0, 1]]);
    expect(Number.isFinite(none.ceiling)).toBe(true);
  });

  it("reaches below zero where deductions take more than rewards pay, and calls that no price", () => {
    const owed = [point(40, 3_000, 30), point(50, -500, 20)];
    const below = priceCurve(owed, 40, priceRoom(600));
    expect(below.zero).toBeLessThan(below.floor);
    expect(below.places[1]?.y).toBeCloseTo(below.floor, 6);
    expect(priceSentence(owed, threshold, scenarioOf("duval"))).toContain("No other threshold");
    expect(priceNotes(owed, below, threshold, "USD")[0]).toContain("deductions take more");
  });

  it("is said with the threshold where it would be least, and how few that serves", () => {
    expect(priceSentence(points, threshold, scenarioOf("duval"))).toBe(
      "At the 40th percentile, where it stands, one more student over the line costs about $3,000 (30 more a year). At the 50th percentile it would cost about $2,000, but for only 20 more a year.",
    );
  });

  it("is not called cheaper where chance may have made the difference", () => {
    const near = [point(40, 3_000, 30, 50), point(50, 2_950, 30, 50)];
    expect(priceSentence(near, threshold, scenarioOf("duval"))).toContain("No other threshold in this range");
  });

  it("says that there is none where it stands", () => {
    expect(priceSentence(points, { ...threshold, value: 20 }, scenarioOf("duval"))).toContain(
      "not one more student over the line can be told from chance",
    );
  });

  it("reads each point, a gap too", () => {
    expect(priceReading(pointAt(40), threshold, "USD")).toBe(
      "At the 40th percentile: $3,000 ±\u00a010 for one more over the line; 30 more a year.",
    );
    expect(priceReading(pointAt(20), threshold, "USD")).toContain("no clear additional success");
    expect(priceReading({ value: 5, cost: null, additional: null }, threshold, "USD")).toContain("do not fit");
  });

  it("explains its gaps and what lies above it", () => {
    const notes = priceNotes(points, curve, threshold, "USD");
    expect(notes[0]).toContain("from the 10th percentile to the 20th percentile");
    expect(notes[1]).toContain("at the 60th percentile");
    expect(notes[2]).toContain("$9,000");
  });

  it("counts people no finer than chance allows", () => {
    expect(aboutCount(about(30.4, 0.4))).toBe("30");
    expect(aboutCount(about(1_234, 30))).toBe("1,230");
    expect(aboutCount(about(-0.2, 0.4))).toBe("0");
  });
});
