import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Quiet } from "../../src/state/quiet";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a quiet while", () => {
  it("begins anew with all that happens, and ends once", () => {
    const then = vi.fn();
    const quiet = new Quiet(100, then);
    for (let event = 0; event < 5; event += 1) {
      quiet.begin();
      vi.advanceTimersByTime(80);
    }
    expect(then).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20);
    expect(then).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_000);
    expect(then).toHaveBeenCalledTimes(1);
    quiet.begin();
    vi.advanceTimersByTime(100);
    expect(then).toHaveBeenCalledTimes(2);
  });

  it("can be forgotten, and begun again", () => {
    const then = vi.fn();
    const quiet = new Quiet(100, then);
    quiet.begin();
    quiet.forget();
    vi.advanceTimersByTime(500);
    expect(then).not.toHaveBeenCalled();
    quiet.begin();
    vi.advanceTimersByTime(99);
    expect(then).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(then).toHaveBeenCalledTimes(1);
  });
});
