import { expect, test } from "@playwright/test";
import { headline, open, settled } from "./desk";

const trap = "self.onmessage = () => { throw new WebAssembly.RuntimeError('unreachable'); };";

test("a worker that traps is started again, and the last question answered", async ({ page }) => {
  let workers = 0;
  await page.route(/worker.*\.js/, async (route) => {
    workers += 1;
    if (workers === 1) await route.fulfill({ contentType: "text/javascript", body: trap });
    else await route.continue();
  });
  await open(page);
  expect(workers).toBe(2);
  await expect(headline(page)).toContainText("budget");
  await expect(page.locator("#failure")).toHaveCount(0);
});

test("a worker that traps twice is said, and can be tried again", async ({ page }) => {
  let broken = true;
  await page.route(/worker.*\.js/, async (route) => {
    if (broken) await route.fulfill({ contentType: "text/javascript", body: trap });
    else await route.continue();
  });
  await page.goto("./");
  await expect(page.locator("#failure")).toContainText("stopped twice");
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await settled(page);
  await expect(page.locator("#failure")).toHaveCount(0);
});
