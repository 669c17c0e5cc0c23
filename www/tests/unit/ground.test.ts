/** The map of two terms: its values, its cells coarse to fine, its regions, its words. */
import init, { Simulation } from "outcomes-contract";
import type { Scenario } from "outcomes-contract";
import { beforeAll, describe, expect, it } from "vitest";
import { borderPath, cellUnder, groundPlot, pixelsAt, runsPath } from "../../src/chart/ground";
import type { Result } from "../../src/engine/explored";
import { plannedFor } from "../../src/engine/plan";
import { withValue } from "../../src/field";
import {
  axisStep,
  axisValues,
  type Batch,
  batchesOf,
  blocks,
  blocksOf,
  dearness,
  Field,
  firstAxes,
  offerPlace,
  placeOf,
  regionOf,
  regions,
} from "../../src/state/ground";
import { firstRange } from "../../src/state/ground-range";
import { notToExceed, termsOf } from "../../src/terms/movable";
import { text as english } from "../../src/text/en/ground";
import { text as spanish } from "../../src/text/es/ground";
import { presets } from "../presets";
import { evenly, exposureOf } from "./exposures";
import { everyClause } from "./written";

const duval = presets[0]?.scenario as Scenario;
const exposure = exposureOf(evenly(380_000, 480_000), 450_000);
const money = { grid: 0.01, value: null };

describe("the values of an axis", () => {
  it("are at most 40, in round steps", () => {
    expect(axisStep([0, 390], 0.01)).toBe(10);
    expect(axisStep([0, 400], 0.01)).toBe(12.5);
    expect(axisStep([500, 1130], 0.01)).toBe(20);
    expect(axisStep([0, 1_278_000], 0.01)).toBe(40_000);
    expect(axisStep([40, 60], 1)).toBe(1);
    expect(axisStep([1, 99], 1)).toBe(3);
    expect(axisStep([0, 1], 0.001)).toBe(0.03);
    expect(axisStep([5, 5], 1)).toBe(1);
  });

  it("lie in the range, on the term's grid, and the term as it stands is one of them", () => {
    for (const [from, to, grid, value] of [
      [500, 1130, 0.01, 750],
      [330, 1010, 0.01, 670],
      [1, 99, 1, 40],
      [0.25, 0.75, 0.001, 0.45],
      [0, 1_000_000, 0.01, 639_000],
    ] as const) {
      const values = axisValues([from, to], { grid, value });
      expect(values.length).toBeLessThanOrEqual(40);
      expect(values.length).toBeGreaterThan(20);
      expect(values).toContain(value);
      expect(values[0]).toBeGreaterThanOrEqual(from);
      expect(values.at(-1)).toBeLessThanOrEqual(to);
      for (const one of values) expect(Math.abs(one / grid - Math.round(one / grid))).toBeLessThan(1e-6);
    }
  });

  it("are one where the range is a point", () => {
    expect(axisValues([450, 450], money)).toEqual([450]);
    expect(axisValues([40, 40], { grid: 1, value: 40 })).toEqual([40]);
  });

  it("begin around the term as it stands, within its neighbours; without a cap between the least and the most", () => {
    const terms = termsOf(duval, duval);
    const range = (path: string) =>
      firstRange(terms.find((term) => term.path === path) ?? (terms[0] as (typeof terms)[number]), duval, exposure);
    // payouts from $380,000 to $480,000 swing by $28,868: 2.5 times that, at 1/670 of the mean of $430,000 for a dollar
    expect(range("contract.base[0].amount")).toEqual([550, 790]);
    // the cap is moved over all that is paid: from $430,000 less those $72,169
    expect(range(notToExceed)).toEqual([350_000, 640_000]);
    // the second price is $500: the third cannot be less
    expect(range("contract.outcomes[0].pays.tiers[2].amount")).toEqual([500, 1140]);
    expect(range("contract.outcomes[0].pays.tiers[0].at")).toEqual([20, 59]);
    const uncapped = withValue(duval, "contract.limits", undefined);
    const cap = termsOf(uncapped, uncapped).find(({ path }) => path === notToExceed);
    expect(cap === undefined ? null : firstRange(cap, uncapped, exposure)).toEqual([
      Math.floor(Number(exposure.least)),
      Math.ceil(Number(exposure.most)),
    ]);
  });

  it.each([...presets.map(({ id, scenario }) => [id, scenario] as const), ["every clause", everyClause] as const])(
    "are of two different terms to begin with: %s",
    (_id, scenario) => {
      const terms = termsOf(scenario, scenario);
      const [x, y] = firstAxes(terms, scenario, exposure);
      expect(x).not.toBe(y);
      for (const path of [x, y]) expect(terms.map((term) => term.path)).toContain(path);
    },
  );
});

describe("the map of an example, as it begins", () => {
  beforeAll(async () => {
    await init();
  });

  /** Contracts of the map, of a few hundred years, by who can live with them. */
  function regionsOf(whole: Scenario): { readonly of: ReadonlyMap<string, number>; readonly all: number } {
    const scenario = plannedFor(whole, 600);
    const simulation = new Simulation(scenario);
    simulation.advance(600);
    const found = simulation.exposure();
    const terms = termsOf(scenario, scenario);
    const [x, y] = firstAxes(terms, scenario, found).map((path) => {
      const term = terms.find((one) => one.path === path);
      if (term === undefined) throw new Error(`no term ${path}`);
      return {
        term: path,
        values: axisValues(firstRange(term, scenario, found), term).filter((_, at) => at % 2 === 0),
      };
    });
    if (x === undefined || y === undefined) throw new Error("no axes");
    const limits = {
      chanceExceeded: 0.05,
      ...(scenario.vendor !== undefined && { chanceOfLoss: scenario.vendor.lossLimit ?? 0.1 }),
    };
    const answer = simulation.commonGround(x, y, limits, scenario.contract, scenario.budget);
    simulation.free();
    const of = new Map<string, number>();
    for (const [place, verdict] of [...answer.verdict].entries()) {
      const region = regionOf({
        chanceExceeded: answer.chanceExceeded[place] ?? null,
        chanceOfLoss: answer.chanceOfLoss[place] ?? null,
        payout: null,
        verdict,
        unsure: false,
      });
      of.set(region, (of.get(region) ?? 0) + 1);
    }
    return { of, all: x.values.length * y.values.length };
  }

  // the others settle every student for every contract, which takes long
  it.each(["duval", "cobc"])("has common ground that can be seen, and both sides beyond it: %s", (id) => {
    const scenario = presets.find((preset) => preset.id === id)?.scenario as Scenario;
    const { of, all } = regionsOf(scenario);
    // in half of every price and fee, 4 of 1,120 contracts of the first example were common ground
    expect((of.get("both") ?? 0) / all).toBeGreaterThan(0.012);
    for (const side of ["district", "vendor"]) expect((of.get(side) ?? 0) / all, side).toBeGreaterThan(0.15);
  });

  it.each(["coaching", "edtech"])("has both sides of the budget where nothing is known of the vendor: %s", (id) => {
    const { of, all } = regionsOf(presets.find((preset) => preset.id === id)?.scenario as Scenario);
    expect((of.get("district") ?? 0) / all).toBeGreaterThan(0.3);
    expect((of.get("neither") ?? 0) / all).toBeGreaterThan(0.3);
  });
});

describe("cells, coarse to fine", () => {
  it.each([40, 39, 38, 37, 33, 5, 2, 1])("are spoken for by one that stays: %d of them", (cells) => {
    for (const [place, size] of blocks.entries()) {
      const parts = blocksOf(cells, size);
      expect(parts.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, one) => from + one))).toEqual(
        Array.from({ length: cells }, (_, one) => one),
      );
      for (const { from, to, at } of parts) {
        expect(at).toBeGreaterThanOrEqual(from);
        expect(at).toBeLessThanOrEqual(to);
      }
      const finer = blocks[place + 1];
      if (finer === undefined) continue;
      const speakers = new Set(blocksOf(cells, finer).map(({ at }) => at));
      for (const { at } of parts) expect(speakers.has(at)).toBe(true);
    }
  });

  it.each([
    [40, 40],
    [37, 20],
    [1, 40],
    [1, 1],
  ])("are asked about once each: %d by %d", (columns, rows) => {
    const asked = batchesOf(columns, rows).flatMap((level) =>
      level.flatMap(({ x, y }) => y.flatMap((row) => x.map((column) => row * columns + column))),
    );
    expect(asked).toHaveLength(columns * rows);
    expect(new Set(asked).size).toBe(columns * rows);
  });

  it("are asked with few values of the dearer term at a time, and each of them seldom", () => {
    for (const dearer of ["x", "y"] as const) {
      const batches = batchesOf(40, 40, dearer).flat();
      const cells = new Set(batches.flatMap(({ x, y }) => y.flatMap((row) => x.map((column) => row * 40 + column))));
      expect(cells.size).toBe(1_600);
      const dear = batches.map((batch) => batch[dearer].length);
      expect(Math.max(...dear)).toBeLessThanOrEqual(6);
      expect(dear.reduce((sum, one) => sum + one, 0)).toBe(70);
    }
    expect(
      [
        "contract.limits.notToExceed",
        "contract.outcomes[0].pays.tiers[1].amount",
        "contract.outcomes[0].pays.tiers[1].at",
      ].map(dearness),
    ).toEqual([0, 1, 2]);
    expect(
      ["contract.base[0].amount", "contract.limits.perStudent", "contract.eligibility.minimumDosage"].map(dearness),
    ).toEqual([0, 1, 2]);
  });

  it("are 10 by 10 first, then 20 by 20", () => {
    const [first = [], second = []] = batchesOf(40, 40);
    const cells = (batches: readonly Batch[]): number =>
      batches.reduce((sum, { x, y }) => sum + x.length * y.length, 0);
    expect(cells(first)).toBe(100);
    expect(cells(first) + cells(second)).toBe(400);
  });
});

/** An answer with one verdict for all of a batch. */
const answer = ({ x, y }: Batch, verdict: (place: number) => number, unsure = 0): Result<"commonGround"> => {
  const all = Array.from({ length: x.length * y.length }, (_, place) => place);
  return {
    x: [...x],
    y: [...y],
    replications: 10_000,
    chanceExceeded: all.map((place) => (verdict(place) === 0 ? null : 0.01)),
    chanceOfLoss: all.map((place) => (verdict(place) === 0 ? null : 0.02)),
    payout: all.map((place) => (verdict(place) === 0 ? null : 400_000)),
    verdict: all.map(verdict),
    unsure: all.map(() => unsure),
  };
};

describe("the field", () => {
  it("shows a coarse cell for its block until a finer one is known", () => {
    const field = new Field(8, 8);
    const [first = []] = batchesOf(8, 8);
    for (const batch of first)
      field.take(
        batch,
        answer(batch, () => 2),
      );
    expect(field.known).toBe(4);
    expect(field.exactly(0, 0)).toBeUndefined();
    expect(field.at(0, 0)?.verdict).toBe(2);
    expect(field.counts().district).toBe(64);
    field.take(
      { x: [0], y: [0] },
      answer({ x: [0], y: [0] }, () => 4),
    );
    expect(field.at(0, 0)?.verdict).toBe(4);
    expect(field.at(1, 1)?.verdict).toBe(2);
    expect(field.counts()).toEqual({ both: 1, district: 63, vendor: 0, neither: 0, unfit: 0 });
  });

  it("takes an answer row by row", () => {
    const field = new Field(3, 2);
    const batch = { x: [0, 1, 2], y: [0, 1] };
    field.take(
      batch,
      answer(batch, (place) => [1, 2, 3, 4, 0, 1][place] ?? 0),
    );
    expect([0, 1, 2].map((x) => field.exactly(x, 0)?.verdict)).toEqual([1, 2, 3]);
    expect([0, 1, 2].map((x) => field.exactly(x, 1)?.verdict)).toEqual([4, 0, 1]);
  });

  it("knows the nearest common ground, rather where chance leaves no doubt", () => {
    const field = new Field(5, 1);
    const row = { x: [0, 1, 2, 3, 4], y: [0] };
    field.take(
      row,
      answer(row, (place) => (place === 0 || place === 4 ? 4 : 1)),
    );
    expect(field.nearest({ x: 1, y: 0 })).toEqual({ x: 0, y: 0 });
    expect(field.nearest({ x: 3, y: 0 })).toEqual({ x: 4, y: 0 });
    field.take(
      { x: [0], y: [0] },
      answer({ x: [0], y: [0] }, () => 4, 1),
    );
    expect(field.nearest({ x: 1, y: 0 })).toEqual({ x: 4, y: 0 });
    const none = new Field(2, 1);
    none.take(
      { x: [0, 1], y: [0] },
      answer({ x: [0, 1], y: [0] }, () => 2),
    );
    expect(none.nearest({ x: 0, y: 0 })).toBeNull();
  });

  it("takes nobody's silence for consent: without the vendor's costs nothing is common ground", () => {
    const cell = { chanceExceeded: 0.01, chanceOfLoss: null, payout: 1, unsure: false };
    expect(regionOf({ ...cell, verdict: 4 })).toBe("district");
    expect(regionOf({ ...cell, verdict: 3 })).toBe("neither");
    expect([0, 1, 2, 3, 4].map((verdict) => regionOf({ ...cell, chanceOfLoss: 0.5, verdict }))).toEqual([
      "unfit",
      "neither",
      "district",
      "vendor",
      "both",
    ]);
  });
});

describe("places", () => {
  const xs = [500, 520, 540];
  const ys = [40, 41, 42];
  const [x, y] = ["contract.outcomes[0].pays.tiers[2].amount", "contract.outcomes[0].pays.tiers[0].at"];

  it("lie between cells where values do", () => {
    expect(placeOf(xs, 530)).toBe(1.5);
    expect(placeOf([450], 450)).toBe(0);
  });

  it("of an offer are where its terms are, and none beyond the map or without the term", () => {
    const offer = (price: string, threshold: number) => ({
      contract: withValue(withValue(duval, x, price), y, threshold).contract,
      budget: duval.budget,
    });
    expect(offerPlace(offer("530.00", 42), [x, y], [xs, ys])).toEqual({ x: 1.5, y: 2 });
    expect(offerPlace(offer("560.00", 42), [x, y], [xs, ys])).toBeNull();
    expect(
      offerPlace({ ...offer("530.00", 42), contract: { ...duval.contract, outcomes: [] } }, [x, y], [xs, ys]),
    ).toBeNull();
  });
});

describe("the picture of the map", () => {
  const plot = groundPlot([1, 2, 3, 4], [10, 20], 500, 60);

  it("has whole pixels, the first row at the bottom", () => {
    for (const edge of [...plot.columns, ...plot.rows]) expect(Number.isInteger(edge)).toBe(true);
    expect(plot.columns).toHaveLength(5);
    expect(plot.rows[0]).toBe(plot.floor);
    expect(plot.rows.at(-1)).toBe(plot.top);
  });

  it("finds the cell of a pixel that a cell has", () => {
    for (const x of [0, 1, 2, 3])
      for (const y of [0, 1]) expect(cellUnder(plot, pixelsAt(plot, x, y))).toEqual({ x, y });
    expect(cellUnder(plot, [-50, 9_999])).toEqual({ x: 0, y: 0 });
    expect(cellUnder(plot, [9_999, -50])).toEqual({ x: 3, y: 1 });
  });

  /** The area that a path of rectangles covers. */
  const area = (path: string): number =>
    [...path.matchAll(/M(\d+),(\d+)H(\d+)V(\d+)H\d+Z/g)].reduce(
      (sum, [, x0, y0, x1, y1]) => sum + (Number(x1) - Number(x0)) * (Number(y0) - Number(y1)),
      0,
    );

  it("covers a region with one run for neighbours in a row", () => {
    const whole = runsPath(plot, () => true);
    expect(whole.match(/M/g)).toHaveLength(2);
    expect(area(whole)).toBe((plot.right - plot.left) * (plot.floor - plot.top));
    const parts = runsPath(plot, (x) => x !== 1);
    expect(parts.match(/M/g)).toHaveLength(4);
    expect(area(parts) + area(runsPath(plot, (x) => x === 1))).toBe(area(whole));
    expect(runsPath(plot, () => false)).toBe("");
  });

  it("draws a region's border once round it", () => {
    expect(borderPath(plot, () => false)).toBe("");
    expect(borderPath(plot, (x, y) => x === 1 && y === 0).match(/M/g)).toHaveLength(4);
    // two cells beside each other share no border
    expect(borderPath(plot, (x, y) => x < 2 && y === 0).match(/M/g)).toHaveLength(6);
  });
});

describe("the words of the map", () => {
  it("have all regions in both languages", () => {
    for (const words of [english, spanish])
      for (const region of regions) {
        expect(words.regions[region]).not.toBe("");
        expect(words.short[region]).not.toBe("");
      }
  });

  it("join two terms and say what holds", () => {
    expect(english.point(["Third price $620", "Base fee $690"])).toBe("Third price $620 and Base fee $690");
    expect(spanish.point(["A", "B"])).toBe("A y B");
    expect(english.district("1 of 50 simulated years", true)).toBe(
      "the district overspends in 1 of 50 simulated years (within its limit)",
    );
    expect(english.vendor("13 of 50 simulated years", false)).toContain("more than it accepts");
  });
});
