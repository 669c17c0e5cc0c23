/** An answer on its way: what came last counts, and whatever did not come is accounted for. */
import { describe, expect, it, vi } from "vitest";
import { Refused } from "../../src/engine/explorer";
import { Reply } from "../../src/questions/reply";

const refusals = [{ code: "outOfRange", field: "budget.amount", message: "must be above 0" }];
const never = new AbortController().signal;

function reply(): { readonly reply: Reply<number>; readonly seen: string[] } {
  const seen: string[] = [];
  const reply: Reply<number> = new Reply<number>({
    requestUpdate: () => {
      seen.push(reply.standing.kind);
    },
  });
  return { reply, seen };
}

describe("a reply", () => {
  it("is told of as it comes, and is fresh once it is here", async () => {
    const { reply: answer, seen } = reply();
    const parts: (number | null)[] = [];
    const come = await answer.follow((soFar) => {
      parts.push(answer.value);
      soFar(1, 2, 10);
      parts.push(answer.value);
      expect(answer.standing).toEqual({ kind: "working", done: 1, total: 2 });
      return Promise.resolve(20);
    }, never);
    expect([come, answer.value, answer.fresh, parts]).toEqual([20, 20, true, [null, 10]]);
    // the first part comes at once after the question: both are told together
    expect(seen).toEqual(["working", "here"]);
  });

  it("is told of a few times in a second, however many parts come", async () => {
    vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
    const { reply: answer, seen } = reply();
    const parts = 100;
    await answer.follow(async (soFar) => {
      for (let part = 1; part <= parts; part += 1) {
        soFar(part, parts, part);
        await vi.advanceTimersByTimeAsync(10);
      }
      return parts;
    }, never);
    vi.useRealTimers();
    expect(answer.value).toBe(parts);
    expect(seen.at(-1)).toBe("here");
    // a second of parts, and the end
    expect(seen.length).toBeGreaterThan(8);
    expect(seen.length).toBeLessThan(13);
  });

  it("is that to what was asked last, whichever comes first, and keeps the one before until then", async () => {
    const { reply: answer } = reply();
    await answer.follow(() => Promise.resolve(1), never);
    let late: (value: number) => void = () => undefined;
    let part: (value: number) => void = () => undefined;
    const first = answer.follow((soFar) => {
      part = (value) => {
        soFar(1, 2, value);
      };
      return new Promise((resolve) => (late = resolve));
    }, never);
    expect([answer.value, answer.fresh]).toEqual([1, false]);
    await answer.follow(() => Promise.resolve(3), never);
    part(2);
    late(2);
    expect([await first, answer.value, answer.fresh]).toEqual([null, 3, true]);
  });

  it("that is given up stands where it was", async () => {
    const { reply: answer } = reply();
    const giving = new AbortController();
    const following = answer.follow((soFar) => {
      soFar(3, 8);
      giving.abort();
      soFar(4, 8);
      return Promise.reject(giving.signal.reason as Error);
    }, giving.signal);
    expect(await following).toBeNull();
    expect(answer.standing).toEqual({ kind: "stopped", done: 3, total: 8 });
  });

  it("that does not come says why", async () => {
    const { reply: answer } = reply();
    await answer.follow(() => Promise.reject(new Refused(refusals)), never);
    expect(answer.standing).toEqual({ kind: "failed", refusals, message: "" });
    await answer.follow(() => Promise.reject(new Error("no engine")), never);
    expect(answer.standing).toEqual({ kind: "failed", refusals: [], message: "no engine" });
  });

  it("that nobody waits for changes nothing when it comes", async () => {
    const { reply: answer } = reply();
    const following = answer.follow(() => Promise.resolve(1), never);
    answer.drop();
    expect([await following, answer.value, answer.standing]).toEqual([null, null, { kind: "idle" }]);
  });
});
