/** Named versions of the terms: kept, opened, renamed, deleted, exported, imported. */
import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { field, headline, open, settled } from "./desk";

const versions = (page: Page): Locator => page.locator("term-versions");
const row = (page: Page, name: string): Locator => versions(page).locator(".version", { hasText: name });
const upload = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

async function set(page: Page, label: string, value: string): Promise<void> {
  await field(page, label).fill(value);
  await page.keyboard.press("Enter");
}

async function keep(page: Page, party?: "the vendor"): Promise<void> {
  await page.getByRole("button", { name: "Keep these terms" }).click();
  if (party !== undefined) await versions(page).getByRole("radio", { name: party }).check();
  await page.getByRole("button", { name: "Keep", exact: true }).click();
}

test("a round of terms is kept, left, and opened again; opening can be undone", async ({ page }) => {
  await open(page);
  const said = await headline(page).innerText();
  await keep(page);
  await expect(row(page, "Our draft")).toContainText("shown now");
  await expect(page.locator("#told")).toHaveText("Kept as “Our draft”.");
  await set(page, "First threshold", "55");
  await settled(page);
  await keep(page, "the vendor");
  await expect(row(page, "Their reply")).toContainText("the vendor");
  await expect(row(page, "Their reply").locator(".party.vendor")).toHaveCount(1);
  await page.getByRole("button", { name: "Open: Our draft" }).click();
  await expect(headline(page)).toHaveText(said);
  await expect(page.locator("#told")).toHaveText("“Our draft” is on this page now.");
  await expect(page).toHaveURL(/#1\/duval$/);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(field(page, "First threshold")).toHaveValue("55th");
  await expect(row(page, "Their reply")).toContainText("shown now");
});

test("versions are there after a reload, and a deleted one can be put back", async ({ page }) => {
  await open(page);
  await keep(page);
  await keep(page);
  await page.reload();
  await settled(page);
  await expect(versions(page).locator(".version")).toHaveCount(2);
  await page.getByRole("button", { name: "More: Our draft 2" }).click();
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await page.keyboard.type("Their last word");
  await page.keyboard.press("Enter");
  await expect(row(page, "Their last word")).toHaveCount(1);
  await page.getByRole("button", { name: "More: Their last word" }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(versions(page).locator(".version")).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Put it back" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(versions(page).locator(".version")).toHaveCount(2);
  await expect(versions(page).locator(".version").nth(1)).toContainText("Their last word");
});

test("all of it goes by keyboard", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Keep these terms" }).focus();
  await page.keyboard.press("Enter");
  await expect(versions(page).getByRole("textbox", { name: "Name" })).toBeFocused();
  await page.keyboard.type("Round one");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(row(page, "Round one")).toContainText("the vendor");
  await expect(page.getByRole("button", { name: "Keep these terms" })).toBeFocused();
});

test("versions are exported as one file and imported again; bad ones are refused by name", async ({ page }) => {
  await open(page);
  await keep(page);
  await set(page, "First threshold", "55");
  await settled(page);
  await keep(page, "the vendor");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export all" }).click();
  expect((await saving).suggestedFilename()).toMatch(/^versions-of-the-terms.*\.json$/);
  const written = JSON.parse(readFileSync(await (await saving).path(), "utf8")) as Record<string, unknown>[];
  expect(written.map((version) => Object.keys(version))).toEqual([
    ["name", "from", "saved", "scenario"],
    ["name", "from", "saved", "scenario"],
  ]);
  const scenario = written[0]?.["scenario"] as Record<string, unknown>;
  const bad = {
    name: "Round three",
    from: "vendor",
    saved: "",
    scenario: { ...scenario, budget: { amount: "lots" }, colour: "blue" },
  };
  await page.evaluate(() => {
    localStorage.clear();
  });
  // the address would bring the changed terms along as soon as it has them: as a fresh visit the page shows neither version
  await page.goto("about:blank");
  await open(page);
  await page.getByLabel("File of versions").setInputFiles(upload("all.json", JSON.stringify([...written, bad])));
  const result = page.locator("#imported");
  await expect(result).toContainText("2 of 3 versions were taken");
  await expect(result).toContainText("“Round three”");
  for (const path of ["colour", "budget.amount"])
    await expect(result.locator("code", { hasText: path })).toHaveCount(1);
  await expect(versions(page).locator(".version")).toHaveCount(2);
  await page.getByRole("button", { name: "Open: Their reply" }).click();
  await expect(field(page, "First threshold")).toHaveValue("55th");
});

test("a browser that keeps nothing says so, and keeps versions while the page is open", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open(page);
  await keep(page);
  await expect(versions(page)).toContainText("This browser keeps nothing for this page");
  await set(page, "First threshold", "55");
  await page.getByRole("button", { name: "Open: Our draft" }).click();
  await expect(field(page, "First threshold")).toHaveValue("40th");
});
