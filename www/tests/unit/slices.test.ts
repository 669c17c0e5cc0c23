import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inSlices } from "../../src/view/slices";

/** Frames come when the test says so. */
let frames: (() => void)[] = [];
const frame = (): void => {
  for (const due of frames.splice(0)) due();
};
let now = 0;

beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (due: () => void) => frames.push(due));
  vi.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("parts are drawn in their order, no more in a frame than there is time for, and each of them once", async () => {
  const drawn: number[] = [];
  const all = Array.from({ length: 10 }, (_, part) =>
    inSlices(() => {
      now += 3;
      drawn.push(part);
    }),
  );
  expect(drawn).toEqual([]);
  frame();
  // 8 milliseconds are over after three
  expect(drawn).toEqual([0, 1, 2]);
  for (let times = 0; times < 5; times += 1) frame();
  expect(drawn).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  await Promise.all(all);
  expect(frames).toEqual([]);
});

it("a part that takes long has a frame of its own, and one that fails leaves the others to be drawn", async () => {
  const drawn: string[] = [];
  const long = inSlices(() => {
    now += 100;
    drawn.push("long");
  });
  const failing = inSlices(() => {
    throw new Error("not to be drawn");
  });
  const last = inSlices(() => {
    drawn.push("last");
  });
  const failed = expect(failing).rejects.toThrow("not to be drawn");
  frame();
  expect(drawn).toEqual(["long"]);
  frame();
  expect(drawn).toEqual(["long", "last"]);
  await Promise.all([long, failed, last]);
});

it("what wants a frame to itself has one, in its turn or the next", async () => {
  const drawn: string[] = [];
  const part =
    (name: string): (() => void) =>
    () =>
      drawn.push(name);
  const all = [
    inSlices(part("control")),
    inSlices(part("page"), "alone"),
    inSlices(part("another control")),
    inSlices(part("and another")),
    inSlices(part("picture"), "next"),
  ];
  const byFrame = [["picture"], ["control"], ["page"], ["another control", "and another"]];
  for (const [index] of byFrame.entries()) {
    frame();
    expect(drawn).toEqual(byFrame.slice(0, index + 1).flat());
  }
  await Promise.all(all);
  expect(frames).toEqual([]);
});
