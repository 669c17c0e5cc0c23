import { expect, type Page, test } from "@playwright/test";
import { headline, open, settled } from "./desk";

/** An example whose million years take long enough to be cancelled. */
const large = "#1/denver";

/** How many years each picture was of, from now on. */
async function watchYears(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const root = document.querySelector("outcomes-page")?.shadowRoot;
    if (!root) throw new Error("no page");
    const seen: number[] = [];
    Object.assign(window, { years: seen });
    new MutationObserver(() => {
      const years = Number(
        /^[\d,]+/.exec(root.querySelector(".under-headline")?.textContent ?? "")?.[0].replaceAll(",", ""),
      );
      if (years !== seen.at(-1)) seen.push(years);
    }).observe(root, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { years: number[] }).years);
}

const underHeadline = (page: Page) => page.locator(".under-headline");

test("an assumption that is dragged shows a few hundred years at each position, and all when it rests", async ({
  page,
}) => {
  await open(page);
  const before = await headline(page).innerText();
  await page.getByText("Change the assumptions").click();
  const effect = page.locator('[data-path="cohort.measures[0].effect.mean"] input[type=range]');
  await effect.scrollIntoViewIfNeeded();
  const years = await watchYears(page);
  const box = await effect.boundingBox();
  if (box === null) throw new Error("no slider");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.32, y);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) await page.mouse.move(box.x + box.width * (0.32 + 0.02 * step), y);
  await page.mouse.up();
  await expect(headline(page)).not.toHaveText(before);
  await expect(underHeadline(page)).toContainText("10,000 simulated school years");
  await settled(page);
  // as many as there was time for at once, or 500 from the workers
  expect([128, 256, 500]).toContain(Math.min(...(await years())));
  expect((await years()).at(-1)).toBe(10_000);
});

test("more years keep those drawn; a million can be cancelled, and gone on with", async ({ page }) => {
  await open(page, large);
  const years = await watchYears(page);
  await page.getByLabel("Simulated years", { exact: true }).selectOption("1000000");
  await page.getByRole("button", { name: "Cancel" }).click();
  const stopped = page.getByText(/^Stopped at [\d,]+ of 1,000,000 years\.$/);
  await expect(stopped).toBeVisible();
  await expect(page.locator("progress")).toHaveCount(0);
  await expect(async () => {
    const kept = /at ([\d,]+) of/.exec(await stopped.innerText())?.[1] ?? "";
    await expect(underHeadline(page)).toContainText(`${kept} simulated school years`);
  }).toPass();
  await expect(page.locator(".dot")).toHaveCount(50);
  expect(Math.min(...(await years()))).toBe(10_000);
  // other terms go as far as those before, and no further
  const kept = Math.max(...(await years()));
  await page.locator('[data-path^="contract.outcomes"] input[type=range]').first().press("ArrowRight");
  await page.waitForTimeout(1_000);
  await expect(stopped).toBeVisible({ timeout: 30_000 });
  await expect(underHeadline(page)).toContainText(`${kept.toLocaleString("en-US")} simulated school years`);
  await page.waitForTimeout(1_000);
  expect(Math.max(...(await years()))).toBe(kept);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.locator("progress")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(stopped).toBeVisible();
});

test("with a million years, a term shows the first ten thousand at once and then more", async ({ page }) => {
  await open(page, large);
  await page.getByLabel("Simulated years", { exact: true }).selectOption("1000000");
  await expect(underHeadline(page)).not.toContainText(/^10,000 /);
  const years = await watchYears(page);
  await page.locator('[data-path^="contract.outcomes"] input[type=range]').first().press("ArrowRight");
  await expect.poll(years).toContain(10_000);
  await expect
    .poll(async () => Math.max(...(await years()).slice((await years()).lastIndexOf(10_000))))
    .toBeGreaterThan(10_000);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText(/^Stopped at/)).toBeVisible();
});
