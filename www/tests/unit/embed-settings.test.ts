import { describe, expect, it } from "vitest";
import { settingsOf, observed } from "../../src/embed/attributes";
import { contrast } from "../../src/embed/contrast";
import built from "virtual:embed-examples";
import { exampleNames } from "../../src/embed/examples";
import { readFragment } from "../../src/embed/fragment";
import { fragmentOf } from "../../src/embed/fragment-of";
import { heard } from "../../src/embed/heard";
import { readSettings } from "../../src/embed/read-settings";
import type { Settings } from "../../src/embed/settings";
import { leastContrast, ownColours } from "../../src/embed/tokens";
import { examples } from "../../src/state/presets";
import { mutated, words } from "../mutated";
import { presets } from "../presets";

const whole: Settings = {
  version: 1,
  preset: "duval",
  set: { "budget.amount": 550_000, "contract.limits.notToExceed": "600000.00" },
  view: "full",
  language: "es",
  title: "Tutoring, paid by results",
  source: { text: "The district", url: "https://district.example/contract.pdf" },
  colours: { scheme: "auto", light: { district: "#004488" }, dark: { over: "#ffaa88" } },
  inputs: [
    { path: "budget.amount", label: "What we set aside", min: 300_000, max: 700_000, step: 5_000 },
    { path: "contract.limits.notToExceed", access: "locked" },
    { path: "contract.base[0].amount", access: "hidden" },
  ],
  story: [{ text: "As signed." }, { text: "With a lower cap.", set: { "contract.limits.notToExceed": 440_000 } }],
  storyBy: "scrolling",
  simulator: "https://simulator.example/",
};

const read = (value: unknown) => readSettings(value, exampleNames);
const refusals = (value: unknown): string[] => {
  const found = read(value);
  return found.kind === "refused" ? found.refusals.map(({ field, message }) => `${field}: ${message}`) : [];
};
const fields = (value: unknown): string[] => refusals(value).map((refusal) => refusal.replace(/: .*$/s, ""));
const given = (attributes: Partial<Record<(typeof observed)[number], string>>, settingsProperty?: unknown) =>
  settingsOf({
    ...(Object.fromEntries(observed.map((name) => [name, attributes[name] ?? null])) as Record<
      (typeof observed)[number],
      string | null
    >),
    settingsProperty,
    scenarioProperty: undefined,
  });

const exampleOf = (id: string) => (Object.hasOwn(built, id) ? (built[id] ?? null) : null);
const readThis = (fragment: string) => readFragment(fragment, (id) => Promise.resolve(exampleOf(id)));

describe("settings", () => {
  it("are taken as they are written, whole or short", () => {
    expect(read(whole)).toEqual({ kind: "settings", settings: whole });
    expect(read({ version: 1, preset: "cobc" }).kind).toBe("settings");
    expect(read({ version: 1, scenario: {}, simulator: null }).kind).toBe("settings");
  });

  it("say everything that is wrong with them at once, by field, with requirement and value", () => {
    const found = refusals({
      version: 2,
      preset: "nowhere",
      scenario: {},
      set: { "budget.amount": [1], "plan.seed": Infinity },
      view: "poster",
      language: "fr",
      title: " ",
      source: { url: "javascript:alert(1)", href: "x" },
      colours: { scheme: "sepia", light: { ink: "red", paper: "#ffffff", muted: "#999999" }, print: {} },
      inputs: [{ path: "a", access: "shown", min: 5, max: 5, step: 0 }, { path: "a", label: "" }, 7],
      story: [{ set: { a: {} } }, { text: "x".repeat(3_000) }],
      storyBy: "clicks",
      simulator: "data:text/html,x",
      colour: "#000000",
    });
    expect(found).toEqual([
      "colour: is not a setting",
      "version: must be 1, the form of settings that this version knows; it is 2",
      "preset: must be “duval”, “coaching”, “denver”, “ector”, “edtech” or “cobc”; it is “nowhere”",
      "preset: cannot stand beside a whole scenario",
      "set.budget.amount: must be a number, a text, true, false or null",
      "set.plan.seed: must be a number, a text, true, false or null",
      "view: must be “picture”, “card” or “full”; it is “poster”",
      "language: must be “en” or “es”; it is “fr”",
      "title: must be a text of 1 to 2,000 letters",
      "source.href: is not a setting",
      "source.text: must be a text of 1 to 2,000 letters",
      "source.url: must be an address that starts with https:// or http://",
      "colours.print: is not a setting",
      "colours.scheme: must be “auto”, “light” or “dark”; it is “sepia”",
      "colours.light.ink: must be a color such as #0f6b72; it is “red”",
      "colours.light.muted: must have a contrast of at least 4.5 to 1 on #ffffff; it has 2.8",
      "inputs[0].access: must be “open”, “locked” or “hidden”; it is “shown”",
      "inputs[0].max: must be above min; min is 5 and max 5",
      "inputs[0].step: must be a number above 0",
      "inputs[1].path: is listed twice",
      "inputs[1].label: must be a text of 1 to 2,000 letters",
      "inputs[2]: must be an object",
      "story[0].text: must be a text of 1 to 2,000 letters",
      "story[0].set.a: must be a number, a text, true, false or null",
      "story[1].text: must be a text of 1 to 2,000 letters",
      "storyBy: must be “buttons” or “scrolling”; it is “clicks”",
      "simulator: must be an address that starts with https:// or http://",
    ]);
  });

  it.each([undefined, null, 7, "duval", [], [whole]])("are an object, and not %j", (value) => {
    expect(refusals(value)).toEqual([": must be an object"]);
  });

  it("name an example or hold a scenario", () => {
    expect(fields({ version: 1 })).toEqual(["preset"]);
  });

  it("open no more sliders than a picture can carry", () => {
    const inputs = Array.from({ length: 7 }, (_, place) => ({ path: `contract.base[${String(place)}].amount` }));
    expect(fields({ version: 1, preset: "duval", inputs })).toEqual(["inputs"]);
    expect(fields({ version: 1, preset: "duval", inputs: inputs.slice(1) })).toEqual([]);
  });

  it("however wild, are taken or refused with reasons, and nothing that is taken was changed on the way", () => {
    const word = words(20_261_125);
    let taken = 0;
    for (let time = 0; time < 20_000; time += 1) {
      const wild = mutated(structuredClone(whole), word);
      const before = JSON.stringify(wild);
      const found = read(wild);
      if (found.kind === "settings") {
        taken += 1;
        expect(JSON.parse(JSON.stringify(found.settings))).toEqual(JSON.parse(before));
      } else expect(found.refusals.every(({ message }) => message !== "")).toBe(true);
    }
    expect(taken).toBeGreaterThan(500);
  });
});

describe("attributes", () => {
  it("say what settings say", () => {
    expect(
      given({
        preset: "duval",
        budget: "$550,000",
        view: "card",
        lang: "es-US",
        heading: "A title",
        source: "Us",
        "source-url": "https://us.example/",
        controls: " budget.amount\ncontract.limits.notToExceed ",
        simulator: "none",
      }),
    ).toEqual({
      value: {
        version: 1,
        preset: "duval",
        set: { "budget.amount": 550_000 },
        view: "card",
        language: "es",
        title: "A title",
        source: { text: "Us", url: "https://us.example/" },
        inputs: [{ path: "budget.amount" }, { path: "contract.limits.notToExceed" }],
        simulator: null,
      },
    });
  });

  it("stand beside the settings, whose language wins over the page's", () => {
    const settings = { version: 1, preset: "duval", set: { "plan.seed": 3 }, language: "en" };
    expect(given({ budget: "1", lang: "es" }, settings)).toEqual({
      value: { ...settings, set: { "plan.seed": 3, "budget.amount": 1 } },
    });
  });

  it("that are no JSON are refused, and a page in another language is no mistake", () => {
    expect(given({ settings: "{" })).toHaveProperty("refusals");
    expect(given({ preset: "duval", lang: "fr" })).toEqual({ value: { version: 1, preset: "duval" } });
  });
});

describe("a fragment", () => {
  it("holds settings, and is short", async () => {
    const fragment = await fragmentOf(whole);
    expect(fragment).toMatch(/^s1\/[\w-]+$/);
    expect(fragment.length).toBeLessThan(800);
    expect(await readThis(fragment)).toEqual({ value: whole });
  });

  it("may be a link of the simulator", async () => {
    expect(await readThis("1/duval")).toEqual({ value: { version: 1, preset: "duval" } });
    const other = await readThis("1/duval/b.a=550000");
    expect(other).toMatchObject({ value: { version: 1, scenario: { budget: { amount: 550_000 } } } });
  });

  it("that is damaged, unknown or a bomb is refused", async () => {
    const zeros = await fragmentOf({ version: 1, title: "0".repeat(5_000_000) });
    expect(zeros.length).toBeLessThan(10_000);
    for (const fragment of ["s1/AAAA", "s1/", "s2/x", "", "1/nowhere", "1/duval/b.a", "<script>", zeros])
      expect(await readThis(fragment)).toHaveProperty("refusals");
  });

  it("however wild, is read or refused, and never throws", async () => {
    const word = words(7);
    const letters = "s1z/duvalb.a=5!'%2E{}[]\":-_~ñ\u0000\ud800<>&#";
    const good = [await fragmentOf(whole), "1/duval/b.a=550000/c.l.n=440000"];
    for (let time = 0; time < 3_000; time += 1) {
      const text = Array.from(word(4) === 0 ? "" : (good[word(2)] ?? ""));
      for (let change = word(6); change >= 0; change -= 1)
        text.splice(word(text.length + 1), word(3), letters[word(letters.length)] ?? "");
      const found = await readThis(text.join(""));
      if ("refusals" in found) expect(found.refusals.length).toBeGreaterThan(0);
      else expect(["settings", "refused"]).toContain(read(found.value).kind);
    }
  });
});

describe("a message", () => {
  it("is one of three shapes", () => {
    const set = { type: "outcomes-contract:set", id: 4, values: { "budget.amount": 5 } };
    expect(heard(set)).toEqual({ kind: "set", id: 4, values: { "budget.amount": 5 } });
    expect(heard({ type: "outcomes-contract:scenario?", id: "a" })).toEqual({ kind: "scenario", id: "a" });
    expect(heard({ type: "outcomes-contract:height?" })).toEqual({ kind: "height" });
  });

  it("of any other shape is passed over", () => {
    const set = { type: "outcomes-contract:set", id: 4, values: { "budget.amount": 5 } };
    for (const other of [
      null,
      "outcomes-contract:set",
      [],
      {},
      { type: "set" },
      { ...set, more: 1 },
      { ...set, id: {} },
      { ...set, id: NaN },
      { ...set, values: null },
      { ...set, values: [1] },
      { ...set, values: { "budget.amount": {} } },
      { ...set, values: { "budget.amount": Infinity } },
      { ...set, values: Object.fromEntries(Array.from({ length: 41 }, (_, place) => [place, 1])) },
      { type: "outcomes-contract:height?", values: {} },
    ])
      expect(heard(other)).toBeNull();
    const word = words(11);
    for (let time = 0; time < 20_000; time += 1) expect(() => heard(mutated(structuredClone(set), word))).not.toThrow();
  });
});

describe("colours", () => {
  it("contrast as WCAG 2 counts", () => {
    // the two ends of the scale, and the darkest grey that fails on white by its published table: #767676 has 4.54
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#777777", "#777777")).toBe(1);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  it("of the embed's own stand out as text must", () => {
    for (const palette of Object.values(ownColours))
      for (const [name, least] of Object.entries(leastContrast))
        expect(contrast(palette[name as keyof typeof palette], palette.paper)).toBeGreaterThanOrEqual(least);
  });
});

describe("the examples of embeds", () => {
  it("are the page's, as their files have them", () => {
    expect(exampleNames).toEqual(examples.map(({ id }) => id));
    for (const { id, scenario } of presets) {
      const example = exampleOf(id);
      expect(example?.scenario).toEqual(scenario);
      expect(example?.exposure.dots).toHaveLength(50);
      expect(example?.exposure.budget.amount).toBe(scenario.budget.amount);
    }
    expect(exampleOf("constructor")).toBeNull();
  });
});
