import { expect, type Page, test } from "@playwright/test";
import { dotPlaces, headline, open, settled, slider } from "./desk";
import { ask } from "./explore";

test("the page loads and says what the contract will cost", async ({ page }) => {
  await open(page);
  await expect(headline(page)).toHaveText(
    /^The district (should expect to pay about|pays exactly) \$[\d,]+\. (In|That) .*the \$[\d,]+ budget\.$/,
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Outcomes Contract Simulator");
  await expect(page.getByRole("img", { name: /Fifty dots/ })).toBeVisible();
  await expect(page.getByText("The least this contract can pay")).toBeVisible();
});

test("as many diamonds are drawn as the sentence says", async ({ page }) => {
  await open(page);
  const said = /In (\d+) of 50/.exec(await headline(page).innerText())?.[1];
  expect(said).toBeDefined();
  await expect(page.locator(".dot.over")).toHaveCount(Number(said));
});

test("it asks for nothing but its own files, and breaks no rule of its policy", async ({ page, baseURL }) => {
  const asked: string[] = [];
  const broken: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) broken.push(message.text());
  });
  await page.addInitScript(() => {
    Object.assign(window, { broken: [] });
    document.addEventListener("securitypolicyviolation", (event) => {
      (window as unknown as { broken: string[] }).broken.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await open(page);
  await page.getByRole("button", { name: "All years" }).click();
  await page.getByText("Change the assumptions").click();
  await page.getByLabel("Example contract").selectOption({ index: 1 });
  await page.waitForTimeout(1000);
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
  expect(asked.filter((url) => !url.startsWith(baseURL ?? "") && !url.startsWith("data:"))).toEqual([]);
  expect(broken).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("the picture can be read as a table, and all years as a histogram", async ({ page }) => {
  await open(page);
  await page.getByText("Show as table").click();
  await expect(page.getByRole("row")).not.toHaveCount(0);
  await expect(page.locator(".as-table tbody tr")).toHaveCount(50);
  await page.getByRole("button", { name: "All years" }).click();
  await expect(page.getByRole("img", { name: /Histogram/ })).toBeVisible();
  const years = await page.locator(".as-table tbody tr td:nth-child(3)").allInnerTexts();
  expect(years.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), 0)).toBe(10_000);
});

test("the picture that comes with the page is the one its engine comes to", async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("./");
  await expect(page.locator(".dot")).toHaveCount(50);
  await page.waitForTimeout(400);
  const before = { said: await headline(page).innerText(), dots: await dotPlaces(page) };
  await ask(page, "figures");
  await page.locator(".figures-table").first().waitFor();
  const figures = await page.locator(".figures-table").allInnerTexts();
  await expect(page.locator("outcomes-page")).toHaveAttribute("data-engine", "drawing");
  release();
  await settled(page);
  expect({ said: await headline(page).innerText(), dots: await dotPlaces(page) }).toEqual(before);
  expect(await page.locator(".figures-table").allInnerTexts()).toEqual(figures);
});

/** As on a machine that is so fast that all years come at once, or so slow that every picture before is seen. */
async function drawn(page: Page, machine: "fast" | "slow"): Promise<{ pictures: number; places: string }> {
  await page.addInitScript((speed) => {
    const Whole = window.Worker;
    const seen = { few: 0 };
    Object.assign(window, { seen });
    window.Worker = class extends Whole {
      override set onmessage(hear: (event: MessageEvent) => void) {
        let last = Promise.resolve();
        super.onmessage = (event: MessageEvent<{ kind: string; reached?: { done: number; total: number } }>) => {
          const { kind, reached } = event.data;
          const few = kind === "exposed" && reached !== undefined && reached.done < reached.total;
          if (few && speed === "fast") return;
          last = last.then(() => {
            hear(event);
            if (!few) return;
            seen.few += 1;
            return new Promise((resolve) => setTimeout(resolve, 200));
          });
        };
      }
    };
  }, machine);
  await open(page, "#1/denver");
  await page.waitForTimeout(400);
  const pictures = await page.evaluate(() => (window as unknown as { seen: { few: number } }).seen.few);
  return { pictures, places: await dotPlaces(page) };
}

test("a link shows the same axis however fast the years come", async ({ browser, baseURL }) => {
  const [fast, slow] = await Promise.all(
    (["fast", "slow"] as const).map(async (machine) => {
      const page = await browser.newPage({ baseURL: baseURL ?? "" });
      const picture = await drawn(page, machine);
      await page.close();
      return picture;
    }),
  );
  expect(fast?.pictures).toBe(0);
  expect(slow?.pictures).toBeGreaterThan(0);
  expect(slow?.places).toBe(fast?.places);
});

test("a slider moved before the engine is there is answered when it is", async ({ page }) => {
  await page.route(/\.wasm$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.goto("./");
  await expect(page.locator(".dot")).toHaveCount(50);
  const before = await headline(page).innerText();
  await slider(page, "First threshold").fill("55");
  await expect(page.locator(".clauses")).toContainText("55th");
  await settled(page);
  await expect(headline(page)).not.toHaveText(before);
});
