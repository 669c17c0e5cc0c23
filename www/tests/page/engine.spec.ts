import { expect, type Page, test } from "@playwright/test";
import { headline, open, settled } from "./desk";
import { answered } from "./explore";

const trap = "self.onmessage = () => { throw new WebAssembly.RuntimeError('unreachable'); };";

/** A machine with so many cores, on which the workers with these numbers, in the order they are started, trap. */
async function trapping(page: Page, cores: number, trapped: readonly number[]): Promise<() => Promise<number>> {
  await page.route(/worker.*\.js\?trap/, (route) => route.fulfill({ contentType: "text/javascript", body: trap }));
  await page.addInitScript(
    ([of, which]) => {
      Object.defineProperty(navigator, "hardwareConcurrency", { value: of });
      const started = { workers: 0 };
      Object.assign(window, { started });
      const Whole = window.Worker;
      window.Worker = class extends Whole {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(which.includes(started.workers) ? `${String(url)}?trap` : url, options);
          started.workers += 1;
        }
      };
    },
    [cores, trapped] as const,
  );
  return () => page.evaluate(() => (window as unknown as { started: { workers: number } }).started.workers);
}

for (const [who, trapped] of [
  ["the leading worker", 0],
  ["a helping worker", 1],
] as const) {
  test(`when ${who} traps, all are started again and the last question is answered`, async ({ page }) => {
    const started = await trapping(page, 2, [trapped]);
    await open(page);
    expect(await started()).toBe(4);
    await expect(headline(page)).toContainText("budget");
    await expect(page.locator("#failure")).toHaveCount(0);
  });

  test(`when ${who} traps twice, that is said, and can be tried again`, async ({ page }) => {
    const started = await trapping(page, 2, [trapped, 2 + trapped]);
    await page.goto("./");
    await expect(page.locator("#failure")).toContainText("stopped twice");
    await page.getByRole("button", { name: "Try again" }).click();
    await settled(page);
    expect(await started()).toBe(6);
    await expect(page.locator("#failure")).toHaveCount(0);
  });
}

test("where WebAssembly is turned off the page says so, beside the example's picture as it was published", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "WebAssembly");
  });
  await page.goto("./");
  await expect(page.locator("#failure")).toHaveText(
    /^The simulation cannot run here, .* as it was published\. WebAssembly is turned off in this browser\.$/,
  );
  await expect(page.locator("#failure button")).toHaveCount(0);
  await expect(page.locator(".dot")).toHaveCount(50);
});

test("any number of workers draws the same picture", async ({ browser, baseURL }) => {
  const said: string[] = [];
  for (const cores of [1, 2, 8]) {
    const page = await browser.newPage({ baseURL: baseURL ?? "" });
    const started = await trapping(page, cores, []);
    await open(page);
    expect(await started()).toBe(Math.min(4, cores));
    said.push([await headline(page).innerText(), await page.locator(".four").innerText()].join("\n"));
    await page.close();
  }
  expect(new Set(said).size).toBe(1);
});

test("years for questions are drawn while they are in sight, and not before", async ({ page }) => {
  const started = await trapping(page, 2, []);
  await open(page);
  await page.waitForTimeout(1_500);
  expect(await started()).toBe(2);
  await page.locator("#question-solve > summary").scrollIntoViewIfNeeded();
  await expect.poll(started).toBe(4);
  await expect(page.locator("#question-solve")).not.toHaveAttribute("open");
});

test("a map is drawn by the picture's own workers, on the years that they have", async ({ page }) => {
  const started = await trapping(page, 2, []);
  await open(page);
  const question = page.locator("#question-ground");
  // without coming to where other questions are
  await question
    .locator("summary")
    .first()
    .evaluate((summary: HTMLElement) => {
      summary.click();
    });
  await answered(question);
  await expect(question.locator(".said")).toContainText(/Yes: both limits hold in [\d,]+ of [\d,]+ contracts/);
  expect(await started()).toBe(2);
});
