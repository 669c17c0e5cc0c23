import { describe, expect, it } from "vitest";
import { differencePlot, gainOf } from "../../src/chart/difference";
import { roomFor } from "../../src/chart/dotplot";

const rising = (amounts: readonly number[]): number[] => [...amounts].sort((one, other) => one - other);
const spread = (from: number, to: number): number[] =>
  Array.from({ length: 50 }, (_, index) => from + ((to - from) * (index + 0.5)) / 50);
const cases: [string, number[]][] = [
  ["around nothing", spread(-12_000, 31_000)],
  ["all of it more", spread(9_000, 14_000)],
  ["all of it less", spread(-14_000, -9_000)],
  ["mostly the same", rising([...Array.from({ length: 41 }, () => 0), ...spread(-900, 2_100).slice(0, 9)])],
  ["the same in every year drawn", Array.from({ length: 50 }, () => 0)],
  ["two amounts only", rising([...Array.from({ length: 30 }, () => -500), ...Array.from({ length: 20 }, () => 500)])],
];

describe.each([1100, 720, 300])("the difference as dots, at %i px", (width) => {
  it.each(cases)("stands on the side of who gains: %s", (_, differences) => {
    const mean = differences.reduce((sum, one) => sum + one, 0) / 50;
    const plot = differencePlot(differences, mean, roomFor(width));
    expect(plot.dots).toHaveLength(50);
    for (const [index, { x, gain, radius }] of plot.dots.entries()) {
      expect(gain).toBe(gainOf(differences[index] ?? 0));
      if (gain === "district") expect(x).toBeLessThanOrEqual(plot.zero[0]);
      if (gain === "vendor") expect(x).toBeGreaterThanOrEqual(plot.zero[1]);
      if (gain === "none") expect(x > plot.zero[0] && x < plot.zero[1]).toBe(true);
      expect(x - radius).toBeGreaterThanOrEqual(0);
      expect(x + radius).toBeLessThanOrEqual(width);
    }
  });

  it.each(cases)(
    "in columns that hold just what lies between their edges, none across nothing: %s",
    (_, differences) => {
      const plot = differencePlot(differences, 0, roomFor(width));
      expect(plot.columns.reduce((sum, { years }) => sum + years, 0)).toBe(50);
      for (const { from, to, years, gain } of plot.columns) {
        expect(from * to).toBeGreaterThanOrEqual(0);
        const within = differences.filter((one) =>
          gain === "none" ? one === 0 : one !== 0 && one > from && one <= to,
        );
        expect(within).toHaveLength(years);
      }
    },
  );

  it.each(cases)("and no dot lies on another: %s", (_, differences) => {
    const { dots } = differencePlot(differences, 0, roomFor(width));
    for (const [index, one] of dots.entries())
      for (const other of dots.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(Math.min(one.radius, other.radius));
  });
});
