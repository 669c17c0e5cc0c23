import { describe, expect, it } from "vitest";
import { nearest, stepTo } from "../../src/chart/cursor";

const points = [
  { x: 10, y: 10 },
  { x: 30, y: 10 },
  { x: 30, y: 40 },
];

describe("the cursor of a chart", () => {
  it("takes the nearest point, and none that is too far", () => {
    expect(nearest(points, { x: 29, y: 36 })).toBe(2);
    expect(nearest(points, { x: 12, y: 12 }, 12)).toBe(0);
    expect(nearest(points, { x: 100, y: 100 }, 12)).toBeNull();
    expect(nearest([], { x: 0, y: 0 })).toBeNull();
  });

  it("looks along the chart only where points have no height", () => {
    expect(nearest([{ x: 0 }, { x: 50 }], { x: 40, y: 900 })).toBe(1);
  });

  it("goes by arrow keys, ten at a time, to the ends, and no further", () => {
    expect(stepTo("ArrowRight", 3, 50)).toBe(4);
    expect(stepTo("ArrowLeft", 0, 50)).toBe(0);
    expect(stepTo("PageUp", 45, 50)).toBe(49);
    expect(stepTo("PageDown", 15, 50)).toBe(5);
    expect(stepTo("Home", 7, 50)).toBe(0);
    expect(stepTo("End", 7, 50)).toBe(49);
    expect(stepTo("a", 7, 50)).toBeNull();
  });
});
