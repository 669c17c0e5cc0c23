import { describe, expect, it } from "vitest";
import { Axis, rounded } from "../../src/chart/axis";
import { neededDomain } from "../../src/chart/dotplot";
import type { Range } from "../../src/chart/geometry";
import { evenly, exposureOf } from "./exposures";

/** What must be seen of years spread from one amount to another. */
const needed = (from: number, to: number): Range => neededDomain(exposureOf(evenly(from, to), 550_000), []);

/** The axis of the last of these pictures, of one contract. */
function last(pictures: readonly (readonly [Range, "some" | "all"])[]): Range {
  const axis = new Axis();
  const opening = {};
  return pictures.reduce<Range>((_, [range, years]) => axis.of(range, opening, years), [0, 0]);
}

const opened = needed(400_000, 600_000);

describe("the axis of the picture", () => {
  it("is that of all years, however many pictures of fewer came before it", () => {
    const few = [needed(380_000, 640_000), needed(420_000, 590_000), needed(399_000, 602_000)];
    for (const count of [0, 1, 2, 3])
      expect(
        last([...few.slice(0, count).map((range) => [range, "some"] as const), [opened, "all"]]),
        `${String(count)} pictures of fewer years`,
      ).toEqual(opened);
  });

  it("is the same for the same terms, wherever a slider was in between", () => {
    const ends = [needed(410_000, 590_000), needed(500_000, 700_000), needed(460_000, 520_000)];
    const between = [needed(300_000, 900_000), needed(480_000, 500_000), needed(90_000, 120_000)];
    for (const end of ends) {
      const straight = last([
        [opened, "all"],
        [end, "all"],
      ]);
      const round = last([
        [opened, "all"],
        ...between.map((range) => [range, "all"] as const),
        [needed(350_000, 800_000), "some"],
        [end, "all"],
      ]);
      expect(round).toEqual(straight);
      expect(straight[0]).toBeLessThanOrEqual(end[0]);
      expect(straight[1]).toBeGreaterThanOrEqual(end[1]);
    }
  });

  it("stays while other terms fit it and fill enough of it, and moves by whole steps where they do not", () => {
    const axis = new Axis();
    const opening = {};
    axis.of(opened, opening, "all");
    for (const shift of [-4_000, 0, 4_000])
      expect(axis.of(needed(410_000 + shift, 590_000 + shift), opening, "all")).toBe(opened);
    const drawn = Array.from({ length: 40 }, (_, place) =>
      axis.of(needed(500_000 + 500 * place, 700_000 + 500 * place), opening, "all").join(),
    );
    // 40 places within 20,000 dollars: one step of either end, not forty
    expect(new Set(drawn).size).toBeLessThanOrEqual(4);
  });

  it("does not move for years that come while it is being drawn and fit it", () => {
    const axis = new Axis();
    const opening = {};
    const first = axis.of(needed(400_000, 600_000), opening, "some");
    expect(axis.of(needed(405_000, 595_000), opening, "some")).toBe(first);
  });

  it("forgets what was there before another contract was opened", () => {
    const axis = new Axis();
    axis.of(needed(300_000, 700_000), {}, "all");
    expect(axis.of(opened, {}, "all")).toEqual(opened);
    expect(axis.of(needed(410_000, 590_000), {}, "some")).toEqual(needed(410_000, 590_000));
  });

  it("has round ends beyond all that is needed", () => {
    expect(rounded([412_300, 587_100])).toEqual([400_000, 600_000]);
    expect(rounded([-3, 41])).toEqual([-5, 45]);
    expect(rounded([7, 7])).toEqual([7, 7]);
  });
});
