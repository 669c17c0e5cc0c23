import { describe, expect, it } from "vitest";
import { withValue } from "../../src/field";
import { linkOf, readLink } from "../../src/state/link";
import { presets } from "../presets";

const [base] = presets;
if (base === undefined) throw new Error("no presets");
const baseOf = (id: string) => Promise.resolve(presets.find((preset) => preset.id === id) ?? null);
const input = async (link: string): Promise<unknown> => {
  const read = await readLink(link, baseOf);
  if (read.kind !== "scenario") throw new Error(read.message);
  return read.input;
};

describe("a link", () => {
  it("to an example as it is, is its name", async () => {
    expect(await linkOf(base.scenario, base)).toBe(`1/${base.id}`);
    expect(await input(`1/${base.id}`)).toEqual(base.scenario);
  });

  it("tells what changed, briefly", async () => {
    let scenario = base.scenario;
    for (const [path, value] of [
      ["contract.outcomes[0].pays.tiers[0].at", 45],
      ["contract.outcomes[0].pays.tiers[1].at", 65],
      ["contract.outcomes[0].pays.tiers[2].at", 85],
      ["contract.outcomes[0].pays.tiers[0].amount", 225],
      ["contract.outcomes[0].pays.tiers[1].amount", 525],
      ["contract.outcomes[0].pays.tiers[2].amount", 775],
      ["contract.limits.notToExceed", 560_000],
      ["budget.amount", 540_000],
      ["contract.base[0].amount", 650.5],
      ["contract.missingTest", "cohortRate"],
      ["cohort.measures[0].effect.mean", 0.12],
      ["cohort.measures[0].icc", 0.15],
      ["cohort.validPairs", 0.9],
      ["plan.seed", 4_294_967_295],
      ["plan.replications", 1000],
    ] as const)
      scenario = withValue(scenario, path, value);
    const link = await linkOf(scenario, base);
    expect(link.length).toBeLessThan(300);
    expect(link).toMatch(/^[\w./='!%~-]+$/);
    expect(await input(link)).toEqual(scenario);
  });

  it("tells a removal and texts that look like numbers", async () => {
    const scenario = withValue(withValue(base.scenario, "title", "2027"), "contract.eligibility", undefined);
    const link = await linkOf(scenario, base);
    expect(link).toContain("title='2027");
    expect(await input(link)).toEqual(scenario);
  });

  it("keeps texts of every kind", async () => {
    for (const title of ["a/b=c!d.e'f", "'quoted'", "<img src=x onerror=alert(1)>", "naïve 学校 — 50 %", "null", " "]) {
      const scenario = withValue(base.scenario, "title", title);
      expect(await input(await linkOf(scenario, base))).toEqual(scenario);
      expect(await input(await linkOf(scenario, null))).toEqual(scenario);
    }
  });

  it("holds a scenario of another origin whole", async () => {
    const link = await linkOf(base.scenario, null);
    expect(link).toMatch(/^1z\/[\w-]+$/);
    expect(await input(link)).toEqual(base.scenario);
  });

  it.each([
    ["2/duval", "form"],
    ["1/nowhere", "nowhere"],
    ["1z/AAAA", "damaged"],
    ["1/duval/b.a", "neither"],
    ["1/duval/b.a=%E0%A4%A", "damaged"],
  ])("says what is wrong with %s", async (link, word) => {
    const read = await readLink(link, baseOf);
    expect(read.kind).toBe("unreadable");
    if (read.kind === "unreadable") expect(read.message).toContain(word);
  });
});
