import { expect, test } from "@playwright/test";
import { headline, open } from "./desk";
import { ask } from "./explore";

test("it says what every number stands on, and holds the simulation against an exact figure", async ({ page }) => {
  await open(page);
  const question = await ask(page, "trust");
  const check = question.locator(".check");
  await expect(check).toContainText("Worked out exactly", { timeout: 30_000 });
  const [exact = NaN, simulated = NaN] = (await check.locator("dd").allInnerTexts()).map((text) =>
    Number(/\$([\d,.]+)/.exec(text)?.[1]?.replaceAll(",", "")),
  );
  // the example has no limit that binds: the exact figure is near the headline's
  expect(Math.abs(exact - simulated)).toBeLessThan(2_000);
  await expect(headline(page)).toContainText("$432,000");
  const rows = question.locator(".evidence tbody tr:has(td)");
  expect(await rows.count()).toBeGreaterThan(12);
  for (const row of await rows.all())
    await expect(row.locator(".status")).toHaveText(/Published|Secondary copy|Illustrative/);
  await expect(question.locator("#digest")).toHaveText(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/);
  await expect(question.locator(".repeat")).toContainText("10,000");
  await question
    .getByRole("button", { name: /^Change it ?: Chance that the district misses its own obligations$/ })
    .click();
  await expect(page.locator('[data-path="cohort.breach"] input:focus')).toHaveCount(1);
});

test("the digest is of the scenario, and of nothing else", async ({ page }) => {
  await open(page, "#1/duval/b.a=460000");
  const question = await ask(page, "trust");
  const digest = question.locator("#digest");
  await expect(digest).toHaveText(/^[0-9a-f]{4} /);
  const first = await digest.innerText();
  await page.getByRole("slider", { name: "The district’s budget, slider" }).fill("470000");
  await expect(digest).not.toHaveText(first);
  await page.getByRole("slider", { name: "The district’s budget, slider" }).fill("460000");
  await expect(digest).toHaveText(first);
});

test("the model is read without a script, in both languages", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) });
  const page = await context.newPage();
  await page.goto("./model.html");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How the simulation works");
  await expect(page.locator("math").first()).toBeVisible();
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cómo funciona la simulación");
  await context.close();
});
