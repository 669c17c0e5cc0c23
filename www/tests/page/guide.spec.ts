/** The guided example: a first visit is offered it, does it with the page's own controls, and is never asked again. */
import { expect, type Page, test } from "@playwright/test";
import { plain, violations } from "./explore";

const card = (page: Page) => page.getByRole("region", { name: "Guided example" });
const done = (page: Page) => card(page).getByRole("status");
const next = (page: Page) => card(page).getByRole("button", { name: "Next" });

async function atRest(page: Page): Promise<void> {
  await expect(page.locator("outcomes-page")).toHaveAttribute("data-engine", "at rest", { timeout: 45_000 });
}

test.describe("a first visit", () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test("goes through all steps with the real controls", async ({ page }) => {
    await page.goto("");
    await card(page).getByRole("button", { name: "Show me" }).click();
    await expect(card(page)).toContainText("Step 1 of 6");
    await expect(card(page)).toContainText("In 8 of them, right of the red line");
    await expect(page.locator("payout-chart[data-guided]")).toBeInViewport();
    await next(page).click();

    await atRest(page);
    const before = plain(await page.locator("#headline").textContent());
    await page.getByRole("textbox", { name: "First threshold" }).fill("50");
    await page.keyboard.press("Enter");
    await expect(done(page)).toContainText("Expected payout:");
    const after = plain(await page.locator("#headline").textContent());
    const amounts = [after, before].map((text) => /\$[\d,]+/.exec(text)?.[0] ?? "");
    expect(plain(await done(page).textContent())).toContain(`Expected payout: ${amounts.join(" instead of ")}.`);
    await next(page).click();

    await expect(page.getByRole("button", { name: "Undo" })).toHaveAttribute("data-guided", "");
    await page.keyboard.press("Control+z");
    await expect(done(page)).toHaveText("The contract is as it was.");
    await next(page).click();

    await page.locator("#question-solve > summary").click();
    await expect(done(page)).toContainText("Adopt");
    await next(page).click();

    await page.locator("payout-chart .cursor-room, payout-chart [tabindex='0']").first().focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(done(page)).toContainText("invoice");
    await next(page).click();

    await expect(card(page)).toContainText("Step 6 of 6");
    for (const name of ["Keep these terms", "Copy link", "Print a term sheet"]) {
      await expect(card(page)).toContainText(`“${name}”`);
      await expect(page.getByRole("button", { name }).first()).toBeAttached();
    }
    await card(page).getByRole("button", { name: "Done" }).click();
    await expect(card(page)).toHaveCount(0);
    await expect(page.locator("[data-guided]")).toHaveCount(0);
  });

  test("is offered the guide once, and not over somebody's contract", async ({ page, context }) => {
    await page.goto("");
    await card(page).getByRole("button", { name: "No, thank you" }).click();
    await expect(card(page)).toHaveCount(0);
    await page.reload();
    await atRest(page);
    await expect(page.locator("footer")).toBeVisible();
    await expect(card(page)).toHaveCount(0);
    await context.clearCookies();
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.goto("#1/ector");
    await page.reload();
    await atRest(page);
    await expect(page.locator("footer")).toBeVisible();
    await expect(card(page)).toHaveCount(0);
  });

  test("who moves a term has found the way", async ({ page }) => {
    await page.goto("");
    await expect(card(page)).toBeVisible();
    await page
      .getByRole("button", { name: /First price: higher|Raise First price|First price/ })
      .first()
      .click();
    await expect(card(page)).toHaveCount(0);
  });

  test("on a phone nothing that has the focus lies below the card, to the end of the page", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("");
    await expect(card(page)).toBeVisible();
    await atRest(page);
    const below: string[] = [];
    let last = "";
    for (let stop = 0; stop < 150 && last !== "Guided example"; stop++) {
      await page.keyboard.press("Tab");
      const [name, covered] = await page.evaluate(() => {
        const root = document.querySelector("outcomes-page")?.shadowRoot;
        const { activeElement } = root ?? document;
        const { x, y, width, height } = activeElement?.getBoundingClientRect() ?? new DOMRect();
        const top = root?.elementFromPoint(x + width / 2, y + height / 2)?.closest(".guide");
        return [(activeElement as HTMLElement).innerText.trim(), !!top && !top.contains(activeElement)] as const;
      });
      last = name;
      if (covered) below.push(name);
    }
    expect(last).toBe("Guided example");
    expect(below).toEqual([]);
  });

  for (const scheme of ["light", "dark"] as const)
    test(`axe finds nothing in the guide, ${scheme}, and it fits a phone`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto("");
      await expect(card(page)).toBeVisible();
      await atRest(page);
      expect(await violations(page)).toEqual([]);
      await card(page).getByRole("button", { name: "Show me" }).click();
      for (let step = 1; step < 5; step++) {
        expect(await violations(page)).toEqual([]);
        const box = await card(page).boundingBox();
        expect(box?.height).toBeLessThan(740 * 0.46);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        await next(page).click();
      }
      await expect(card(page)).toContainText("Step 6 of 6");
    });
});

test("at the end of the page the guide begins again, on its own example, undo brings the contract back, and the sheet is printed", async ({
  page,
}) => {
  await page.goto("#1/ector");
  await atRest(page);
  await page.getByRole("button", { name: "Guided example" }).click();
  await expect(card(page)).toContainText("Step 1 of 6");
  await expect(page.locator("#preset")).toHaveValue("duval");
  await expect(card(page).getByRole("heading")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Guided example" })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("#preset")).toHaveValue("ector");

  const printed = page.evaluate(
    () =>
      new Promise((resolve) => {
        window.print = () => {
          resolve("printed");
        };
      }),
  );
  await page.getByRole("button", { name: "Print a term sheet" }).click();
  expect(await printed).toBe("printed");
});
