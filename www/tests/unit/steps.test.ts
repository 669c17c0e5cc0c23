import { describe, expect, it } from "vitest";
import { Steps } from "../../src/state/steps";

describe("steps", () => {
  it("come back in the order in which they were made, and go forth again", () => {
    const steps = new Steps<string>();
    steps.keep("opened");
    for (const kept of ["a", "b", "c"]) steps.add(kept);
    expect([2, 1, 0].map((place) => steps.go(place))).toEqual(["b", "a", "opened"]);
    expect(steps.undoable).toBe(false);
    expect([1, 2, 3].map((place) => steps.go(place))).toEqual(["a", "b", "c"]);
    expect(steps.redoable).toBe(false);
  });

  it("cannot be done again once another was made after undoing them", () => {
    const steps = new Steps<string>();
    steps.keep("opened");
    for (const kept of ["a", "b", "c"]) steps.add(kept);
    steps.go(1);
    steps.add("d");
    expect({ at: steps.at, last: steps.last, redoable: steps.redoable }).toEqual({ at: 2, last: 2, redoable: false });
    expect(steps.go(3)).toBeNull();
    expect(steps.go(1)).toBe("a");
  });

  it("have places, but nothing kept at them, after a reload in the middle", () => {
    const steps = new Steps<string>(2, 4);
    expect({ undoable: steps.undoable, redoable: steps.redoable, now: steps.now }).toEqual({
      undoable: true,
      redoable: true,
      now: null,
    });
    steps.keep("followed");
    expect(steps.go(1)).toBeNull();
    expect(steps.go(2)).toBe("followed");
  });
});
