/** What a term must be: promises, how answers are rounded, words, the curve. */
import type { Scenario } from "outcomes-contract";
import { describe, expect, it } from "vitest";
import { curve, type CurvePoint } from "../../src/chart/curve";
import { withValue } from "../../src/field";
import {
  asYears,
  firstPledge,
  kept,
  promised,
  rounded,
  roundedBand,
  type Solution,
  targetOf,
} from "../../src/state/pledge";
import { consequences, figureNow, holdsOf, more, type Solved, verdict } from "../../src/state/solved";
import { notToExceed, termsOf } from "../../src/terms/movable";
import { text as english } from "../../src/text/en/solve";
import { text as spanish } from "../../src/text/es/solve";
import { presets } from "../presets";
import { evenly, exposureOf } from "./exposures";

const duval = presets[0]?.scenario as Scenario;
const exposure = exposureOf(evenly(380_000, 480_000), 450_000);

describe("a promise", () => {
  it("says a chance as years of a round number", () => {
    expect(asYears(0.05)).toEqual({ years: 1, of: 20 });
    expect(asYears(0.1)).toEqual({ years: 1, of: 10 });
    expect(asYears(0.15)).toEqual({ years: 3, of: 20 });
    expect(asYears(0)).toEqual({ years: 0, of: 10 });
    expect(asYears(1)).toEqual({ years: 10, of: 10 });
    expect(asYears(0.02)).toEqual({ years: 1, of: 50 });
    expect(asYears(0.01)).toEqual({ years: 1, of: 100 });
    expect(asYears(1 / 3)).toEqual({ years: 333, of: 1000 });
  });

  it("begins with one year of twenty, the vendor's with its own limit, amounts with the budget", () => {
    expect(targetOf(firstPledge("chanceExceeded", duval, exposure))).toBe(0.05);
    expect(targetOf(firstPledge("chanceOfLoss", duval, exposure))).toBeCloseTo(0.1, 12);
    expect(targetOf(firstPledge("chanceOfLoss", withValue(duval, "vendor", undefined), exposure))).toBeCloseTo(0.1, 12);
    expect(targetOf(firstPledge("p95", duval, exposure))).toBe(450_000);
    // the expected payout of 430,000 in two digits
    expect(targetOf(firstPledge("payout", duval, exposure))).toBe(430_000);
    expect(targetOf(firstPledge("margin", duval, exposure))).toBe(0);
  });

  it("is kept up to its target, and a margin from it on", () => {
    const chance = firstPledge("chanceExceeded", duval, exposure);
    expect([kept(chance, 0.05), kept(chance, 0.0501)]).toEqual([true, false]);
    const margin = firstPledge("margin", duval, exposure);
    expect([kept(margin, 0), kept(margin, -1)]).toEqual([true, false]);
  });
});

describe("an answer", () => {
  type Found = Parameters<typeof rounded>[0];
  const found = (value: number, holds: Found["holds"], band: [number, number], step: number): Found =>
    ({
      kind: "found",
      term: "contract.base[0].amount",
      value,
      holds,
      band,
      step,
      curve: [],
      between: [0, 1],
    }) as unknown as Found;

  it("is rounded as chance leaves it uncertain, to the side that keeps the promise", () => {
    expect(rounded(found(683.27, "upTo", [670, 698], 0.01))).toBe(680);
    expect(rounded(found(683.27, "from", [670, 698], 0.01))).toBe(690);
    expect(rounded(found(683.27, "upTo", [681.9, 684.1], 0.01))).toBe(683);
    expect(rounded(found(12.34, "upTo", [12.3, 12.4], 0.01))).toBe(12);
    expect(rounded(found(472_318.27, "upTo", [465_000, 479_000], 0.01))).toBe(472_000);
  });

  it("is the answer itself where the border is sharp or the term moves by whole steps", () => {
    expect(rounded(found(450_000, "upTo", [450_000, 450_000], 0.01))).toBe(450_000);
    expect(rounded(found(449_999.99, "upTo", [449_999.99, 449_999.99], 0.01))).toBe(449_999.99);
    expect(rounded(found(57, "from", [57, 57], 1))).toBe(57);
    expect(rounded(found(57, "from", [56, 58], 1))).toBe(57);
    expect(rounded(found(0.614, "upTo", [0.61, 0.618], 0.001))).toBe(0.614);
  });

  it("has a band no narrower than the one found, as round as the answer", () => {
    expect(roundedBand(found(679.93, "upTo", [676.38, 683.73], 0.01))).toEqual([676, 684]);
    expect(roundedBand(found(450_000, "upTo", [450_000, 450_000], 0.01))).toEqual([450_000, 450_000]);
    expect(roundedBand(found(57, "from", [56, 58], 1))).toEqual([56, 58]);
  });

  it("keeps the promise's side for any width", () => {
    for (const width of [0, 0.5, 3, 40, 700, 20_000])
      for (const value of [17.03, 683.27, 472_318.27]) {
        const band: [number, number] = [value - width / 2, value + width / 2];
        expect(rounded(found(value, "upTo", band, 0.01))).toBeLessThanOrEqual(value);
        expect(rounded(found(value, "from", band, 0.01))).toBeGreaterThanOrEqual(value);
      }
  });
});

describe("the words", () => {
  it("have an article where a percentile needs one, and no number where there is one year", () => {
    expect(english.sayValue({ kind: "percentile" }, 57)).toBe("the 57th percentile");
    expect(spanish.sayValue({ kind: "percentile" }, 57)).toBe("el percentil 57");
    expect(english.sayValue({ kind: "money", currency: "USD" }, 450_000)).toBe("$450,000");
    expect([english.yearOf(1), english.yearOf(0), english.yearOf(2)]).toEqual(["year of", "years of", "years of"]);
    expect([spanish.yearOf(1), spanish.yearOf(3)]).toEqual(["año de", "años de"]);
  });

  it("are there for every promise in both languages", () => {
    for (const figure of promised)
      for (const words of [english, spanish]) {
        expect(words.promises[figure]).not.toBe("");
        expect(words.axis[figure]).not.toBe("");
        expect(words.figure[figure]("X")).toContain("X");
      }
  });
});

describe("what was found, in sentences", () => {
  const curve = (figures: readonly (number | null)[]): Solution["curve"] =>
    figures.map((figure, place) => ({
      value: 400_000 + 50_000 * place,
      figure: figure === null ? null : { value: figure, standardError: 0.002 },
    }));
  const chance = (value: number) => ({ value, standardError: 0.002 });
  const outlook = {
    least: "301500.00",
    most: "639000.00",
    payout: { value: 430_000, standardError: 200 },
    sd: 20_000,
    p5: 400_000,
    p50: 430_000,
    p95: 450_000,
    upperTailMean: { value: 450_000, standardError: 0 },
    chanceExceeded: chance(0),
    expectedOverspend: { value: 0, standardError: 0 },
    chanceNotToExceedBinds: chance(0.2),
    chanceOfLoss: null,
    margin: null,
  };
  const ask = (solution: Solution, path = notToExceed, scenario = duval): Solved => {
    const term = termsOf(scenario, scenario).find((one) => one.path === path);
    if (term === undefined) throw new Error(path);
    return { solution, term, promise: firstPledge("chanceExceeded", duval, exposure), scenario };
  };
  const between: [number, number] = [0, 600_000];
  const cap = (value: number): Solution => ({
    kind: "found",
    term: notToExceed,
    value,
    holds: "upTo",
    band: [value, value],
    step: 0.01,
    outlook,
    curve: curve([0, 0, 0.3]),
    between,
  });

  it("say a cap at the budget, that it is a switch, and how the terms stand", () => {
    const solved = ask(cap(450_000));
    expect(verdict(solved, 450_000)).toBe("“Never more than” may be up to $450,000.");
    const said = more(solved, exposure, 10_000);
    expect(said).toContain("There, the district overspends in none of 10,000 simulated years.");
    expect(said).toContain("The border is sharp");
    expect(said).toContain("A cap at the budget rules overspending out");
    expect(said).toContain(
      "In the contract as it stands, with “Never more than” at $639,000, the promise is not kept: the district overspends in 15 of 50 simulated years.",
    );
    expect(more(ask(cap(440_000)), exposure, 10_000)).not.toContain("A cap at the budget");
  });

  it("say that there is no cap now, where there is none", () => {
    const uncapped = withValue(duval, "contract.limits", undefined);
    expect(more(ask(cap(450_000), notToExceed, uncapped), exposure, 10_000)).toContain("There is none now.");
  });

  it("say a threshold from which it holds, with its band", () => {
    const path = "contract.outcomes[0].pays.tiers[2].at";
    const solved = ask(
      {
        kind: "found",
        term: path,
        value: 86,
        holds: "from",
        band: [85, 87],
        step: 1,
        outlook,
        curve: curve([0.3, 0]),
        between: [61, 99],
      },
      path,
    );
    expect(verdict(solved, 86)).toBe("“Third threshold” must be at least the 86th percentile.");
    expect(more(solved, exposure, 10_000)).toContain("between the 85th percentile and the 87th percentile");
  });

  it("say how near one comes where none keeps it, and what fits nowhere", () => {
    const nearest = { value: 400_000, figure: chance(0.12) };
    const never = ask({ kind: "never", message: "", nearest, curve: curve([0.12, 0.2]), between });
    expect(verdict(never, null)).toBe("No value of “Never more than” from $400,000 to $450,000 keeps this promise.");
    expect(more(never, exposure, 10_000)).toContain(
      "It comes nearest at $400,000: the district overspends in 6 of 50 simulated years.",
    );
    const unfit = ask({
      kind: "never",
      message: "",
      nearest: { value: 0, figure: null },
      curve: curve([null]),
      between,
    });
    expect(verdict(unfit, null)).toBe(
      "No value of “Never more than” from $0 to $600,000 makes terms that fit together.",
    );
    expect(holdsOf(never.solution)).toEqual([]);
  });

  it("say the worst where all keep it, within the terms that fit", () => {
    const always = ask({ kind: "always", message: "", curve: curve([null, 0.01, 0.04, 0.02]), between });
    expect(verdict(always, null)).toBe(
      "“Never more than” may be anything from $450,000 to $550,000: the promise holds.",
    );
    expect(more(always, exposure, 10_000)).toContain(
      "At worst, at $500,000, the district overspends in 1 of 25 simulated years.",
    );
  });

  it("say every stretch where it holds in several", () => {
    const several = ask({
      kind: "several",
      message: "",
      holds: [
        [400_000, 420_000],
        [500_000, 500_000],
      ],
      curve: curve([0, 0.3, 0]),
      between,
    });
    expect(verdict(several, null)).toBe(
      "The promise holds where “Never more than” is from $400,000 to $420,000, $500,000, and not in between.",
    );
    expect(holdsOf(several.solution)).toHaveLength(2);
  });

  it("have what else changes, and nothing of a vendor whose costs are unknown", () => {
    const shown = { scenario: duval, exposure, notes: [], done: 10_000, total: 10_000, left: 0 };
    const table = consequences(outlook, shown, "$450,000", 10_000);
    expect(table.columns).toEqual(["Now", "Then: $450,000"]);
    expect(table.rows.map(({ head }) => head)).toEqual([
      "Expected payout",
      "Years over budget",
      "One year in twenty, above",
    ]);
    expect(table.rows[1]?.cells.map(({ value }) => value)).toEqual([
      "15 of 50 simulated years",
      "none of 10,000 simulated years",
    ]);
    for (const figure of promised)
      if (figure !== "chanceOfLoss" && figure !== "margin") expect(figureNow(figure, exposure)).not.toBeNull();
    expect(figureNow("margin", exposure)).toBeNull();
  });
});

describe("the curve", () => {
  const point = (value: number, figure: number | null): CurvePoint => ({
    value,
    figure: figure === null ? null : { value: figure, standardError: 0.01 },
  });
  const points = [point(0, null), point(10, 0), point(20, 0.1), point(30, null), point(40, 0.3), point(50, 0.2)];
  const plot = curve({ points, target: 0.05, fromZero: true, now: 60, answer: 15, holds: [[0, 15]] }, 600);

  it("has every point that fits, in runs, inside the picture", () => {
    expect(plot.points.map(({ place }) => place)).toEqual([1, 2, 4, 5]);
    expect(plot.lines).toHaveLength(2);
    for (const { x, y } of plot.points) {
      expect(x).toBeGreaterThanOrEqual(plot.left);
      expect(x).toBeLessThanOrEqual(plot.right);
      expect(y).toBeGreaterThanOrEqual(plot.top);
      expect(y).toBeLessThanOrEqual(plot.floor);
    }
    expect(plot.points[0]?.y).toBeCloseTo(plot.floor, 9);
  });

  it("marks the answer between its points, nothing outside, and shades only where terms fit", () => {
    expect(plot.answer).toBeCloseTo(((plot.points[0]?.x ?? 0) + (plot.points[1]?.x ?? 0)) / 2, 9);
    expect(plot.now).toBeNull();
    expect(plot.holds).toEqual([{ x: plot.points[0]?.x, width: (plot.answer ?? 0) - (plot.points[0]?.x ?? 0) }]);
  });

  it("finds the point nearest to a pointer", () => {
    expect(plot.nearest(-100)).toBe(0);
    expect(plot.nearest((plot.points[1]?.x ?? 0) + 2)).toBe(2);
    expect(plot.nearest(10_000)).toBe(5);
  });

  it("stands where all figures are the same, or none fits", () => {
    const flat = curve(
      { points: [point(1, 5), point(2, 5)], target: 5, fromZero: false, now: 1, answer: null, holds: [] },
      400,
    );
    expect(Number.isFinite(flat.target)).toBe(true);
    const none = curve(
      { points: [point(1, null), point(2, null)], target: 5, fromZero: false, now: 1, answer: null, holds: [[1, 2]] },
      400,
    );
    expect([none.points, none.lines, none.holds]).toEqual([[], [], []]);
  });
});
