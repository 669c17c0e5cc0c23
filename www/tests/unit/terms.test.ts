import { describe, expect, it } from "vitest";
import type { Scenario } from "outcomes-contract";
import { withValue } from "../../src/field";
import { presets } from "../presets";
import { clauses, type Clause } from "../../src/terms/clauses";
import { minimumDosageControl, termControls } from "../../src/terms/controls";
import { inField, parsed, said, written } from "../../src/terms/quantity";
import { amountTrack, niceStep, settled, stepped } from "../../src/terms/track";

const text = (clause: Clause): string =>
  clause.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
const sight = (scenario: Scenario) => ({ draft: scenario, origin: scenario, exposure: null });
const controls = (scenario: Scenario) => {
  const minimum = minimumDosageControl(sight(scenario));
  return [...termControls(sight(scenario)).flatMap((group) => group.controls), ...(minimum === null ? [] : [minimum])];
};

describe.each(presets.map((preset) => [preset.id, preset.scenario] as const))("the contract of %s", (_id, scenario) => {
  it("has a control for every amount, threshold and share of its terms, and the budget", () => {
    const written: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (Array.isArray(value))
        value.forEach((item, index) => {
          walk(item, `${path}[${index}]`);
        });
      else if (typeof value === "object" && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
      else if (typeof value === "number" || /^-?\d+(\.\d+)?$/.test(String(value))) written.push(path);
    };
    walk(scenario.contract, "contract");
    const events = new Set(scenario.cohort.measures.filter(({ scale }) => scale.kind === "event").map(({ id }) => id));
    const yesNo = (path: string): boolean =>
      scenario.contract.outcomes.some(
        ({ measure }, index) =>
          events.has(measure) && path.startsWith(`contract.outcomes[${index}]`) && /\.(at|threshold)$/.test(path),
      );
    const offered = controls(scenario).map(({ path }) => path);
    expect(offered).toEqual(expect.arrayContaining(written.filter((path) => !yesNo(path))));
    expect(offered).toContain("budget.amount");
    expect(new Set(offered).size).toBe(offered.length);
  });

  it("has tracks that hold its values", () => {
    for (const { value, track } of controls(scenario)) {
      expect(value).toBeGreaterThanOrEqual(track.least);
      expect(value).toBeLessThanOrEqual(track.most);
      expect(track.step).toBeGreaterThan(0);
    }
  });

  it("says every value of its words from a field that a control or the cohort has", () => {
    const offered = new Set(controls(scenario).map(({ path }) => path));
    for (const clause of clauses(scenario))
      for (const piece of clause)
        if (typeof piece !== "string") expect(offered.has(piece.path) || piece.path.startsWith("cohort.")).toBe(true);
    expect(clauses(scenario).map(text).join(" ")).not.toMatch(/undefined|NaN|cannot/);
  });
});

describe("the clauses of the Duval-style contract", () => {
  const duval = presets.find(({ id }) => id === "duval");
  it("read as a contract does", () => {
    if (duval === undefined) throw new Error("no duval");
    const words = clauses(withValue(duval.scenario, "contract.limits.notToExceed", "600000.00")).map(text);
    expect(words[0]).toBe("The district pays $670 for each of 450 students, whatever students achieve.");
    expect(words[1]).toContain(
      "for each student who reaches the 40th, 60th or 80th percentile, $250, $500 or $750, for the highest reached.",
    );
    expect(words[2]).toBe("Never more than $600,000 in all.");
  });
});

describe("numbers of a control", () => {
  it("are read as people type them", () => {
    expect(parsed({ kind: "money", currency: "USD" }, "$480,000")).toBe(480_000);
    expect(parsed({ kind: "share", digits: 0 }, "57 %")).toBe(0.57);
    expect(parsed({ kind: "percentile" }, "42nd")).toBe(42);
    expect(parsed({ kind: "money", currency: "USD" }, "−12.50")).toBe(-12.5);
    for (const wrong of ["", "abc", "1e3", "1.2.3", "--1", "NaN", "0x10"])
      expect(parsed({ kind: "percentile" }, wrong)).toBeNull();
  });

  it("are shown, said and written", () => {
    expect(inField({ kind: "percentile" }, 40)).toBe("40th");
    expect(said({ kind: "percentile" }, 40)).toBe("40th percentile");
    expect(said({ kind: "number", unit: "sessions", digits: 0 }, 24)).toBe("24\u00a0sessions");
    expect(written({ kind: "money", currency: "USD" }, 670)).toBe("670.00");
    expect(written({ kind: "share", digits: 0 }, 0.57)).toBe(0.57);
  });

  it("step to round values and stop where the terms would contradict each other", () => {
    expect([0.9, 7, 30, 1234, 0.016].map(niceStep)).toEqual([0.5, 5, 20, 1000, 0.01]);
    expect(amountTrack(750, 750)).toEqual({ least: 0, most: 1500, step: 10 });
    expect(stepped({ least: 0, most: 1500, step: 10 }, 753, 1)).toBe(760);
    expect(stepped({ least: 0, most: 1500, step: 10 }, 753, -1)).toBe(750);
    expect(stepped({ least: 0, most: 1, step: 0.1 }, 0.3, 1)).toBe(0.4);
    expect(settled({ least: 1, most: 99, step: 1, ceiling: 59 }, 75)).toBe(59);
    expect(settled({ least: 1, most: 99, step: 1, floor: 41 }, 20)).toBe(41);
  });
});
