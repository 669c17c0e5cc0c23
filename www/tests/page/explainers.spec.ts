/** The explainers as readers meet them: every page, with and without scripts, its story, its looks, and what it asks for. */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { exampleNames } from "../../src/embed/examples";
import type { Settings } from "../../src/embed/settings";
import { frameSize, type Oembed } from "../../src/explainers/oembed";
import type { Locator, Page } from "@playwright/test";
import { complaints, expect, headlineOf, test } from "./host";
import { schemes, widths } from "./views";

const english = exampleNames.map((id) => `${id}/`);
const spanish = exampleNames.map((id) => `es/${id}/`);
const places = [...english, ...spanish];

/** The page's embed, once it has its whole picture; what was built beforehand stays within it, unseen. */
async function pictured(page: Page): Promise<Locator> {
  const embed = page.locator("outcomes-contract");
  await embed.scrollIntoViewIfNeeded();
  await expect(embed).toHaveAttribute("data-engine", "worker", { timeout: 45_000 });
  await expect(embed.locator(".stage .dot")).toHaveCount(50);
  await expect(embed.locator(".so-far")).toBeHidden({ timeout: 45_000 });
  await expect(embed.locator(".notice")).toBeHidden();
  return embed;
}

test.describe.configure({ timeout: 180_000 });

for (const place of [...english, "es/duval/"])
  test(`${place} comes to its picture, and its story moves it, without a complaint or a request elsewhere`, async ({
    page,
    baseURL,
  }) => {
    const heard = complaints(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`explainers/${place}`);
    const embed = await pictured(page);
    const inSpanish = place.startsWith("es/");
    const next = embed.getByRole("button", { name: inSpanish ? "Siguiente" : "Next" });
    const rows = page.locator("table.steps tbody tr");
    const steps = await rows.count();
    const dots = (): Promise<string> =>
      embed.locator(".stage .dot").evaluateAll((all) => all.map((dot) => dot.getAttribute("transform") ?? "").join());
    let before = await dots();
    for (let step = 1; step < steps; step += 1) {
      await next.click();
      await expect(embed.locator(".story-place")).toHaveText(
        `${String(step + 1)} ${inSpanish ? "de" : "of"} ${String(steps)}`,
      );
      await expect.poll(dots).not.toBe(before);
      await expect(embed.locator(".so-far")).toBeHidden({ timeout: 45_000 });
      await expect(embed.locator(".notice")).toBeHidden();
      // the step's title in the story and in the table are the same
      const title = (await rows.nth(step).locator("th").textContent()) ?? "";
      await expect(embed.locator(".story-text")).toContainText(title);
      before = await dots();
    }
    expect(heard).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(baseURL ?? "none") && !url.startsWith("blob:"))).toEqual([]);
  });

test("each comes to its first picture in Spanish too, without a complaint", async ({ page }) => {
  const heard = complaints(page);
  for (const place of spanish) {
    await page.goto(`explainers/${place}`);
    await expect(page.locator("outcomes-contract .stage .dot")).toHaveCount(50);
    await expect(page.locator("outcomes-contract .story-place")).toHaveText(/^1 de [45]$/);
  }
  expect(heard).toEqual([]);
});

test("the table beside the story has the figures that the reader's engine comes to", async ({ page }) => {
  await page.goto("explainers/denver/");
  const embed = await pictured(page);
  await embed.locator("summary").click();
  const figure = (head: string): Promise<string | null> =>
    embed.locator(".frame tr", { hasText: head }).locator(".figure-value").first().textContent();
  const steps = page.locator("table.steps tbody tr");
  for (let step = 0; step < 5; step += 1) {
    if (step > 0) await embed.getByRole("button", { name: "Next" }).click();
    const cells = await steps.nth(step).locator("td .figure-value").allTextContents();
    await expect.poll(() => figure("Expected payout")).toBe(cells[0]);
    await expect(embed.locator(".so-far")).toBeHidden();
    await expect.poll(() => figure("Swing from year to year")).toBe(cells[1]);
    await expect.poll(() => figure("Chance of exceeding the budget")).toBe(cells[2]);
    await expect.poll(() => figure("would have happened anyway")).toBe(cells[3]);
  }
});

/** Every look of the gallery and of an explainer; the others, of the same templates, in one look each. */
const looks = schemes.flatMap((scheme) => widths.map((width) => ({ scheme, width })));
for (const [place, seen] of [
  ["", looks],
  ["duval/", looks],
  ...[...english.slice(1), ...spanish, "es/"].map((place, turn) => [place, [looks[turn % looks.length]]] as const),
] as const)
  test(`axe finds nothing in explainers/${place}, and nothing too wide`, async ({ page }) => {
    await page.goto(`explainers/${place}`);
    if (place !== "" && place !== "es/") await pictured(page);
    for (const look of seen) {
      if (look === undefined) throw new Error("there is no such look");
      const { scheme, width } = look;
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`);
      expect.soft(found, `${String(width)} ${scheme}`).toEqual([]);
    }
  });

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  for (const place of english)
    test(`explainers/${place} reads, with its picture, its tables and its story`, async ({ page }) => {
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`explainers/${place}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        const picture = page.locator("outcomes-contract svg.picture:visible");
        await expect(picture).toHaveCount(1);
        const outlines = await picture.locator(".dot").evaluateAll((all) => all.map((dot) => dot.getAttribute("d")));
        expect(outlines.join("").match(/M/g)).toHaveLength(50);
        await expect(picture).toHaveAccessibleName(/Fifty dots, each one simulated year in fifty/);
        const box = await picture.boundingBox();
        expect(box?.width).toBeGreaterThan(250);
        // its letters are large enough to be read
        const letter = await picture.locator(".tick").first().boundingBox();
        expect(letter?.height).toBeGreaterThan(10);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        await expect(page.locator("outcomes-contract table.figures tr").first()).toBeVisible();
        await expect(page.locator("outcomes-contract ol li").last()).toBeVisible();
        await expect(page.locator("table.steps tbody tr").last()).toBeVisible();
      }
    });
});

/** How long the longest step of a story is. */
function longest(place: string): number {
  const page = readFileSync(`dist/explainers/${place}index.html`, "utf8");
  const [, settings = ""] = /<outcomes-contract settings="([^"]*)"/.exec(page) ?? [];
  const { story = [] } = JSON.parse(settings.replaceAll("&quot;", '"').replaceAll("&amp;", "&")) as Settings;
  return Math.max(...story.map(({ text }) => text.length));
}

test("a frame by oEmbed is high enough for every step of the longest stories, and not much higher", async ({
  page,
}) => {
  const highest: number[] = [];
  for (const place of [...places].sort((one, other) => longest(other) - longest(one)).slice(0, 3)) {
    const answer = JSON.parse(readFileSync(`dist/explainers/${place}oembed.json`, "utf8")) as Oembed;
    const source = (/src="([^"]*)"/.exec(answer.html)?.[1] ?? "").replace(/^(\.\.\/)+/, "");
    await page.setViewportSize({ width: frameSize.width, height: 900 });
    await page.goto("about:blank");
    await page.goto(source);
    const embed = await pictured(page);
    const height = (): Promise<number> => embed.evaluate((element) => element.getBoundingClientRect().height);
    const heights = [await height()];
    const next = embed.locator(".story-steps .main");
    while ((await next.getAttribute("aria-disabled")) !== "true") {
      const said = await headlineOf(embed).textContent();
      await next.click();
      await expect(embed.locator(".so-far")).toBeHidden({ timeout: 45_000 });
      await expect(headlineOf(embed))
        .not.toHaveText(said ?? "", { timeout: 5_000 })
        .catch(() => undefined);
      heights.push(await height());
    }
    highest.push(Math.max(...heights));
  }
  console.log(`frames of explainers: ${highest.map(Math.round).join(", ")} pixels high`);
  expect(Math.max(...highest)).toBeLessThanOrEqual(frameSize.height);
  expect(Math.max(...highest)).toBeGreaterThan(frameSize.height - 200);
});

test("the picture of a link is a PNG of 1200 by 630, and of a size that sites take", async ({ request }) => {
  for (const place of ["", "es/", ...places]) {
    const response = await request.get(`explainers/${place}picture.png`);
    const bytes = await response.body();
    // the signature, and the width and height of the header (PNG, 11.2.2)
    expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeGreaterThan(20_000);
    expect(bytes.length).toBeLessThan(300_000);
  }
});

test("the simulator leads to the gallery, and an explainer to the simulator with its contract", async ({ page }) => {
  await page.goto("./");
  await page.getByRole("link", { name: "Explainers for those who are new to this" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Outcomes-based contracts, explained/);
  await page.getByRole("link", { name: /^Who counts/ }).click();
  await page.getByRole("link", { name: "Open this contract in the full simulator" }).click();
  await expect(page.locator("outcomes-page")).toHaveAttribute("data-engine", "at rest", { timeout: 45_000 });
  await expect(page).toHaveURL(/#1\/denver$/);
  await expect(page.locator("#headline")).toContainText("$670,000");
});
