import { expect, type Locator, type Page, test } from "@playwright/test";
import { open, slider } from "./desk";

async function ask(page: Page): Promise<Locator> {
  await page.getByText("Who is served?").click();
  const question = page.locator("question-served");
  await expect(question.locator(".dumbbell-row").first()).toBeVisible({ timeout: 30_000 });
  return question;
}

test("each group's payment and success, before and after, is seen and read", async ({ page }) => {
  await open(page, "#1/denver");
  const question = await ask(page);
  // three outcomes, two groups
  await expect(question.locator(".dumbbell-after")).toHaveCount(6);
  await expect(question.getByRole("columnheader", { name: "Multilingual learners" })).toBeVisible();
  await expect(question.getByRole("rowheader", { name: "For each enrolled student" })).toBeVisible();
  for (const row of await question.locator(".dumbbell-amount").allInnerTexts()) {
    const [before = 100, after = 0] = [...row.matchAll(/[\d.]+/g)].map(Number);
    expect(after).toBeGreaterThan(before);
  }
});

test("who stands near a threshold is said, and follows when it moves", async ({ page }) => {
  await open(page);
  const question = await ask(page);
  const sentence = question.locator("#near-sentence");
  await expect(sentence).toContainText(/About \d+ students stand within 5\sp/);
  await expect(question.getByRole("rowheader", { name: "the 40th percentile" })).toBeVisible();
  await slider(page, "First threshold").fill("30");
  await expect(question.getByRole("rowheader", { name: "the 30th percentile" })).toBeVisible({ timeout: 30_000 });
});

test("columns of the spread are read by arrow key", async ({ page }) => {
  await open(page);
  const question = await ask(page);
  const cursor = question.getByRole("slider", { name: /Values/ });
  await cursor.focus();
  await page.keyboard.press("Home");
  await expect(cursor).toHaveAttribute("aria-valuetext", /^From 1st to below /);
  await page.keyboard.press("End");
  await expect(question.locator(".reading").first()).toContainText(/up: \d/);
});
