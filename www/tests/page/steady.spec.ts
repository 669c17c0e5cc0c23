/** What a reader has begun to read stays where it is while the rest of the page comes. */
import { expect, test } from "@playwright/test";
import { settled } from "./desk";

/** Above this, readers notice: what web vitals call good ends here. */
const noticed = 0.1;

for (const [width, height] of [
  [1440, 900],
  [768, 1024],
  [360, 740],
] as const)
  for (const [what, fragment] of [
    ["a first visit", ""],
    ["a link", "#1/duval"],
    ["a link to a contract with a long headline", "#1/ector"],
  ] as const)
    test(`nothing moves noticeably while ${what} opens at ${String(width)} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(`./${fragment}`);
      await settled(page);
      await expect(page.locator("details.question").first()).toBeVisible();
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(noticed);
    });
