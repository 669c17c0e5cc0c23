import { expect, test } from "@playwright/test";
import { field, headline, open } from "./desk";
import { answered, ask } from "./explore";

test("a point of common ground is found, read and adopted by keyboard alone", async ({ page }) => {
  await open(page);
  const question = page.locator("#question-ground");
  await question.locator("summary").first().focus();
  await page.keyboard.press("Enter");
  await answered(question);
  await expect(question.locator(".said")).toContainText(/Yes: both limits hold in [\d,]+ of [\d,]+ contracts/);
  await expect(question).toContainText("only the vendor can live with them");
  const nearest = question.getByRole("button", { name: "Show it on the map" });
  await nearest.focus();
  await page.keyboard.press("Enter");
  const reading = question.locator(".ground-reading");
  await expect(reading).toContainText("(within its limit); the vendor loses money");
  const map = question.getByRole("application");
  await map.focus();
  const before = await reading.innerText();
  await page.keyboard.press("ArrowDown");
  await expect(reading).not.toHaveText(before);
  await page.keyboard.press("ArrowUp");
  await expect(reading).toHaveText(before, { useInnerText: true });
  // what is read is spoken after a pause
  await expect(question.locator("[role=status]")).toContainText("the district overspends in");
  await page.keyboard.press("Enter");
  await expect(question.getByRole("button", { name: "Adopt these terms" })).toBeFocused();
  const [, price, base] = /Third price \$(\d+) and Base fee per student \$(\d+)/.exec(before) ?? [];
  await page.keyboard.press("Enter");
  await expect(field(page, "Third price")).toHaveValue(`$${price ?? ""}`);
  await expect(field(page, "Base fee per student")).toHaveValue(`$${base ?? ""}`);
  await expect(headline(page)).toContainText(/[012] of 50 simulated years|1 of \d+ simulated years/);
  await expect(question.locator(".said-more")).toContainText("The terms as they stand are such a deal.");
  await expect(reading).toContainText("The terms stand so now");
  // both terms are one step back
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(field(page, "Third price")).toHaveValue("$750");
  await expect(field(page, "Base fee per student")).toHaveValue("$670");
});

test("a tapped point is read, with both chances and the expected payout", async ({ page }) => {
  await open(page);
  const question = await ask(page, "ground");
  await answered(question);
  const map = question.getByRole("application");
  const box = await map.boundingBox();
  if (box === null) throw new Error("no map");
  await map.click({ position: { x: box.width * 0.5, y: box.height * 0.85 } });
  const reading = question.locator(".ground-reading");
  await expect(reading).toContainText(/the district overspends in .* simulated years \(within its limit\)/);
  await expect(reading).toContainText(/the vendor loses money in .* simulated years \(more than it accepts\)/);
  await expect(reading).toContainText("the expected payout is about $3");
});

test("other terms, ranges and limits make another map", async ({ page }) => {
  await open(page);
  const question = await ask(page, "ground");
  await answered(question);
  const said = question.locator(".said");
  const first = await said.innerText();
  const years = question.getByRole("textbox", { name: "District: years over budget" });
  await years.fill("10");
  await years.press("Enter");
  await expect(said).not.toHaveText(first);
  await answered(question);
  await expect(question).toContainText("The terms as they stand are such a deal.");
  await question.getByLabel("Term upwards", { exact: true }).selectOption({ label: "First threshold" });
  await expect(question.locator(".chart-title")).toHaveText("First threshold against Third price");
  const from = question.getByRole("textbox", { name: "Term across, from" });
  await from.fill("800");
  await from.press("Enter");
  await expect(question).toContainText("The terms as they stand lie outside this map.");
  await answered(question);
});

test("without the vendor's costs the map says what is missing, and takes it there", async ({ page }) => {
  await open(page, "#1/edtech");
  const question = await ask(page, "ground");
  await answered(question);
  await expect(question.locator(".notice")).toContainText("the map knows only the district’s side");
  await expect(question.locator(".said")).toContainText("The district’s limit holds in");
  await expect(question.locator(".ground-key")).not.toContainText("vendor");
  const cost = question.getByRole("textbox", { name: "What a student costs the vendor" });
  await cost.fill("25");
  await cost.press("Enter");
  await expect(question.locator(".notice")).toHaveCount(0);
  await expect(question).toContainText("The vendor accepts a loss in at most");
  await answered(question);
  await expect(question.locator(".ground-key")).toContainText("only the vendor can");
});

test("the map can be cancelled, and gone on with", async ({ page }) => {
  await open(page, "#1/cobc");
  const question = await ask(page, "ground");
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(question.getByText(/^Stopped after/)).toBeVisible();
  await question.getByRole("button", { name: "Go on" }).click();
  await answered(question);
  await expect(question.locator(".said")).toBeVisible();
});
