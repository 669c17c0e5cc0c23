import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { field, headline, open, settled } from "./desk";
import { ask } from "./explore";

const folder = fileURLToPath(new URL("../../presets/", import.meta.url));
const ids = readdirSync(folder)
  .filter((name) => name.endsWith(".json") && name !== "assumptions.json")
  .map((name) => name.replace(".json", ""));
const scenarioOf = (id: string): Record<string, unknown> =>
  (JSON.parse(readFileSync(`${folder}${id}.json`, "utf8")) as { scenario: Record<string, unknown> }).scenario;
const upload = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

for (const id of ids) {
  test(`the example ${id} loads without refusal`, async ({ page }) => {
    await open(page, `#1/${id}`);
    await expect(page.locator("#problem, #refused, #failure")).toHaveCount(0);
    await expect(page.getByLabel("Example contract")).toHaveValue(id);
    await expect(headline(page)).toContainText("budget");
    const said = /In (\d+) of 50/.exec(await headline(page).innerText())?.[1];
    if (said !== undefined) await expect(page.locator(".dot.over")).toHaveCount(Number(said));
    await ask(page, "trust");
    await expect(page.getByRole("heading", { name: "Where this example comes from" })).toBeVisible();
  });
}

test("a link restores the state", async ({ page, context }) => {
  await open(page);
  await field(page, "First threshold").fill("45");
  await page.keyboard.press("Enter");
  await field(page, "The district’s budget").fill("460000");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#1\/duval\/.*45.*460000/);
  const link = page.url();
  expect(new URL(link).hash.length).toBeLessThan(400);
  const said = await headline(page).innerText();
  const other = await context.newPage();
  await other.goto(link);
  await settled(other);
  await expect(headline(other)).toHaveText(said);
  await expect(field(other, "First threshold")).toHaveValue("45th");
});

test("Copy link copies it, and Back leads from an example to what was there before", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  await field(page, "First threshold").fill("47");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/47/);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  test.skip(ids.length < 2, "one example only");
  await page.getByLabel("Example contract").selectOption(ids.find((id) => id !== "duval") ?? "");
  await expect(page).not.toHaveURL(/duval/);
  await settled(page);
  await page.goBack();
  await expect(field(page, "First threshold")).toHaveValue("47th");
});

for (const [link, said] of [
  ["#1/nowhere", "nowhere"],
  ["#7/duval", "does not know"],
  ["#1/duval/b.a=-5", "negative"],
  ["#1/duval/c.colour=blue", "colour"],
  ["#1z/broken", "damaged"],
] as const) {
  test(`the bad link ${link} is reported, and the page still shows a picture`, async ({ page }) => {
    await open(page, link);
    await expect(page.locator("#problem")).toContainText("This link could not be followed");
    await expect(page.locator("#problem li")).toContainText(said);
    await expect(headline(page)).toContainText("budget");
  });
}

test("a link that is no good leaves what is on the page, and is text only", async ({ page }) => {
  await open(page);
  const before = await headline(page).innerText();
  await page.evaluate(() => {
    location.hash = "#1/<img src=x onerror=alert(1)>";
  });
  await expect(page.locator("#problem")).toContainText("img src");
  expect(await page.locator("#problem img").count()).toBe(0);
  await expect(headline(page)).toHaveText(before);
});

test("a bad file shows all refusals and keeps the state", async ({ page }) => {
  await open(page);
  const before = await headline(page).innerText();
  const bad = { ...scenarioOf("duval"), colour: "blue", budget: { amount: "lots" }, plan: { seed: -1 } };
  await page.getByLabel("Scenario file").setInputFiles(upload("bad.json", JSON.stringify(bad)));
  const problem = page.locator("#problem");
  await expect(problem).toContainText("This file could not be opened");
  for (const path of ["colour", "budget.amount", "plan.seed"])
    await expect(problem.locator("code", { hasText: path })).toHaveCount(1);
  await expect(headline(page)).toHaveText(before);
  await problem.getByRole("button", { name: "Close" }).click();
  await expect(problem).toHaveCount(0);
});

test("a file that is no JSON says so", async ({ page }) => {
  await open(page);
  await page.getByLabel("Scenario file").setInputFiles(upload("photo.json", "\u0000PNG"));
  await expect(page.locator("#problem li")).toContainText("JSON");
});

test("what is saved can be opened again, in full, and linked to", async ({ page, context }) => {
  await open(page);
  await field(page, "First threshold").fill("44");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/44/);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save" }).click();
  const saved = readFileSync(await (await saving).path(), "utf8");
  expect((await saving).suggestedFilename()).toMatch(/^[a-z0-9-]+\.json$/);
  const said = await headline(page).innerText();
  await page.getByLabel("Example contract").selectOption({ index: 0 });
  await page.getByLabel("Scenario file").setInputFiles(upload("saved.json", saved));
  await expect(page.locator(".chip")).toHaveText("Opened from a file");
  await settled(page);
  await expect(headline(page)).toHaveText(said);
  await expect(page).toHaveURL(/#1z\//);
  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  await expect(headline(other)).toHaveText(said);
});
