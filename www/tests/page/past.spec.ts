import { expect, type Page, test } from "@playwright/test";
import { headline, open, settled } from "./desk";
import { violations } from "./explore";

/** Students of eight schools whose growth is below the norm. */
const past = [
  "site,growth",
  ...Array.from({ length: 480 }, (_, at) => `School ${String(at % 8)},${String(1 + ((at * 37) % 90))}`),
].join("\n");

const csv = (text: string) => ({ name: "past.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

async function choose(page: Page, text: string): Promise<void> {
  await page.getByText("Change the assumptions").click();
  await page.getByText("Use a file of past students").click();
  await page.getByLabel("File of past students", { exact: true }).setInputFiles(csv(text));
}

test("past students show how well the model fits them, and are taken over or left", async ({ page }) => {
  await open(page);
  const before = await headline(page).innerText();
  await choose(page, past);
  const fit = page.getByRole("region", { name: "Growth percentile in math, 480 past students" });
  await expect(fit.locator("tbody tr").first()).toContainText("%");
  await expect(fit).toContainText("They are furthest apart at the");
  const changes = page.getByRole("region", { name: "What would change" });
  await expect(changes.getByRole("row", { name: /^Students 450 480$/ })).toBeVisible();
  await expect(changes.getByRole("row", { name: /^Schools 9 8$/ })).toBeVisible();
  await page.getByRole("button", { name: "Leave it" }).click();
  await expect(fit).toHaveCount(0);
  await expect(headline(page)).toHaveText(before);
  await page.getByLabel("File of past students", { exact: true }).setInputFiles(csv(past));
  await page.getByRole("button", { name: "Use these assumptions" }).click();
  await expect(page.locator(".under-headline")).toContainText("480 students at 8 schools");
  await settled(page);
  await expect(headline(page)).not.toHaveText(before);
  await expect(page.locator("#refused")).toHaveCount(0);
  await expect(page).toHaveURL(/480/);
});

test("a file of past students with mistakes shows them, by cell", async ({ page }) => {
  await open(page);
  await choose(page, "site,growth\nA,50\n,0\nB,many\n");
  const mistakes = page.locator("past-students .mistakes");
  await expect(mistakes).toContainText("B4");
  await expect(mistakes).toContainText("A3");
  await expect(page.locator("past-students")).toContainText("This file cannot be used yet");
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing in a fit, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 900 });
    await open(page);
    await choose(page, past);
    await expect(page.locator("table.fit").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
