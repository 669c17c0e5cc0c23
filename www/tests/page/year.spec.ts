import { expect, type Locator, type Page, test } from "@playwright/test";
import { open, slider } from "./desk";

const dots = (page: Page): Locator => page.getByRole("slider", { name: /50 simulated years/ });
const total = (question: Locator): Locator => question.locator(".invoice").first().locator("tfoot td").last();

/** Waits for a year under the terms of the picture. */
async function year(page: Page): Promise<Locator> {
  const question = page.locator("question-year");
  await expect(question.locator(".invoice tfoot").first()).toBeVisible({ timeout: 30_000 });
  await expect(question.locator(".answer.stale")).toHaveCount(0, { timeout: 30_000 });
  return question;
}

const amount = (text: string): number => Number(text.replaceAll(/[^\d.]/g, ""));

test("a year over budget is opened from its dot by keyboard, and its invoice is what the dot pays", async ({
  page,
}) => {
  await open(page);
  await dots(page).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  const said = (await dots(page).getAttribute("aria-valuetext")) ?? "";
  expect(said).toMatch(/^Year 49 of 50: \$[\d,]+(\.\d\d)?, over the budget/);
  await page.keyboard.press("Enter");
  const question = await year(page);
  const pays = amount(/\$[\d,.]+\d/.exec(said)?.[0] ?? "");
  expect(amount(await total(question).innerText())).toBe(pays);
  const lines = await question.locator(".invoice").first().locator("tbody td:last-child").allInnerTexts();
  expect(lines.map(amount).reduce((sum, one) => sum + one, 0)).toBeCloseTo(pays, 2);
  await expect(question.locator("#year-sentence")).toContainText("over the $450,000.00 budget");
  await expect(page.locator(".year-ring")).toHaveCount(1);
  await expect(page.locator("#question-year > summary")).toBeFocused();
});

test("that a dot opens its year is seen before anything is pointed at, and at the dot that is", async ({ page }) => {
  await open(page);
  await expect(page.locator("payout-chart .chart-head")).toContainText("Choose a dot to open its year");
  await expect(dots(page)).toBeAttached();
  const dot = page.locator(".dots > .dot").nth(20);
  const box = await dot.boundingBox();
  if (box === null) throw new Error("no dot");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator(".cursor-ring")).toHaveCount(1);
  await expect(page.locator(".dot-opens")).toHaveText(/^\s*Open year \d+\s*$/);
  await expect(page.locator("dot-cursor .cursor-field")).toHaveCSS("cursor", "pointer");
  await page.mouse.move(0, 0);
  await expect(page.locator(".dot-opens")).toHaveCount(0);
  // by keyboard the same
  await dots(page).focus();
  await page.keyboard.press("Home");
  await expect(page.locator(".dot-opens")).toHaveText(/^\s*Open year 1\s*$/);
});

test("a dot is opened by a tap beside its centre, within a target of 24 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page);
  await expect(dots(page)).toBeAttached();
  const dot = page.locator(".dot").last();
  await dot.scrollIntoViewIfNeeded();
  const box = await dot.boundingBox();
  if (box === null) throw new Error("no dot");
  await page.mouse.click(box.x + box.width / 2 + 10, box.y + box.height / 2 - 4);
  const question = await year(page);
  await expect(question.getByLabel("Year", { exact: true })).toHaveValue("49");
});

test("when a threshold moves, the same simulated year is shown under the new terms", async ({ page }) => {
  await open(page);
  await page.getByText("What does one year look like?").click();
  const question = await year(page);
  const before = await total(question).innerText();
  const number = /number ([\d,]+)/.exec(await question.innerText())?.[1] ?? "";
  await slider(page, "First threshold").fill("25");
  await expect(question.getByText("Same simulated year, new terms")).toBeVisible({ timeout: 30_000 });
  await year(page);
  expect(/number ([\d,]+)/.exec(await question.innerText())?.[1]).toBe(number);
  const after = await total(question).innerText();
  expect(amount(after)).toBeGreaterThan(amount(before));
  await expect(question.locator(".year-moved")).toContainText(
    `it paid ${before} when you opened it, and pays ${after} now`,
  );
});

test("years are gone through by select, buttons and shortcuts", async ({ page }) => {
  await open(page);
  await page.getByText("What does one year look like?").click();
  const question = await year(page);
  const choice = question.getByLabel("Year", { exact: true });
  await choice.selectOption("10");
  await year(page);
  const tenth = amount(await total(question).innerText());
  await question.getByRole("button", { name: "Dearer year" }).click();
  await expect(choice).toHaveValue("11");
  await year(page);
  expect(amount(await total(question).innerText())).toBeGreaterThanOrEqual(tenth);
  await question.getByRole("button", { name: "A poor year" }).click();
  await expect(choice).toHaveValue("4");
  await question.getByRole("button", { name: "A good year" }).click();
  await expect(choice).toHaveValue("45");
});

test("the students of the year stand along their scale, and their number is the invoice's", async ({ page }) => {
  await open(page);
  await page.getByText("What does one year look like?").click();
  const question = await year(page);
  const strip = question.locator("year-students").first();
  await expect(strip.locator(".students.reached")).toHaveAttribute("d", /M/);
  const counted = Number(/of (\d+) counted/.exec(await strip.innerText())?.[1]);
  const outlines = await strip
    .locator(".students")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("d") ?? ""));
  expect(outlines.join("").match(/M/g)).toHaveLength(counted);
  const cursor = strip.getByRole("slider");
  await cursor.focus();
  await page.keyboard.press("End");
  await expect(cursor).toHaveAttribute("aria-valuetext", /students?, \d+ without the service/);
});

test("a closed year leaves no mark in the picture", async ({ page }) => {
  await open(page);
  const fold = page.locator("#question-year > summary");
  await fold.click();
  await year(page);
  await expect(page.locator(".year-ring")).toHaveCount(1);
  await fold.click();
  await expect(page.locator(".year-ring")).toHaveCount(0);
});
