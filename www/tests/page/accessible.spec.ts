/** Nothing for axe to find in any view, wide and narrow, light and dark, in Spanish too; and nothing too wide at three widths. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { open } from "./desk";
import { answered, ask, type Rules, violations } from "./explore";
import { further, models, parts, questions, still, type View, wide, widths } from "./views";

// axe reads every part of a large page: a minute where others use the machine too
test.describe.configure({ timeout: 300_000 });

const look = (width: number, within?: string): string =>
  `${String(width)} px${within === undefined ? "" : `, ${within}`}`;

/** Nothing reaches past the right edge of the screen, so that nobody has to scroll sideways. */
async function fits(page: Page, width: number, within?: string): Promise<void> {
  // pictures are drawn anew for their width
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: look(width, within) })
    .toBeLessThanOrEqual(width);
}

async function passes(page: Page, width: number, within?: string, rules: Rules = "all"): Promise<void> {
  await fits(page, width, within);
  expect.soft(await violations(page, within, rules), look(width, within)).toEqual([]);
}

/** Every width, light: whole at the widest and the narrowest; dark differs in its colours alone, which no width changes. */
async function everyLook(page: Page, within?: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  for (const width of widths) {
    await wide(page, width);
    if (width === 768) await fits(page, width, within);
    else await passes(page, width, within);
  }
  await wide(page, 768);
  await page.emulateMedia({ colorScheme: "dark" });
  await passes(page, 768, within, "colours");
}

/** Whatever is folded away in it: tables, reasons, lists. */
async function unfold(view: Locator): Promise<void> {
  for (let times = 0; times < 3; times += 1)
    await view.evaluate((element) => {
      for (const fold of element.querySelectorAll("details")) fold.open = true;
    });
}

async function speakSpanish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Español" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
}

for (const { name, within, show } of [...parts, ...questions, ...further] satisfies readonly View[]) {
  test(`axe finds nothing in ${name}, in English and in Spanish`, async ({ page }) => {
    await wide(page, 1440);
    await show(page);
    const view = page.locator(within);
    await unfold(view);
    await everyLook(page, within);
    await speakSpanish(page);
    await page.emulateMedia({ colorScheme: "light" });
    await wide(page, 360);
    if (within.startsWith("#question-")) await still(view);
    await passes(page, 360, within);
  });
}

test("axe finds nothing on the whole page with every question open", async ({ page }) => {
  await open(page);
  for (const { within } of questions) {
    const id = within.replace("#question-", "");
    if (await page.locator(within).evaluate((fold) => !(fold as HTMLDetailsElement).open))
      await answered(await ask(page, id));
  }
  for (const [width, colorScheme] of [
    [1440, "light"],
    [360, "dark"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await wide(page, width);
    for (const { within } of questions) await still(page.locator(within));
    await passes(page, width);
  }
  await speakSpanish(page);
  for (const { within } of questions) await still(page.locator(within));
  await passes(page, 360);
});

for (const model of models)
  test(`axe finds nothing in ${model}`, async ({ page }) => {
    await page.goto(`./${model}`);
    await everyLook(page);
  });
