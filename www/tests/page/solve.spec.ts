import { expect, test } from "@playwright/test";
import { field, headline, open, slider } from "./desk";
import { answered, ask, plain } from "./explore";

test("the cap for one year in twenty is found and adopted, and the headline follows", async ({ page }) => {
  await open(page);
  await expect(headline(page)).toContainText("of 50 simulated years it pays more than the $450,000 budget");
  const question = await ask(page, "solve");
  await answered(question);
  await expect(question.locator(".said")).toHaveText("“Never more than” may be up to $450,000.");
  await question.getByRole("button", { name: "Adopt $450,000" }).click();
  await expect(headline(page)).toContainText("none of 10,000");
  await expect(field(page, "Never more than")).toHaveValue("$450,000");
  await expect(page.locator(".clauses")).toContainText("Never more than $450,000");
  // asked again about the terms as they are now
  await expect(question.getByRole("button", { name: "Adopt $450,000" })).toBeDisabled();
  await expect(question).toContainText("the promise holds");
});

test("the price for one year in twenty is found with its band, and keeps the promise when it is adopted", async ({
  page,
}) => {
  await open(page);
  const question = await ask(page, "solve");
  await question.getByLabel("Term to solve for").selectOption({ label: "Third price" });
  await expect(question.locator(".said")).toContainText("“Third price” may be up to $", { timeout: 15_000 });
  await answered(question);
  const adopt = question.getByRole("button", { name: /^Adopt/ });
  const price = /\$[\d.]+/.exec(await adopt.innerText())?.[0] ?? "";
  expect(Number(price.slice(1))).toBeGreaterThan(500);
  expect(Number(price.slice(1))).toBeLessThan(750);
  await adopt.click();
  await expect(field(page, "Third price")).toHaveValue(price);
  // at most one year in twenty, and not much less
  await expect
    .poll(async () => Number(/In (\d) of 50/.exec(await headline(page).innerText())?.[1] ?? 9))
    .toBeLessThanOrEqual(3);
});

test("a threshold has to be at least so high, in the words of its scale", async ({ page }) => {
  await open(page);
  const question = await ask(page, "solve");
  await question.getByLabel("Term to solve for").selectOption({ label: "Third threshold" });
  await expect(question.locator(".said")).toHaveText(
    /^“Third threshold” must be at least the \d\d(st|nd|rd|th) percentile\.$/,
    {
      timeout: 15_000,
    },
  );
});

test("a promise that no value keeps says how near one comes, and one that all keep says so", async ({ page }) => {
  await open(page);
  const question = await ask(page, "solve");
  await question.getByLabel("Term to solve for").selectOption({ label: "Third price" });
  await question.getByLabel("Promise to keep").selectOption({ label: "the district expects to pay at most" });
  const amount = question.getByRole("textbox", { name: "Amount" });
  await amount.fill("310000");
  await amount.press("Enter");
  await expect(question.locator(".said")).toContainText("No value of “Third price”", { timeout: 15_000 });
  await expect(question.locator(".said-more")).toContainText("It comes nearest at");
  await expect(question.getByRole("button", { name: /^Adopt/ })).toHaveCount(0);
  await amount.fill("900000");
  await amount.press("Enter");
  await expect(question.locator(".said")).toContainText("may be anything from", { timeout: 15_000 });
});

test("the answer follows the terms, and what is looked for follows the reader", async ({ page }) => {
  await open(page);
  const question = await ask(page, "solve");
  await answered(question);
  await slider(page, "The district’s budget").fill("430000");
  await expect(question.locator(".said")).toHaveText("“Never more than” may be up to $430,000.", { timeout: 15_000 });
  const upTo = question.getByRole("textbox", { name: "Looked for to" });
  await upTo.fill("400000");
  await upTo.press("Enter");
  await expect(question.locator(".said")).toContainText("to $400,000: the promise holds", { timeout: 15_000 });
  await question.getByRole("button", { name: "Usual range" }).click();
  await expect(question.locator(".said")).toHaveText("“Never more than” may be up to $430,000.", { timeout: 15_000 });
});

test("the curve is read with arrow keys, and has a table", async ({ page }) => {
  await open(page);
  const question = await ask(page, "solve");
  await answered(question);
  const curve = question.getByRole("slider", { name: /^Curve of the figure against/ });
  await curve.focus();
  const first = await curve.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(curve).not.toHaveAttribute("aria-valuetext", first ?? "");
  await page.keyboard.press("End");
  await expect(curve).toHaveAttribute("aria-valuetext", /^At \$1,278,000, the district overspends in \d+ of 50/);
  await expect(question.locator(".curve-read")).toContainText("At $1,278,000");
  await question.getByText("Show as table").click();
  const rows = question.locator("solve-curve tbody tr");
  await expect.poll(() => rows.count()).toBeGreaterThan(20);
  expect(plain(await rows.last().innerText())).toContain("not kept");
});

test("without the vendor's costs there is nothing to promise the vendor", async ({ page }) => {
  await open(page, "#1/edtech");
  const question = await ask(page, "solve");
  await expect(question).toContainText("say what the service costs it");
  await expect(question.getByRole("option", { name: "the vendor loses money in at most" })).toBeDisabled();
});
