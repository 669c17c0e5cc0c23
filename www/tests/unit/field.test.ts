import { describe, expect, it } from "vitest";
import { numberAt, pathOf, steps, valueAt, withValue } from "../../src/field";
import { difference, withChanges } from "../../src/state/difference";

const scenario = {
  contract: {
    outcomes: [
      {
        pays: {
          tiers: [
            { at: 40, amount: "250.00" },
            { at: 60, amount: "500.00" },
          ],
        },
      },
    ],
  },
};
const path = "contract.outcomes[0].pays.tiers[1].at";

describe("a field path", () => {
  it("is read as the engine writes it", () => {
    expect(steps(path)).toEqual(["contract", "outcomes", 0, "pays", "tiers", 1, "at"]);
    expect(pathOf(steps(path))).toBe(path);
    expect(valueAt(scenario, path)).toBe(60);
    expect(valueAt(scenario, "contract.limits.notToExceed")).toBeUndefined();
    expect(valueAt(scenario, "contract.toString")).toBeUndefined();
    expect(numberAt(scenario, "contract.outcomes[0].pays.tiers[1].amount")).toBe(500);
  });

  it("changes one field and leaves the original alone", () => {
    const changed = withValue(scenario, path, 55);
    expect(valueAt(changed, path)).toBe(55);
    expect(valueAt(scenario, path)).toBe(60);
  });

  it("makes what is missing on its way, and removes", () => {
    const capped = withValue(scenario, "contract.limits.notToExceed", "600000.00");
    expect(valueAt(capped, "contract.limits")).toEqual({ notToExceed: "600000.00" });
    expect(valueAt(withValue(capped, "contract.limits.notToExceed", undefined), "contract.limits")).toEqual({});
  });

  it("does not reach prototypes", () => {
    const changed = withValue({}, "__proto__.polluted", 1);
    expect("polluted" in {}).toBe(false);
    expect(Object.hasOwn(changed, "__proto__")).toBe(true);
  });
});

describe("the difference of two scenarios", () => {
  it("is the fields that changed", () => {
    const to = withValue(withValue(scenario, path, 55), "contract.limits.notToExceed", "600000.00");
    const changes = difference(scenario, to);
    expect(changes).toEqual([
      { path, value: 55 },
      { path: "contract.limits.notToExceed", value: "600000.00" },
    ]);
    expect(withChanges(scenario, changes ?? [])).toEqual(to);
  });

  it("is not told in fields where a list has another length", () => {
    expect(difference({ list: [1, 2] }, { list: [1] })).toBeNull();
    expect(difference({}, { list: [1] })).toBeNull();
  });
});
