import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { exampleNames } from "../../src/embed/examples";
import { readFragment } from "../../src/embed/fragment";
import { refusedInputs } from "../../src/embed/inputs";
import { readSettings } from "../../src/embed/read-settings";
import { withValue } from "../../src/field";
import { type Draft, firstDraft, publishables, settingsOf } from "../../src/publish/draft";
import { explainerFile } from "../../src/publish/explainer-file";
import { linesOf } from "../../src/publish/lines";
import { type Still, stillOf } from "../../src/publish/still";
import { presets } from "../presets";
import { evenly, exposureOf } from "./exposures";

const duval = presets.find(({ id }) => id === "duval") ?? presets[0];
if (duval === undefined) throw new Error("there is no example");
const { scenario } = duval;
const all = publishables(scenario, scenario);
const first = firstDraft(all, "en");
const still: Still = {
  headline: "In 8 of 50 years",
  picture: { address: 'data:,"', label: "Fifty <dots>", width: 492, height: 300 },
  caption: "Figures",
  figures: [{ head: "Expected <payout>", figure: { value: "$431,902", error: "± $177" } }],
  why: "No script.",
};
const site = "https://simulator.example/";

describe("what an author decides", () => {
  it("begins with the first threshold, the cap and the budget open, of the example by its name", () => {
    expect(settingsOf(first, all, scenario, duval)).toEqual({
      version: 1,
      preset: "duval",
      inputs: [
        { path: "contract.outcomes[0].pays.tiers[0].at" },
        { path: "contract.limits.notToExceed" },
        { path: "budget.amount" },
      ],
    });
  });

  it("is read by an embed without a refusal, whatever of the examples is opened", () => {
    for (const preset of presets) {
      const known = publishables(preset.scenario, preset.scenario);
      const draft = firstDraft(known, "es");
      expect(draft.language).toBe("es");
      for (const one of known) {
        const choices = { [one.path]: { access: "open", label: "", min: null, max: null, step: null } } as const;
        const settings = settingsOf({ ...draft, choices }, known, preset.scenario, preset);
        expect(readSettings(settings, exampleNames), one.path).toEqual({ kind: "settings", settings });
        expect(refusedInputs(settings.inputs, preset.scenario), one.path).toEqual([]);
      }
    }
  });

  it("says a changed example by its values, and a contract of another form whole", () => {
    const dearer = withValue(scenario, "budget.amount", "500000.00");
    expect(settingsOf(first, all, dearer, duval)).toMatchObject({
      preset: "duval",
      set: { "budget.amount": "500000.00" },
    });
    const other = withValue(scenario, "contract.limits", undefined);
    expect(settingsOf(first, all, other, duval)).toMatchObject({ scenario: other });
    expect(settingsOf(first, all, scenario, null)).toMatchObject({ scenario });
  });

  it("leaves out what is blank, and values of numbers that there are no more", () => {
    const draft: Draft = {
      ...first,
      title: "  ",
      source: "The district",
      sourceUrl: " https://district.example/ ",
      steps: [
        { text: " At first. ", set: {} },
        { text: "Then.", set: { "budget.amount": 1, "contract.gone": 2 } },
      ],
    };
    const settings = settingsOf(draft, all, scenario, duval);
    expect(settings.title).toBeUndefined();
    expect(settings.source).toEqual({ text: "The district", url: "https://district.example/" });
    expect(settings.story).toEqual([{ text: "At first." }, { text: "Then.", set: { "budget.amount": 1 } }]);
  });
});

describe("the lines that an author copies", () => {
  it("carry the settings, and nothing of them is HTML", async () => {
    const settings = settingsOf({ ...first, title: `<b>"5 > 4" & so</b>` }, all, scenario, duval);
    const lines = await linesOf(settings, site, still, 640);
    expect(lines.link.startsWith(`${site}embed-duval.html#s1/`)).toBe(true);
    const read = await readFragment(new URL(lines.link).hash.slice(1), () => Promise.resolve(null));
    expect(read).toEqual({ value: settings });
    expect(lines.frame).toContain('title="&lt;b&gt;&quot;5 &gt; 4&quot; &amp; so&lt;/b&gt;"');
    const element = /settings="([^"]*)"/.exec(lines.element)?.[1] ?? "";
    const plain = element
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
    expect(JSON.parse(plain)).toEqual(settings);
    expect(lines.element).toContain(
      '"><p>In 8 of 50 years</p><img src="data:,&quot;" alt="Fifty &lt;dots&gt;" width="492" height="300" style="display:block;max-width:100%;height:auto;margin-bottom:12px" /><table style="text-align:start"><caption>Figures</caption><tbody><tr><th scope="row">Expected &lt;payout&gt;</th><td>$431,902 ± $177</td></tr></tbody></table><noscript><p>No script.</p></noscript></outcomes-contract>',
    );
    // the example's own file shows its picture by itself
    expect(lines.frame.startsWith("<iframe")).toBe(true);
    const changed = { ...settings, set: { "budget.amount": 550_000 } };
    const { frame } = await linesOf(changed, site, still, 640);
    expect(frame).toMatch(
      /^<noscript><p>In 8 of 50 years<\/p><img [^>]*><table [^>]*>.*<p>No script\.<\/p><\/noscript><iframe /,
    );
  });
});

describe("what stands still", () => {
  it("is said in the explainer's language, with the picture as an address that asks for nothing", async () => {
    const exposure = exposureOf(evenly(400_000, 500_000), 450_000);
    const dark = { paper: "#101010" };
    for (const [language, why, row, over] of [
      ["en", "JavaScript is turned off.", "Budget", "In 25 of 50 simulated years it pays more"],
      ["es", "JavaScript está desactivado.", "Presupuesto", "En 25 de 50 años simulados paga más"],
    ] as const) {
      const settings = { version: 1, preset: "duval", language, colours: { dark } } as const;
      const { headline, picture, figures, why: said } = await stillOf(settings, exposure, scenario);
      expect(said).toContain(why);
      expect(figures.map(({ head }) => head)).toContain(row);
      expect(headline).toContain(over);
      expect(picture.address).toMatch(/^data:image\/svg\+xml,[^"#<>&\n]*$/);
      const drawing = decodeURIComponent(picture.address.replace(/^[^,]*,/, ""));
      const outlines = [...drawing.matchAll(/class='dot[^']*'\s+d='([^']*)'/g)].map(([, outline = ""]) => outline);
      expect(outlines.join("").match(/M/g)).toHaveLength(50);
      expect(drawing).toContain("--paper:#101010;");
      expect(drawing).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg')/);
    }
  });
});

describe("an explainer as one file", () => {
  it("has all inside, none of which ends its element, under a policy of hashes", () => {
    const settings = settingsOf({ ...first, title: "</script><script>alert(1)" }, all, scenario, duval);
    const parts = { script: `const text = "</script><!--";`, engine: "globalThis.code = 1;" };
    const file = explainerFile(parts, settings, "A & B", still);
    expect(file.match(/<\/script>/g)).toHaveLength(3);
    expect(file).not.toContain("<!--");
    expect(file).toContain("<title>A &amp; B</title>");
    const hashes = [...file.matchAll(/<script>(.*?)<\/script>/g)].map(
      ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
    );
    expect(hashes).toHaveLength(2);
    expect(file).toContain(`script-src ${hashes.join(" ")} 'wasm-unsafe-eval'`);
    expect(file).not.toMatch(/(?:src|href)="(?!data:)/);
    expect(file).toMatch(/<noscript><p>In 8 of 50 years<\/p>.*<p>No script\.<\/p><\/noscript>/);
    const inside = /id="outcomes-contract-settings">(.*?)<\/script>/.exec(file)?.[1] ?? "";
    expect(JSON.parse(inside)).toEqual(settings);
  });
});
