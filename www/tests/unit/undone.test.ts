import { describe, expect, it } from "vitest";
import type { Scenario } from "outcomes-contract";
import { withValue } from "../../src/field";
import type { Kept } from "../../src/state/desk";
import { presetOf, usualPreset } from "../../src/state/presets";
import { turnWords } from "../../src/state/undone";

const { scenario } = usualPreset;
const kept = (draft: Scenario, preset = usualPreset): Kept => ({
  draft,
  origin: preset.scenario,
  preset,
  fromFile: false,
});
const changed = (...values: [string, unknown][]): Kept =>
  kept(values.reduce((draft, [path, value]) => withValue(draft, path, value), scenario));
const undone = (from: Kept, to: Kept): string => turnWords({ kind: "undone", from, to });

describe("what was undone", () => {
  it("is said with the label of the control and the value that is back", () => {
    expect(undone(changed(["contract.base[0].amount", "700.00"]), kept(scenario))).toBe(
      "Undone: base fee per student back to $670.",
    );
    expect(undone(changed(["contract.missingTest", "deemedMet"]), kept(scenario))).toMatch(
      /^Undone: if a student’s .* is missing back to unpaid\.$/,
    );
    expect(undone(changed(["plan.seed", 12_345]), kept(scenario))).toBe(
      `Undone: seed back to ${String(scenario.plan.seed)}.`,
    );
  });

  it("is said of assumptions too", () => {
    expect(undone(changed(["cohort.measures[0].icc", 0.4]), kept(scenario))).toBe(
      "Undone: how much students of one school move together back to 10\u00a0%.",
    );
  });

  it("says what was taken away and what is there again", () => {
    const without = changed(["contract.limits.notToExceed", undefined]);
    expect(undone(without, kept(scenario))).toMatch(/^Undone: never more than is there again, \$[\d,]+\.$/);
    expect(turnWords({ kind: "redone", from: kept(scenario), to: without })).toBe(
      "Done again: never more than taken away.",
    );
  });

  it("tells outcomes apart by their names", async () => {
    const denver = await presetOf("denver");
    if (denver === null) throw new Error("no such example");
    const path = "contract.outcomes[2].pays.tiers[0].at";
    const before = kept(denver.scenario, denver);
    const label = denver.scenario.contract.outcomes[2]?.label ?? "";
    const said = undone(kept(withValue(denver.scenario, path, 40), denver), before);
    expect(said.toLowerCase()).toContain(label.toLowerCase());
  });

  it("names up to three changes at once, and counts more", () => {
    const two = changed(["budget.amount", "1.00"], ["contract.base[0].amount", "2.00"]);
    expect(undone(two, kept(scenario))).toMatch(/back to \$670 and .*budget back to/);
    const more = changed(
      ["budget.amount", "1.00"],
      ["contract.base[0].amount", "2.00"],
      ["plan.seed", 3],
      ["cohort.measures[0].icc", 0.4],
    );
    expect(undone(more, kept(scenario))).toBe("Undone: 4 changes at once.");
  });

  it("names the example that is back", async () => {
    const denver = await presetOf("denver");
    if (denver === null) throw new Error("no such example");
    expect(undone(kept(denver.scenario, denver), kept(scenario))).toBe(
      `Undone: “${usualPreset.name}” is on this page again.`,
    );
  });

  it("says when a change that did not fit is taken back", () => {
    expect(turnWords({ kind: "takenBack" })).toContain("did not fit");
  });
});
