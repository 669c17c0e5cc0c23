import { describe, expect, it } from "vitest";
import type { Exposed } from "../../src/engine/messages";
import { withValue } from "../../src/field";
import { after, guidePreset, type GuideSight, guideSteps, guideTerm, isDone } from "../../src/state/guide";
import { usualPreset } from "../../src/state/presets";
import { firstVisit, guideKey } from "../../src/state/visits";
import { clauses } from "../../src/terms/clauses";

const example = usualPreset.scenario;
const harder = withValue(example, guideTerm, 50);
const shown = (scenario: typeof example): Exposed => ({ scenario }) as Exposed;
const sight = (some: Partial<GuideSight>): GuideSight => ({
  draft: example,
  shown: shown(example),
  atRest: true,
  asked: false,
  opened: false,
  ...some,
});

describe("the guided example", () => {
  it("is about a term of the contract that the page opens with", () => {
    expect(usualPreset.id).toBe(guidePreset);
    expect(harder).not.toEqual(example);
    expect(clauses(harder)).not.toEqual(clauses(example));
  });

  it("waits for the picture of the moved term", () => {
    expect(isDone("term", sight({}), example)).toBe(false);
    expect(isDone("term", sight({ draft: harder }), example)).toBe(false);
    expect(isDone("term", sight({ draft: harder, shown: shown(harder), atRest: false }), example)).toBe(false);
    expect(isDone("term", sight({ draft: harder, shown: shown(harder) }), example)).toBe(true);
  });

  it("sees that the change was taken back, the question opened, the year opened", () => {
    expect(isDone("undo", sight({ draft: harder, shown: shown(harder) }), example)).toBe(false);
    expect(isDone("undo", sight({ shown: shown(harder) }), example)).toBe(false);
    expect(isDone("undo", sight({}), example)).toBe(true);
    for (const [step, done] of [
      ["solve", { asked: true }],
      ["year", { opened: true }],
    ] as const) {
      expect(isDone(step, sight({}), example)).toBe(false);
      expect(isDone(step, sight(done), example)).toBe(true);
    }
  });

  it("has nothing taken back that was not moved, and ends after its last step", () => {
    expect(after("term", harder, example)).toBe("undo");
    expect(after("term", example, example)).toBe("solve");
    expect(guideSteps.map((step) => after(step, harder, example))).toEqual([...guideSteps.slice(1), null]);
  });
});

describe("a first visit", () => {
  const shelf = (): Pick<Storage, "getItem" | "setItem"> & { items: Map<string, string> } => {
    const items = new Map<string, string>();
    return { items, getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
  };

  it("is one once", () => {
    const kept = shelf();
    expect(firstVisit(() => kept)).toBe(true);
    expect(firstVisit(() => kept)).toBe(false);
    expect([...kept.items.keys()]).toEqual([guideKey]);
  });

  it("is none where nothing can be kept", () => {
    const full = {
      ...shelf(),
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(firstVisit(() => full)).toBe(false);
    expect(
      firstVisit(() => {
        throw new Error("refused");
      }),
    ).toBe(false);
  });
});
