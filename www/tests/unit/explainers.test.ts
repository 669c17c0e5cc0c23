/** The explainers as they are written when the site is built: what they state, what they link to, what other sites are told. */
import init, { check, type Exposure, Simulation } from "outcomes-contract";
import { beforeAll, describe, expect, it } from "vitest";
import { fragmentIn, readFragment } from "../../src/embed/fragment";
import { exampleNames } from "../../src/embed/examples";
import { figureRows } from "../../src/embed/figures";
import { refusedInputs } from "../../src/embed/inputs";
import { readSettings } from "../../src/embed/read-settings";
import type { Settings } from "../../src/embed/settings";
import type { Oembed } from "../../src/explainers/oembed";
import { addressOf, folderOf, readSite, way } from "../../src/explainers/places";
import { type Settled, simulated } from "../../src/explainers/simulated";
import { type Files, explainers } from "../../src/explainers/site";
import { type Id, stories } from "../../src/explainers/stories";
import type { Compared } from "../../src/explainers/told";
import type { WholePreset } from "../../src/state/presets";
import { type Language, languages, learn, saidIn } from "../../src/text/catalog";
import { embedWords } from "../../src/text/embed";
import { explainedWords } from "../../src/text/explained";
import { presetWords } from "../../src/text/presets";
import { EXPLAINER_POLICY } from "../../vite.explainers";
import { presets } from "../presets";

const whole = presets as readonly WholePreset[];
const site = "https://simulator.example/some/where/";
const never = (): never => {
  throw new Error("no such example");
};
/** As the page of frames is built, without what is nothing to the explainers. */
const frame = `<!doctype html>
<html lang="en"><head><title>Embedded</title></head><body><noscript><!-- written later --></noscript></body></html>`;
const steps = new Map<string, readonly Settled[]>();
let told: Files;
let untold: Files;

beforeAll(async () => {
  await init();
  await learn("es");
  // a fifth of the years that the site is built with: what is held here does not hang on them
  for (const preset of whole) {
    const scenario = { ...preset.scenario, plan: { ...preset.scenario.plan, replications: 2_000 } };
    steps.set(preset.id, simulated({ check, Simulation }, preset.id as Id, { ...preset, scenario }));
  }
  const settled = (id: Id): Promise<readonly Settled[]> => Promise.resolve(steps.get(id) ?? []);
  const making = { presets: whole, settled, style: "assets/explainers-0.css", policy: EXPLAINER_POLICY, frame };
  told = await explainers({ ...making, site });
  untold = await explainers({ ...making, site: null });
}, 120_000);

const text = (file: string, { texts }: Files = told): string => texts.get(file) ?? "";
const each = languages.flatMap((language) => whole.map((preset) => [language, preset.id as Id, preset] as const));
const pages: (readonly [Language, Id | null])[] = [
  ...languages.map((language) => [language, null] as const),
  ...each.map(([language, id]) => [language, id] as const),
];
const decoded = (html: string): string =>
  html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
const attribute = (page: string, pattern: RegExp): string => decoded(pattern.exec(page)?.[1] ?? "");
const meta = (page: string, name: string): string =>
  attribute(page, new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)" />`));
/** What is read of a piece of HTML. */
const readable = (html: string): string => decoded(html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " "));
const figures = (said: string): string[] => said.match(/\d[\d,.]*\d|\d/g) ?? [];

/** How many dots are in the pictures: each begins its outline once. */
const dotsIn = (markup: string): number =>
  [...markup.matchAll(/<path\s+class="dot[^"]*"\s+d="([^"]*)"/g)].reduce(
    (sum, [, outline = ""]) => sum + outline.split("M").length - 1,
    0,
  );

describe("the explainers", () => {
  it("are one for each example and a gallery, in both languages, each with the picture of its link", () => {
    const files = [...told.texts.keys()];
    expect(files.filter((file) => file.endsWith("index.html"))).toHaveLength(14);
    expect(files.filter((file) => file.endsWith("oembed.json"))).toHaveLength(12);
    expect(told.pictures.size).toBe(14);
    for (const [language, id] of pages) expect(text(`${folderOf(language, id)}index.html`)).toContain("<h1>");
  });

  it.each(each)("state as published, in %s of %s, what the example states, with its source", (language, id, preset) => {
    const page = text(`${folderOf(language, id)}index.html`);
    const about = saidIn(language, () => presetWords().about(preset));
    const known = /<ul class="known">([^]*?)<\/ul>/.exec(page)?.[1] ?? "";
    const items = [...known.matchAll(/<li>(.*) \(<a href="([^"]*)"[^>]*>(.*)<\/a>\)<\/li>/g)];
    expect(items.map(([, said = "", url = ""]) => [decoded(said), decoded(url)])).toEqual(
      about.published.map((one) => [one.text, one.url]),
    );
    items.forEach(([, , , source = ""], place) => {
      expect(/secondary|secundaria/.test(source)).toBe(preset.published[place]?.status === "S");
    });
    // whatever leads elsewhere is one of the example's publications
    const elsewhere = [...page.matchAll(/<a href="(https?:[^"]*)"/g)].map(([, url = ""]) => decoded(url));
    const publications = [...preset.published, ...preset.sources].map(({ url }) => url);
    for (const url of elsewhere) expect(publications).toContain(url);
    for (const { url } of preset.sources) expect(elsewhere).toContain(url);
  });

  it.each(each)(
    "have no figure, in %s of %s, but the example's own and those that the engine computed",
    (language, id, preset) => {
      const page = text(`${folderOf(language, id)}index.html`);
      const computed = /<outcomes-contract [^]*?<\/outcomes-contract>|<section class="in-figures">[^]*?<\/section>/g;
      const body = page.slice(page.indexOf("<body>")).replaceAll(computed, "");
      const { scenario, ...said } = preset;
      const own = new Set(figures(JSON.stringify(said)));
      expect(figures(readable(body)).filter((one) => !own.has(one))).toEqual([]);
      // a sentence of the story, its values left out, has terms of the example and of its step
      const none = { over: "", drawn: "", budget: "", mean: "", swing: "", anyway: "", loss: "", reached: "" };
      const blank: Compared = { now: none, was: none };
      saidIn(language, () => explainedWords()[id].steps).forEach((step, place) => {
        const set = Object.values(stories[id].sets[place] ?? {});
        const terms = new Set([...figures(JSON.stringify(scenario)), ...set.map(String)].map(Number));
        const typed = figures(step.text(blank)).map((one) => Number(one.replace(",", "")));
        expect(typed.filter((one) => !terms.has(one))).toEqual([]);
      });
    },
  );

  it.each(each)(
    "have a story, in %s of %s, of 4 or 5 steps on numbers that the embed lets move",
    (language, id, preset) => {
      const page = text(`${folderOf(language, id)}index.html`);
      const settings: unknown = JSON.parse(attribute(page, /<outcomes-contract settings="([^"]*)"/));
      const read = saidIn(language, () => readSettings(settings, exampleNames));
      expect(read).toMatchObject({ kind: "settings" });
      const { story = [], inputs } = settings as Settings;
      expect(story.length).toBeGreaterThanOrEqual(4);
      expect(story.length).toBeLessThanOrEqual(5);
      expect(story[0]?.set).toBeUndefined();
      for (const { set } of story.slice(1)) expect(Object.keys(set ?? {})).not.toEqual([]);
      expect(refusedInputs(inputs, preset.scenario)).toEqual([]);
      expect(page).not.toMatch(/undefined|NaN|\[object/);
    },
  );

  it("show the whole article, the picture and its table to those without scripts", () => {
    const page = text("explainers/duval/index.html");
    const inside = /<outcomes-contract [^]*?<\/outcomes-contract>/.exec(page)?.[0] ?? "";
    // the picture for a wide screen, and for a narrow one
    expect(dotsIn(inside)).toBe(100);
    expect(inside).toContain('<table class="figures">');
    expect(inside.match(/<li><strong>/g)).toHaveLength(5);
  });

  it.each(pages)("keep to their own files, in %s of %s, and run nothing that is written in them", (language, id) => {
    const page = text(`${folderOf(language, id)}index.html`);
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${EXPLAINER_POLICY}" />`);
    expect(page).not.toMatch(/<style|<script(?![^>]* src=)| style="| on\w+="/);
    for (const [, address = ""] of page.matchAll(/ src="([^"]*)"|<link rel="(?:stylesheet|icon)"[^>]* href="([^"]*)"/g))
      expect(address).not.toMatch(/^[a-z]+:|^\/\//);
  });
});

/** What the sentences say of the figures, in words. */
describe("the stories", () => {
  const swing = ({ payout }: Exposure): number => payout.sd;
  const mean = ({ payout }: Exposure): number => payout.mean.value;
  const over = ({ budget }: Exposure): number => budget.chanceExceeded.value;
  const loss = ({ vendor }: Exposure): number => vendor?.chanceOfLoss.value ?? Number.NaN;
  const anyway = ({ outcomes }: Exposure): number => {
    const paid = outcomes.filter(({ payment }) => payment.value > 0);
    const all = paid.reduce((sum, { payment }) => sum + payment.value, 0);
    return paid.reduce((sum, one) => sum + (one.payment.value / all) * one.deadweightShare.value, 0);
  };
  const reached = ({ outcomes }: Exposure): number => outcomes[0]?.thresholds[0]?.reached.value ?? Number.NaN;

  it.each([
    ["duval", 1, "falls", swing],
    ["duval", 2, "falls", swing],
    ["duval", 3, "falls", anyway],
    ["duval", 3, "falls", mean],
    ["duval", 4, "is none", over],
    ["duval", 4, "falls", mean],
    ["denver", 1, "rises", mean],
    ["denver", 1, "rises", over],
    ["denver", 2, "falls", mean],
    ["denver", 2, "rises", loss],
    ["denver", 3, "falls", mean],
    ["denver", 4, "falls", mean],
    ["ector", 1, "rises", mean],
    ["ector", 1, "rises", over],
    ["ector", 2, "falls", mean],
    ["ector", 2, "rises", swing],
    ["ector", 2, "rises", loss],
    ["ector", 3, "falls", anyway],
    ["ector", 4, "is none", over],
    ["ector", 4, "stays", loss],
    ["edtech", 1, "rises", reached],
    ["edtech", 1, "rises", mean],
    ["edtech", 2, "rises", reached],
    ["edtech", 2, "rises", mean],
    ["edtech", 3, "falls", swing],
    ["edtech", 4, "falls", mean],
    ["coaching", 1, "falls", mean],
    ["coaching", 2, "falls", mean],
    ["coaching", 2, "falls", anyway],
    ["coaching", 3, "falls", mean],
    ["cobc", 1, "rises", over],
    ["cobc", 1, "rises", mean],
    ["cobc", 2, "falls", mean],
    ["cobc", 3, "falls", anyway],
    ["cobc", 3, "falls", mean],
    ["cobc", 4, "is none", over],
    ["cobc", 4, "falls", swing],
  ] as const)("say truly of %s, step %i, that a figure %s", (id, place, how, of) => {
    const all = steps.get(id) ?? [];
    const [was, now] = [all[0], all[place]].map((step) => (step === undefined ? Number.NaN : of(step.exposure)));
    if (was === undefined || now === undefined) throw new Error("there is no such step");
    if (how === "falls") expect(now).toBeLessThan(was);
    if (how === "rises") expect(now).toBeGreaterThan(was);
    if (how === "is none") expect([was > 0, now]).toEqual([true, 0]);
    if (how === "stays") expect(now).toBe(was);
  });

  it("say truly that most of the swing of duval is not which students turn up", () => {
    const [was, , now] = steps.get("duval") ?? [];
    expect(swing(now?.exposure as Exposure)).toBeLessThan(swing(was?.exposure as Exposure) / 2);
  });

  it("say truly that the hours move the bill of denver most, and that its ceiling protects nobody", () => {
    const moved = (steps.get("denver") ?? []).map(({ exposure }) => mean(exposure));
    const by = moved.map((one) => Math.abs(one - (moved[0] ?? 0)));
    expect(Math.max(by[3] ?? 0, by[4] ?? 0)).toBeLessThan(Math.min(by[1] ?? 0, by[2] ?? 0));
    expect(steps.get("denver")?.[0]?.exposure.chanceNotToExceedBinds.value).toBe(0);
  });
});

describe("what sites are told that embed an explainer by its address", () => {
  it.each(each)("is, in %s of %s, an answer of oEmbed 1.0 with a frame and a picture", async (language, id) => {
    const folder = folderOf(language, id);
    const answer = JSON.parse(text(`${folder}oembed.json`)) as Oembed;
    // https://oembed.com, 2.3.4: what is required of all, and of `rich`; of a thumbnail all three or none
    expect(answer).toMatchObject({ version: "1.0", type: "rich", provider_name: expect.any(String) as string });
    expect(answer.provider_url).toBe(site);
    for (const size of [answer.width, answer.height, answer.thumbnail_width, answer.thumbnail_height])
      expect(Number.isInteger(size) && size > 0).toBe(true);
    expect(answer.thumbnail_url).toBe(`${site}${folder}picture.png`);
    expect(told.pictures.has(`${folder}picture.png`)).toBe(true);
    expect(answer.title).toBe(saidIn(language, () => explainedWords()[id].title));
    // one frame, with no attribute that WordPress would take from it
    const [, attributes = ""] = /^<iframe ([^>]*)><\/iframe>$/.exec(answer.html) ?? [];
    expect([...attributes.matchAll(/([a-z]+)="/g)].map(([, name]) => name)).toEqual([
      "src",
      "title",
      "width",
      "height",
      "frameborder",
    ]);
    const source = new URL(attribute(attributes, /src="([^"]*)"/));
    const file = `embed-${id}${language === "es" ? "-es" : ""}.html`;
    expect(source.href.split("#")[0]).toBe(site + file);
    expect(told.texts.has(file)).toBe(true);
    const read = await readFragment(fragmentIn(source.hash), () => Promise.resolve(null));
    expect(read).toMatchObject({ value: { version: 1, preset: id, title: answer.title } });
    expect("value" in read && readSettings(read.value, exampleNames)).toMatchObject({ kind: "settings" });
  });

  it("is found where WordPress has added a secret to it", async () => {
    const { html } = JSON.parse(text("explainers/duval/oembed.json")) as Oembed;
    const { hash } = new URL(`${attribute(html, /src="([^"]*)"/)}#?secret=a1B2c3D4e5`);
    const read = await readFragment(fragmentIn(hash), () => Promise.resolve(null));
    expect(read).toMatchObject({ value: { preset: "duval" } });
    expect(fragmentIn("#?secret=a1B2c3D4e5")).toBe("");
    expect(fragmentIn("#1/duval/b.a=550000")).toBe("1/duval/b.a=550000");
  });
});

describe("a frame without scripts", () => {
  it.each(each)(
    "has, in %s of %s, the picture, the table of figures, why it does not move, and where more is",
    (language, id) => {
      const page = text(`embed-${id}${language === "es" ? "-es" : ""}.html`);
      expect(page).toContain(`<html lang="${language}">`);
      const inside = / id="outcomes-contract-settings">([^<]*)<\/script>/.exec(page)?.[1] ?? "";
      const read = readSettings(JSON.parse(inside), exampleNames);
      expect(read).toMatchObject({ kind: "settings", settings: { preset: id } });
      const [, styled = "", unscripted = ""] = page.split("<noscript>");
      expect(styled).toContain('<link rel="stylesheet" href="./embed-noscript.css" />');
      const { exposure, scenario } = steps.get(id)?.[0] ?? {};
      if (exposure === undefined || scenario === undefined) throw new Error(`${id} was not simulated`);
      const [words, rows] = saidIn(language, () => [embedWords(), figureRows(exposure, scenario)]);
      for (const { head, figure } of rows) {
        expect(readable(unscripted)).toContain(head);
        expect(readable(unscripted)).toContain(readable(figure.value));
      }
      expect(readable(unscripted)).toContain(words.stopped.heading);
      expect(readable(unscripted)).toContain(
        saidIn(language, () => presetWords().chip(whole.find((one) => one.id === id) ?? never())),
      );
      expect(unscripted).toContain(`href="./${folderOf(language, id)}"`);
      for (const [, picture = ""] of unscripted.matchAll(/(?:src|srcset)="\.\/([^"]*)"/g)) {
        const drawing = text(picture);
        expect(dotsIn(drawing)).toBe(50);
        expect(drawing).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
      }
    },
  );

  it("says why in both languages, and leads on, where it shows a contract of an author's own", () => {
    const page = text("embed.html");
    for (const language of languages) {
      expect(page).toContain(`<p lang="${language}">`);
      expect(page).toContain(`href="./${folderOf(language, null)}"`);
    }
    // an address that names an example as it is finds it there
    for (const { id } of whole) {
      expect(page).toContain(`id="1/${id}"`);
      expect(text("embed-noscript.css")).toContain(`content: url("./embed-${id}.svg")`);
    }
  });
});

describe("the head of a page", () => {
  it.each(pages)("says early, in %s of %s, what the page is, in whole addresses", (language, id) => {
    const folder = folderOf(language, id);
    const page = text(`${folder}index.html`);
    const head = page.slice(0, page.indexOf("</head>"));
    const title = attribute(page, /<h1>(.*)<\/h1>/);
    expect(attribute(head, /<title>(.*)<\/title>/)).toContain(title);
    for (const name of ["description", "og:description", "twitter:description"])
      expect(meta(head, name).length).toBeGreaterThan(60);
    for (const name of ["og:title", "twitter:title"]) expect(meta(head, name)).toBe(title);
    expect(meta(head, "og:url")).toBe(site + folder);
    for (const name of ["og:image", "twitter:image"]) expect(meta(head, name)).toBe(`${site}${folder}picture.png`);
    for (const name of ["og:image:alt", "twitter:image:alt"]) expect(meta(head, name)).toContain(title);
    expect([meta(head, "og:image:width"), meta(head, "og:image:height")]).toEqual(["1200", "630"]);
    expect(meta(head, "twitter:card")).toBe("summary_large_image");
    const link = `<link rel="alternate" type="application/json+oembed" href="${site}${folder}oembed.json"`;
    if (id !== null) {
      expect(head).toContain(link);
      // before the long texts, and before anything is loaded
      expect(head.indexOf(link)).toBeLessThan(head.indexOf("og:title"));
      expect(new TextEncoder().encode(head.slice(0, head.indexOf(link))).length).toBeLessThan(2_000);
    } else expect(head).not.toContain("oembed");
  });

  it.each(pages)("leads, in %s of %s, to the same page in each language, which leads back", (language, id) => {
    const folder = folderOf(language, id);
    for (const other of languages) {
      const [, href = ""] = new RegExp(`hreflang="${other}" href="([^"]*)"`).exec(text(`${folder}index.html`)) ?? [];
      const place = new URL(href, site + folder).href;
      expect(place).toBe(site + folderOf(other, id));
      expect(told.texts.has(`${place.slice(site.length)}index.html`)).toBe(true);
    }
  });

  it("has relative addresses, and does not say where it is, where the site's address is not known", () => {
    const page = text("explainers/es/duval/index.html", untold);
    expect(meta(page, "og:url")).toBe("");
    expect(meta(page, "og:image")).toBe("../../../explainers/es/duval/picture.png");
    const answer = JSON.parse(text("explainers/es/duval/oembed.json", untold)) as Oembed;
    expect(answer.html).toMatch(/ src="..\/..\/..\/embed-duval-es.html#s1\//);
  });
});

describe("addresses", () => {
  it("lead from folder to folder", () => {
    expect(way("explainers/duval/", "explainers/")).toBe("../");
    expect(way("explainers/", "explainers/duval/")).toBe("duval/");
    expect(way("explainers/duval/", "explainers/duval/")).toBe("./");
    expect(way("explainers/es/duval/", "explainers/cobc/")).toBe("../../cobc/");
    expect(way("explainers/", "explainers/es/")).toBe("es/");
    expect(addressOf(null, "explainers/", "")).toBe("../");
  });

  it("of the site are read with their last slash, or refused", () => {
    expect(readSite(undefined)).toBeNull();
    expect(readSite(" ")).toBeNull();
    expect(readSite("https://someone.github.io/simulator")).toBe("https://someone.github.io/simulator/");
    expect(readSite("https://simulator.example/?a#b")).toBe("https://simulator.example/");
    expect(() => readSite("simulator.example")).toThrow();
    expect(() => readSite("ftp://simulator.example/")).toThrow("https://");
  });
});
