import { expect, test } from "@playwright/test";
import { headline, open, slider } from "./desk";

test("the headline is spoken after a pause", async ({ page }) => {
  await open(page);
  const spoken = page.locator("#spoken");
  await expect(spoken).toHaveText(await headline(page).innerText());
  await slider(page, "First threshold").fill("50");
  await expect(spoken).toHaveText(await headline(page).innerText(), { timeout: 3000 });
  await expect(spoken).toHaveAttribute("aria-live", "polite");
});

test("on a narrow screen the result stays in sight while a control is used", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await expect(page.locator(".strip")).toHaveCount(0);
  const threshold = slider(page, "First threshold");
  await threshold.focus();
  await expect(page.locator(".strip")).toBeVisible();
  await expect(page.locator(".strip-dot")).toHaveCount(50);
  const strip = await page.locator(".strip").boundingBox();
  const control = await threshold.boundingBox();
  expect((strip?.y ?? 1) + (strip?.height ?? 0)).toBeLessThanOrEqual(control?.y ?? 0);
  // where the headline is in sight it would only cover what is above it
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await expect(page.locator(".strip")).toHaveCount(0);
  await expect(threshold).toBeFocused();
});

test("with reduced motion the dots are at once where they belong", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  const places = (): Promise<string[]> =>
    page.locator(".dot").evaluateAll((dots) => dots.map((dot) => dot.getAttribute("transform") ?? ""));
  const before = await places();
  await slider(page, "First threshold").fill("50");
  await page.waitForFunction((old) => {
    const dots = document.querySelector("outcomes-page")?.shadowRoot?.querySelectorAll(".dot") ?? [];
    return [...dots].some((dot, index) => dot.getAttribute("transform") !== old[index]);
  }, before);
  const after = await places();
  await page.waitForTimeout(250);
  expect(await places()).toEqual(after);
});
