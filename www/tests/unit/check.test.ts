/** Values that are none of JSON's do no harm. */
import init, { check, type Refusal } from "outcomes-contract";
import { beforeAll, describe, expect, it } from "vitest";
import { presets } from "../presets";

beforeAll(() => init());

const refusals = (value: unknown): Refusal[] => {
  const checked = check(value);
  return checked.kind === "refused" ? checked.refusals : [];
};

function nested(depth: number, wrap: (inside: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
}

describe("checking", () => {
  it.each<[string, (inside: unknown) => unknown]>([
    ["lists", (inside) => [inside]],
    ["objects", (inside) => ({ title: inside })],
    ["maps", (inside) => new Map([["title", inside]])],
  ])("refuses %s nested without end, and goes on", (_, wrap) => {
    for (const depth of [128, 1_000, 100_000]) {
      const found = refusals(nested(depth, wrap));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ code: "wrongKind", field: "" });
      expect(found[0]?.message).toContain("nested more than 127 deep");
    }
    const [some] = refusals({ title: nested(120, wrap) });
    expect(some?.message).not.toContain("nested");
    expect(refusals(presets[0]?.scenario)).toEqual([]);
  });

  it("refuses a value that is part of itself, a hundred times over", () => {
    const whole: Record<string, unknown> = { ...presets[0]?.scenario };
    whole["vendor"] = whole;
    const list: unknown[] = [];
    list.push(list);
    for (let round = 0; round < 100; round += 1) {
      expect(refusals(whole)[0]?.message).toContain("part of itself");
      expect(refusals({ contract: list })[0]?.message).toContain("part of itself");
    }
    expect(refusals(presets[0]?.scenario)).toEqual([]);
  });
});
