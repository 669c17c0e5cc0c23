import { expect, test } from "@playwright/test";
import { headline, open } from "./desk";
import { ask } from "./explore";

test("terms without dates say so; a simple schedule is added, seen by month, and removed", async ({ page }) => {
  await open(page);
  const before = await headline(page).innerText();
  await page.getByText("When is it due?").click();
  const question = page.locator("question-due");
  await expect(question).toContainText("do not say when anything falls due");
  await question.getByLabel("School year").selectOption({ label: "2026–27" });
  await expect(question).toContainText("whatever else is owed when results are in, on Jun 30, 2027");
  await question.getByRole("button", { name: "Add this schedule" }).click();
  // half of 450 x $670
  await expect(question.locator("#due-sentence")).toContainText("First, $150,750 on Oct 1, 2026");
  await expect(question.locator(".due-months .due-dot")).toHaveCount(3);
  await expect(question.getByText("After results").first()).toBeVisible();
  await expect(headline(page)).toHaveText(before);
  await question.getByRole("button", { name: "Remove the schedule" }).click();
  await expect(question).toContainText("do not say when anything falls due");
  await expect(page.locator("#refused")).toHaveCount(0);
});

test("a schedule with budgets by fiscal year is removed with them", async ({ page }) => {
  await open(page, "#1/ector");
  await page.getByText("When is it due?").click();
  const question = page.locator("question-due");
  await expect(question.locator(".due-turn")).toHaveCount(1);
  await expect(question.locator("#due-sentence")).toContainText("The uncertainty lies in “After spring tests”");
  await question.getByRole("button", { name: /Remove the schedule/ }).click();
  await expect(question).toContainText("do not say when anything falls due");
  await expect(page.locator("#refused")).toHaveCount(0);
});

test("instalments fit a phone, each figure beside its name", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const language of ["en", "es"]) {
    await open(page, `?lang=${language}#1/ector`);
    const fold = await ask(page, "due");
    await expect(fold.locator(".due-months .due-dot").first()).toBeVisible();
    const wide = await fold
      .locator(".table-scroll")
      .evaluateAll((rooms) => rooms.filter((room) => room.scrollWidth > room.clientWidth).length);
    expect(wide, language).toBe(0);
    const figure = fold.locator(".stacked td").nth(1);
    await expect(figure).toBeVisible();
    expect(await figure.evaluate((cell) => getComputedStyle(cell, "::before").content)).toMatch(/Expected|Esperado/);
  }
});
