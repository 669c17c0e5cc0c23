import init, { check } from "outcomes-contract";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { withValue } from "../../src/field";
import { usualPreset } from "../../src/state/presets";
import { readVersions, type VersionMistakes } from "../../src/state/version-file";
import { alike, freeName, type Shelf, type Version, Versions, versionsText } from "../../src/state/versions";
import { text } from "../../src/text/en/versions";

const { scenario } = usualPreset;
const version = (name: string, budget = "450000.00"): Version => ({
  name,
  from: "district",
  saved: "2026-11-25T14:05:00.000Z",
  scenario: withValue(scenario, "budget.amount", budget),
});

const shelf = (): Shelf & { items: Map<string, string> } => {
  const items = new Map<string, string>();
  return { items, getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
};
const names = ({ list }: Versions): string[] => list.map(({ name }) => name);

describe("versions", () => {
  it("are there again when the page is opened the next time", () => {
    const kept = shelf();
    const before = new Versions(kept);
    before.add(version("Our draft"));
    before.add(version("Their reply", "500000.00"));
    const after = new Versions(kept);
    expect(names(after)).toEqual(["Our draft", "Their reply"]);
    expect(after.list[1]?.scenario.budget.amount).toBe("500000.00");
  });

  it("have names of their own", () => {
    const all = new Versions(shelf());
    for (const name of ["Our draft", "Our draft", " Our draft "]) all.add(version(name));
    expect(names(all)).toEqual(["Our draft", "Our draft 2", "Our draft 3"]);
    all.rename(all.list[2]?.id ?? 0, "Our draft");
    expect(names(all)).toEqual(["Our draft", "Our draft 2", "Our draft 3"]);
    all.rename(all.list[1]?.id ?? 0, "Our last word");
    expect(names(all)).toEqual(["Our draft", "Our last word", "Our draft 3"]);
    expect(freeName(all.list, text.ours)).toBe("Our draft 2");
    expect(freeName(all.list, text.theirs)).toBe("Their reply");
  });

  it("come back to their place when their deletion is undone", () => {
    const kept = shelf();
    const all = new Versions(kept);
    for (const name of ["a", "b", "c"]) all.add(version(name));
    const putBack = all.remove(all.list[1]?.id ?? 0);
    expect(names(new Versions(kept))).toEqual(["a", "c"]);
    putBack();
    expect(names(new Versions(kept))).toEqual(["a", "b", "c"]);
  });

  it("stay for as long as the page does where the browser keeps nothing, or has no room", () => {
    const full: Shelf = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    for (const place of [full, null]) {
      const all = new Versions(place);
      expect(all.unkept).toBe(false);
      all.add(version("a"));
      expect({ unkept: all.unkept, names: names(all) }).toEqual({ unkept: true, names: ["a"] });
    }
  });

  it("are not lost with a shelf that holds something else", () => {
    for (const written of ["no JSON", "{}", JSON.stringify([1, { name: "x" }, version("good")])]) {
      const kept = shelf();
      const key = "outcomes-contract:versions";
      kept.setItem(key, written);
      expect(names(new Versions(kept))).toEqual(written.includes("good") ? ["good"] : []);
    }
  });

  it("are told apart from the desk by terms, budget and students, not by seed or title", () => {
    expect(alike(scenario, withValue(withValue(scenario, "plan.seed", 7), "title", "x"))).toBe(true);
    expect(alike(scenario, withValue(scenario, "budget.amount", "1.00"))).toBe(false);
    expect(alike(scenario, withValue(scenario, "cohort.sites", 3))).toBe(false);
  });
});

describe("a file of versions", () => {
  const now = "2026-12-01T00:00:00.000Z";
  const mistakes: VersionMistakes = text.mistakes;
  const read = (input: unknown) => readVersions(input, (one) => Promise.resolve(check(one)), mistakes, now);

  beforeAll(async () => {
    await init({ module_or_path: readFileSync(new URL("../../../pkg/outcomes_contract_bg.wasm", import.meta.url)) });
  });

  it("that was exported is taken whole", async () => {
    const all = new Versions(null);
    all.add(version("Our draft"));
    all.add({ ...version("Their reply", "470000.00"), from: "vendor" });
    const { taken, refused } = await read(JSON.parse(versionsText(all.list)));
    expect(refused).toEqual([]);
    expect(taken.map(({ name, from, saved }) => [name, from, saved])).toEqual([
      ["Our draft", "district", "2026-11-25T14:05:00.000Z"],
      ["Their reply", "vendor", "2026-11-25T14:05:00.000Z"],
    ]);
    expect(taken[1]?.scenario).toEqual(all.list[1]?.scenario);
  });

  it("gives up what is bad by name, with every refusal, and takes what is good", async () => {
    const bad = withValue(withValue(scenario, "budget.amount", "lots"), "plan.seed", -1);
    const { taken, refused } = await read([
      version("good"),
      { ...version("bad terms"), scenario: bad },
      { ...version("nobody’s"), from: "lawyer" },
      { name: "", from: "vendor", saved: now, scenario: 3 },
      7,
    ]);
    expect(taken.map(({ name }) => name)).toEqual(["good"]);
    expect(refused.map(({ name, refusals }) => [name, refusals.map(({ field }) => field)])).toEqual([
      ["bad terms", ["budget.amount", "plan.seed"]],
      ["nobody’s", ["from"]],
      ["Version 4 of the file", ["name", "scenario"]],
      ["Version 5 of the file", ["name", "from", "scenario"]],
    ]);
  });

  it("may be a scenario that was saved: it is called by its title", async () => {
    const { taken } = await read(scenario);
    expect(taken.map(({ name, from, saved }) => [name, from, saved])).toEqual([[scenario.title, "vendor", now]]);
  });

  it("that is no list, or an empty one, says what it must be", async () => {
    for (const input of [{}, 5, null, []]) {
      const { taken, refused } = await read(input);
      expect(taken).toEqual([]);
      expect(refused[0]?.refusals[0]?.message).toBeTruthy();
    }
  });
});
