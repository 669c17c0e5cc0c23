import { expect, type Locator, type Page, test } from "@playwright/test";
import { field, open } from "./desk";

/** Opens the question and waits for both answers. */
async function ask(page: Page): Promise<Locator> {
  await page.getByText("What are we paying for?").click();
  const question = page.locator("question-worth");
  await expect(question.locator(".dollar-table tfoot")).toBeVisible({ timeout: 30_000 });
  await expect(question.locator("#price-sentence")).not.toBeEmpty({ timeout: 30_000 });
  return question;
}

/** `$301,500` as 301500, `under $100` as 0. */
const dollars = (text: string): number =>
  text.startsWith("under") ? 0 : Number(text.replace("−", "-").replaceAll(/[^\d.-]/g, ""));

for (const preset of ["duval", "ector", "coaching"]) {
  test(`what an average year of ${preset} pays for adds up to the expected payout`, async ({ page }) => {
    await open(page, `#1/${preset}`);
    const question = await ask(page);
    const amounts = await question.locator(".dollar-kind .figure-value").allInnerTexts();
    const total = await question.locator(".dollar-table tfoot .figure-value").innerText();
    expect(amounts.length).toBeGreaterThan(1);
    expect(amounts.map(dollars).reduce((sum, one) => sum + one, 0)).toBeCloseTo(dollars(total), 2);
    const cents = await question.locator(".dollar-kind td:nth-child(3)").allInnerTexts();
    expect(cents.map((text) => (text.startsWith("under") ? 0 : dollars(text))).reduce((sum, one) => sum + one, 0)).toBe(
      100,
    );
    // the expected payout of the picture, to the unit that the table is rounded to
    const expected = await page.locator(".four .figure-value").first().innerText();
    const unit = dollars(
      (await question.getByText(/Rounded to the nearest/).innerText()).replace(/^.*nearest ([^,]*),.*$/s, "$1"),
    );
    expect(Math.abs(dollars(expected) - dollars(total))).toBeLessThanOrEqual(Math.max(unit, 1));
  });
}

test("the price of one more success is read by arrow key and a threshold adopted from it", async ({ page }) => {
  await open(page);
  const question = await ask(page);
  await expect(question.locator("#price-sentence")).toContainText("At the 40th percentile, where it stands");
  const cursor = question.getByRole("slider", { name: /Thresholds/ });
  await cursor.focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowRight");
  await expect(cursor).toHaveAttribute("aria-valuetext", /^At the 45th percentile: /);
  await expect(question.locator(".price-reading p")).toContainText("At the 45th percentile: ");
  await question.getByRole("button", { name: "Adopt this threshold" }).click();
  await expect(field(page, "First threshold")).toHaveValue("45th");
  await expect(question.locator("#price-sentence")).toContainText("At the 45th percentile, where it stands");
});

test("a point of the curve is read by a tap", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page);
  const question = await ask(page);
  const cursor = question.getByRole("slider", { name: /Thresholds/ });
  await cursor.scrollIntoViewIfNeeded();
  const box = await cursor.boundingBox();
  if (box === null) throw new Error("no curve");
  await page.mouse.click(box.x + box.width - 30, box.y + 60);
  await expect(question.locator(".price-reading p")).toContainText(/At the 5\dth percentile: /);
});

test("another threshold is chosen, and says what a success is then", async ({ page }) => {
  await open(page);
  const question = await ask(page);
  await question.getByLabel("Threshold to move").selectOption({ label: "Third threshold" });
  await expect(question.locator("#price-sentence")).toContainText("At the 80th percentile", { timeout: 30_000 });
  await expect(question.locator("question-price")).toContainText("at the 40th percentile or above");
});
