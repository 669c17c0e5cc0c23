import { expect, test } from "@playwright/test";
import { open, slider } from "./desk";
import { answered, ask, plain } from "./explore";

test("what moves the payout most: the longest bar first, each leads to its control, those of no length say why", async ({
  page,
}) => {
  await open(page);
  const question = await ask(page, "drivers");
  await answered(question);
  const bars = question.locator(".tornado-row");
  await expect(bars).toHaveCount(12);
  await expect(question.getByText("as it stands: $432,000")).toBeVisible();
  // what a term is moved to stands at its bar's ends
  const base = bars.filter({ hasText: "Base fee per student" });
  await expect(base).toContainText("$603");
  await expect(base).toContainText("$737");
  await question.getByRole("button", { name: /^Show \d+ more/ }).click();
  await expect(bars.filter({ hasText: "Never more than" })).toContainText("this cap never binds");
  await expect(bars.filter({ hasText: "The district’s budget" })).toContainText("moves nothing");
  await question.getByRole("button", { name: "Years over budget" }).click();
  await expect(bars.filter({ hasText: "The district’s budget" }).locator("rect")).toHaveCount(2);
  await question.getByRole("button", { name: "Show the term: Base fee per student" }).click();
  await expect(slider(page, "Base fee per student")).toBeFocused();
  await question.getByRole("button", { name: "Show the assumption: Students who never start" }).click();
  await expect(slider(page, "Students who never start")).toBeFocused();
});

test("the table has the values, the changes and their errors; ranges of assumptions have reasons", async ({ page }) => {
  await open(page);
  const question = await ask(page, "drivers");
  await answered(question);
  await question.getByText("Show as table").click();
  const row = question.getByRole("row", { name: /Base fee per student/ });
  // 450 students, $67 less or more each, in every year
  await expect(row).toContainText("−$30,");
  await expect(row).toContainText("+$30,");
  await question.getByText("How far each assumption is moved, and why").click();
  await expect(question.getByRole("row", { name: /Students with both tests valid.*move in a year/ })).toContainText(
    "10 to 12 %",
  );
});

test("the swing of a year is split into causes that add up, and what more students would shrink is said", async ({
  page,
}) => {
  await open(page);
  const question = await ask(page, "drivers");
  await answered(question);
  const rows = question.getByRole("table", { name: "Parts of the variance of the payout" }).locator("tbody tr");
  await expect(rows).toHaveCount(5);
  const shares = (await rows.locator("td:nth-of-type(1) .figure-value").allInnerTexts()).map((text) =>
    Number.parseFloat(plain(text).replace("−", "-")),
  );
  const sum = shares.reduce((all, share) => all + share, 0);
  expect(Math.abs(sum - 100)).toBeLessThan(10);
  await expect(question).toContainText("how well the service works this year");
  await expect(question).toContainText("Twice as many students in the same schools");
});

test("bars are worked out again when terms have moved, and only then", async ({ page }) => {
  await open(page);
  const question = await ask(page, "drivers");
  await answered(question);
  await slider(page, "Base fee per student").fill("700");
  await expect(question.locator(".tornado-row").filter({ hasText: "Base fee per student" })).toContainText("$630", {
    timeout: 15_000,
  });
  await answered(question);
  await expect(question.locator(".tornado-row.stale")).toHaveCount(0);
});

test("working it out can be cancelled, and gone on with", async ({ page }) => {
  await open(page, "#1/cobc");
  const question = await ask(page, "drivers");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question.getByText(/^Stopped after \d+ of \d+\.$/)).toBeVisible();
  await question.getByRole("button", { name: "Go on" }).click();
  await answered(question);
  await expect(question.locator(".tornado-row")).toHaveCount(12);
});
