import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Scenario } from "outcomes-contract";
import { withValue } from "../../src/field";
import { Pace } from "../../src/state/pace";
import { presets } from "../presets";

const scenario = (presets[0] as (typeof presets)[number]).scenario;
const position = (mean: number): Scenario => withValue(scenario, "cohort.measures[0].effect.mean", mean);

/** Frames come when the test says so. */
let frames: (() => void)[] = [];
const frame = (): void => {
  for (const due of frames.splice(0)) due();
};

beforeEach(() => {
  frames = [];
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (due: () => void) => frames.push(due));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("the pace of questions", () => {
  it("asks at once, and no more than once in a frame, the newest last", () => {
    const asked = vi.fn();
    const pace = new Pace(asked);
    for (const mean of [0.1, 0.11, 0.12, 0.13]) pace.ask(position(mean), 500, Infinity);
    expect(asked.mock.calls).toEqual([[position(0.1), Infinity]]);
    frame();
    expect(asked.mock.calls.slice(1)).toEqual([[position(0.13), Infinity]]);
    frame();
    pace.ask(position(0.14), 500, Infinity);
    expect(asked.mock.calls.slice(2)).toEqual([[position(0.14), Infinity]]);
  });

  it("asks for a few years of each position, and for all of the one where the drag rests", () => {
    const asked = vi.fn();
    const pace = new Pace(asked);
    for (const mean of [0.1, 0.2, 0.3]) {
      pace.ask(position(mean), 10_000, 500);
      frame();
      vi.advanceTimersByTime(200);
    }
    expect(asked.mock.calls.map(([, upTo]) => upTo as number)).toEqual([500, 500, 500]);
    frame();
    vi.advanceTimersByTime(60);
    expect(asked.mock.lastCall).toEqual([position(0.3), 10_000]);
    frame();
    vi.advanceTimersByTime(10_000);
    expect(asked).toHaveBeenCalledTimes(4);
  });

  it("asks what the page's own thread answers once in a frame, the newest, before it is drawn", () => {
    const asked = vi.fn();
    const pace = new Pace(asked);
    for (const mean of [0.1, 0.11, 0.12]) pace.ask(position(mean), 500, 500, true);
    expect(asked).not.toHaveBeenCalled();
    frame();
    expect(asked.mock.calls).toEqual([[position(0.12), 500]]);
    for (const mean of [0.13, 0.14]) pace.ask(position(mean), 500, 500, true);
    frame();
    expect(asked.mock.calls.slice(1)).toEqual([[position(0.14), 500]]);
    frame();
    frame();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it("asks once where the few years are all", () => {
    const asked = vi.fn();
    new Pace(asked).ask(scenario, 10_000, 10_000);
    frame();
    vi.advanceTimersByTime(10_000);
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
