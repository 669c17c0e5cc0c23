import { describe, expect, it } from "vitest";
import { columnEdges, columnOf, stacked } from "../../src/chart/columns";
import { dotplot, dotShape, neededDomain, roomFor } from "../../src/chart/dotplot";
import { amountTicks, steady, ticksOf, widthOf } from "../../src/chart/geometry";
import { histogram } from "../../src/chart/histogram";
import { type Line, marksOf } from "../../src/chart/marks";
import { between } from "../../src/chart/travel";
import { yearsOver } from "../../src/state/headline";
import { evenly, exposureOf } from "./exposures";

const line = (kind: Line["kind"], amount: number): Line => ({ kind, amount, label: `${kind} $${amount}` });

describe("columns", () => {
  it("have edges at every line, so no column stands on both sides of one", () => {
    const edges = columnEdges([380_000, 620_000], [450_000, 563_210], 10_000);
    expect(edges).toContain(450_000);
    expect(edges).toContain(563_210);
    expect(edges.every((edge, place) => place === 0 || edge > (edges[place - 1] ?? 0))).toBe(true);
    expect(edges[0]).toBeLessThanOrEqual(380_000);
    expect(edges.at(-1)).toBeGreaterThanOrEqual(620_000);
  });

  it("take an amount at their upper edge", () => {
    expect(columnOf([0, 10, 20], 10)).toBe(0);
    expect(columnOf([0, 10, 20], 10.01)).toBe(1);
    expect(columnOf([0, 10, 20], -5)).toBe(0);
    expect(columnOf([0, 10, 20], 25)).toBe(1);
  });

  it("stack what falls together", () => {
    expect(stacked([1, 2, 11], [0, 10, 20])).toEqual([
      { column: 0, height: 0 },
      { column: 0, height: 1 },
      { column: 1, height: 0 },
    ]);
  });
});

describe("the dotplot", () => {
  const exposure = exposureOf(evenly(400_000, 600_000), 550_000);
  const lines = [line("budget", 550_000), line("notToExceed", 610_000)];

  it.each([320, 640, 1100])(
    "at %i px draws 50 dots inside the picture, those over budget to the right of its line",
    (width) => {
      const plot = dotplot(exposure, lines, roomFor(width));
      expect(plot.dots).toHaveLength(50);
      expect(plot.dots.filter(({ over }) => over)).toHaveLength(yearsOver(exposure));
      const at = plot.marks[0]?.x ?? 0;
      for (const { x, y, radius, over } of plot.dots) {
        expect(over ? x - radius >= at - 0.01 : x + radius <= at + 0.01).toBe(true);
        expect(x - radius).toBeGreaterThanOrEqual(0);
        expect(x + radius).toBeLessThanOrEqual(width);
        expect(y - radius).toBeGreaterThanOrEqual(plot.top - 1);
        expect(y + radius).toBeLessThanOrEqual(plot.floor);
      }
    },
  );

  it.each([
    ["spread", exposure],
    ["all but alike", exposureOf(evenly(450_000, 450_100), 550_000)],
    ["in two heaps", exposureOf([...evenly(420_000, 420_010), ...evenly(540_000, 560_000)], 550_000)],
  ])("no two dots touch where payouts are %s", (_name, one) => {
    const { dots } = dotplot(one, lines, roomFor(700));
    for (const [place, one] of dots.entries())
      for (const other of dots.slice(place + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
  });

  it("stays a picture where every year is the same", () => {
    const plot = dotplot(exposureOf(evenly(301_500, 301_500), 450_000), [line("budget", 450_000)], roomFor(600));
    expect(plot.dots.every(({ x, y }) => Number.isFinite(x) && y >= plot.top - 1)).toBe(true);
    expect(plot.marks[0]?.outside).toBe("right");
    expect(Math.min(...plot.dots.map(({ radius }) => radius))).toBeGreaterThan(5);
    expect(new Set(plot.dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(50);
  });

  it("has fewer, larger columns for its width where it is narrow", () => {
    const columns = (width: number): number =>
      new Set(dotplot(exposure, lines, roomFor(width)).dots.map(({ x }) => x)).size;
    expect(columns(320)).toBeLessThan(columns(1100));
  });

  it("thins out its ticks", () => {
    expect(ticksOf([0, 100], [0, 300], 84).length).toBeLessThanOrEqual(3);
    expect(ticksOf([0, 100], [0, 1200], 84).length).toBeGreaterThan(5);
  });

  it("has amounts closer together where it is narrow, every second of a round step", () => {
    const values = (domain: readonly [number, number], width: number): number[] =>
      amountTicks(domain, [16, width - 16], width).map(({ value }) => value);
    expect(values([378_000, 487_000], 300)).toEqual([400_000, 440_000, 480_000]);
    expect(values([301_500, 1_278_000], 300)).toEqual([400_000, 800_000, 1_200_000]);
    expect(values([378_000, 487_000], 1_000)).toEqual(
      ticksOf([378_000, 487_000], [16, 984], 84).map(({ value }) => value),
    );
    expect(values([5, 5], 300)).toEqual([5]);
    for (const reach of [1, 3, 9, 27, 81, 243])
      expect(values([100, 100 + reach], 330).length).toBeGreaterThanOrEqual(2);
  });

  it("keeps its domain while a reader drags, until it no longer fits", () => {
    expect(steady([10, 90], [0, 100])).toEqual([0, 100]);
    expect(steady([10, 110], [0, 100])).toEqual([10, 110]);
    expect(steady([40, 60], [0, 100])).toEqual([40, 60]);
  });

  it("leaves a far budget out and says where it is", () => {
    const far = exposureOf(evenly(400_000, 600_000), 2_000_000);
    expect(neededDomain(far, [line("budget", 2_000_000)])[1]).toBeLessThan(700_000);
  });

  it("draws a year over budget in another shape", () => {
    expect(dotShape({ radius: 10, over: false })).toContain("A");
    expect(dotShape({ radius: 10, over: true })).not.toContain("A");
  });
});

describe("the histogram", () => {
  it("has bars whose areas are their years", () => {
    const exposure = exposureOf(evenly(400_000, 600_000), 550_000);
    const plot = histogram(exposure, [line("budget", 550_000)], roomFor(800));
    const areas = plot.bars.map(({ width, height, years }) => (width * height) / years);
    for (const area of areas) expect(area).toBeCloseTo(areas[0] ?? 0, 4);
    expect(plot.bars.reduce((sum, { years }) => sum + years, 0)).toBe(10_000);
    expect(plot.bars.some(({ from, to }) => from < 550_000 && to > 550_000)).toBe(false);
  });
});

describe("marks", () => {
  it("never put one label on another", () => {
    for (const second of [400, 410, 440, 500, 580]) {
      const marks = marksOf([line("budget", 400), line("notToExceed", second)], (amount) => amount, [0, 600], 13);
      const [one, other] = marks.map(({ labelX, anchor, label, row }) => {
        const width = widthOf(label, 13);
        return {
          from: anchor === "end" ? labelX - width : labelX,
          to: anchor === "end" ? labelX : labelX + width,
          row,
        };
      });
      if (one === undefined || other === undefined) throw new Error("two marks");
      expect(one.row !== other.row || one.to <= other.from || other.to <= one.from).toBe(true);
    }
  });
});

describe("travel", () => {
  it("begins where dots are and ends where they belong", () => {
    expect(between([0, 0], [10, 20], 0)).toEqual([0, 0]);
    expect(between([0, 0], [10, 20], 1)).toEqual([10, 20]);
    expect(between([], [10, 20], 0.2)).toEqual([10, 20]);
  });
});
