import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inFrame, inSlices, inTurns } from "../../src/view/slices";

/** Frames and tasks come when the test says so. */
let frames: (() => void)[] = [];
let tasks: (() => void)[] = [];
const run = (due: (() => void)[]): void => {
  for (const one of due.splice(0)) one();
};
/** A task, and the frame after it. */
const turn = (): void => {
  run(tasks);
  run(frames);
};
let now = 0;

beforeEach(() => {
  frames = [];
  tasks = [];
  vi.stubGlobal("requestAnimationFrame", (due: () => void) => frames.push(due));
  vi.stubGlobal("setTimeout", (due: () => void) => tasks.push(due));
  vi.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("parts are drawn in their order, no more in a task than there is time for, and each of them once", async () => {
  const drawn: number[] = [];
  const all = Array.from({ length: 10 }, (_, part) =>
    inSlices(() => {
      now += 3;
      drawn.push(part);
    }),
  );
  expect(drawn).toEqual([]);
  turn();
  // 8 milliseconds are over after three
  expect(drawn).toEqual([0, 1, 2]);
  for (let times = 0; times < 5; times += 1) turn();
  expect(drawn).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  await Promise.all(all);
  turn();
  expect([...frames, ...tasks]).toEqual([]);
});

it("a part that takes long has a task of its own, and one that fails leaves the others to be drawn", async () => {
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
  turn();
  expect(drawn).toEqual(["long"]);
  turn();
  expect(drawn).toEqual(["long", "last"]);
  await Promise.all([long, failed, last]);
  turn();
});

it("what wants a turn to itself has one, its own or the next", async () => {
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
  const byTurn = [["picture"], ["control"], ["page"], ["another control", "and another"]];
  for (const [index] of byTurn.entries()) {
    turn();
    expect(drawn).toEqual(byTurn.slice(0, index + 1).flat());
  }
  await Promise.all(all);
  turn();
  expect([...frames, ...tasks]).toEqual([]);
});

it("a frame comes between what is drawn and what is drawn next, and draws nothing itself", async () => {
  const drawn: string[] = [];
  const first = inSlices(() => drawn.push("first"), "alone");
  const second = inSlices(() => drawn.push("second"), "alone");
  expect(inTurns()).toBe(true);
  run(tasks);
  expect(drawn).toEqual(["first"]);
  expect(tasks).toEqual([]);
  run(frames);
  expect(drawn).toEqual(["first"]);
  run(tasks);
  expect(drawn).toEqual(["first", "second"]);
  await Promise.all([first, second]);
  // what comes before that frame is over still waits for it
  const third = inSlices(() => drawn.push("third"));
  expect(tasks).toEqual([]);
  turn();
  turn();
  turn();
  expect(drawn).toEqual(["first", "second", "third"]);
  expect(inTurns()).toBe(false);
  await third;
});

it("what is drawn in a frame is drawn in the next one, and says where it failed", async () => {
  const drawn: string[] = [];
  const all = [inFrame(() => drawn.push("page"))];
  const failed = expect(
    inFrame(() => {
      throw new Error("not to be drawn");
    }),
  ).rejects.toThrow("not to be drawn");
  expect(drawn).toEqual([]);
  run(frames);
  expect(drawn).toEqual(["page"]);
  await Promise.all([...all, failed]);
});
