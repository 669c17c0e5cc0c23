import type { Description, Note, Scenario } from "outcomes-contract";
import { describe, expect, it, vi } from "vitest";
import { withValue } from "../../src/field";
import { Wording } from "../../src/state/wording";
import { presets } from "../presets";

const scenario = (presets[0] as (typeof presets)[number]).scenario;
const other = withValue(scenario, "contract.limits.notToExceed", "500000.00");
const third = withValue(scenario, "contract.limits.notToExceed", "510000.00");
const words = (sentence: string): Description => ({ clauses: [{ clause: "contract", sentence }], example: null });

/** An engine that answers when it is told to. */
function slow() {
  const asked: { scenario: Scenario; answer: (description: Description | null) => void }[] = [];
  const advise = vi.fn<(scenario: Scenario) => Promise<Note[] | null>>();
  const engine = {
    describe: (of: Scenario) =>
      new Promise<Description | null>((answer) => {
        asked.push({ scenario: of, answer });
      }),
    advise,
  };
  return { asked, advise, engine };
}

describe("the contract in words", () => {
  it("is asked for once for the same terms, whatever the budget", () => {
    const { asked, engine } = slow();
    const wording = new Wording(engine, vi.fn());
    wording.follow(scenario);
    wording.follow({ ...scenario, budget: { amount: "1.00" } });
    expect(asked).toHaveLength(1);
  });

  it("comes to the newest terms, one question at a time", async () => {
    const { asked, engine } = slow();
    const changed = vi.fn();
    const wording = new Wording(engine, changed);
    for (const draft of [scenario, other, third]) wording.follow(draft);
    expect(asked).toHaveLength(1);
    asked[0]?.answer(words("first"));
    await vi.waitFor(() => {
      expect(asked).toHaveLength(2);
    });
    expect(asked[1]?.scenario).toBe(third);
    expect(wording.description).toEqual(words("first"));
    asked[1]?.answer(words("third"));
    await vi.waitFor(() => {
      expect(wording.description).toEqual(words("third"));
    });
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it("keeps what it said of terms that are refused", async () => {
    const { asked, engine } = slow();
    const wording = new Wording(engine, vi.fn());
    wording.follow(scenario);
    asked[0]?.answer(words("first"));
    await vi.waitFor(() => {
      expect(wording.description).not.toBeNull();
    });
    wording.follow(other);
    await vi.waitFor(() => {
      expect(asked).toHaveLength(2);
    });
    asked[1]?.answer(null);
    await Promise.resolve();
    expect(wording.description).toEqual(words("first"));
  });
});

describe("another language", () => {
  it("has everything said again: the clauses at once, though they are being asked for, the notes with the next picture", async () => {
    vi.useFakeTimers();
    const { asked, advise, engine } = slow();
    const notes = [{ code: "cliff", field: "contract", message: "a cliff" }];
    advise.mockResolvedValue(notes);
    const wording = new Wording(engine, vi.fn());
    wording.follow(scenario);
    wording.settle(scenario, scenario);
    await vi.runAllTimersAsync();
    wording.again(scenario);
    asked[0]?.answer(words("in English"));
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(2);
    asked[1]?.answer(words("en español"));
    await vi.runAllTimersAsync();
    expect(wording.description).toEqual(words("en español"));
    expect(wording.speaksOf(scenario)).toBe(false);
    wording.settle(scenario, scenario);
    await vi.runAllTimersAsync();
    expect(advise).toHaveBeenCalledTimes(2);
    expect(wording.speaksOf(scenario)).toBe(true);
    wording.follow({ ...scenario, budget: { amount: "1.00" } });
    expect(asked).toHaveLength(2);
    vi.useRealTimers();
  });
});

describe("what to know about the terms", () => {
  it("is asked for after a rest, of the newest terms alone, and again where it could not be had", async () => {
    vi.useFakeTimers();
    const { advise, engine } = slow();
    const notes = [{ code: "cliff", field: "contract", message: "a cliff" }];
    advise.mockResolvedValueOnce(null).mockResolvedValueOnce(notes);
    const wording = new Wording(engine, vi.fn());
    wording.settle(scenario, scenario);
    wording.settle(other, other);
    await vi.runAllTimersAsync();
    expect(advise.mock.calls).toEqual([[other]]);
    wording.settle(other, other);
    await vi.runAllTimersAsync();
    expect(wording.notes).toEqual(notes);
    expect([wording.speaksOf({ ...other, budget: { amount: "1.00" } }), wording.speaksOf(third)]).toEqual([
      true,
      false,
    ]);
    wording.settle(other, other);
    await vi.runAllTimersAsync();
    expect(advise).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
});
