/** The embed for everyone: by keyboard alone, heard and not seen, and nothing for axe to find in any view. */
import AxeBuilder from "@axe-core/playwright";
import { expect, headlineOf, including, pictured, test } from "./host";

const story = [
  { text: "As it was signed." },
  { text: "With a lower cap.", set: { "contract.limits.notToExceed": 440_000 } },
];

for (const view of ["picture", "card", "full"] as const)
  for (const lang of ["en", "es"] as const)
    test(`axe finds nothing in the ${view}, in ${lang}, at three widths, light and dark`, async ({ page, website }) => {
      test.setTimeout(180_000);
      const site = await website();
      const settings = JSON.stringify({ version: 1, preset: "duval", view, language: lang, title: "Duval", story });
      await page.goto(
        site.put(
          including(
            `<main><h1>A page</h1><outcomes-contract settings='${settings}'></outcomes-contract></main>`,
            undefined,
            `<meta name="color-scheme" content="light dark">`,
          ),
        ),
      );
      const embed = page.locator("outcomes-contract");
      await expect(embed).toHaveAttribute("data-engine", "worker");
      if (view === "picture") await embed.locator("summary").click();
      for (const [width, colorScheme] of [
        [1440, "light"],
        [600, "dark"],
        [360, "light"],
        [360, "dark"],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        expect.soft(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      }
    });

test("everything is done by keyboard alone, and what it changes is said", async ({ page, website }) => {
  const site = await website();
  const settings = JSON.stringify({ version: 1, preset: "duval", story });
  await page.goto(site.put(including(`<outcomes-contract settings='${settings}'></outcomes-contract>`)));
  const embed = await pictured(page, "worker");
  const focused = (): Promise<string> =>
    embed.evaluate((element) => {
      const at = element.shadowRoot?.activeElement;
      return (
        at?.getAttribute("aria-label") ??
        (at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? "") : (at?.textContent ?? ""))
      );
    });
  const stops: string[] = [];
  for (let time = 0; time < 22; time += 1) {
    await page.keyboard.press("Tab");
    stops.push(await focused());
  }
  for (const stop of [
    "Next",
    "Lower: First threshold",
    "First threshold",
    "Raise: First threshold",
    "First threshold, slider",
    "The district’s budget, slider",
    "The figures as a table",
    "Open in the full simulator ↗",
  ])
    expect(stops).toContain(stop);
  await embed.getByRole("button", { name: "Next" }).focus();
  await page.keyboard.press("Enter");
  await expect(headlineOf(embed)).toContainText("none of 10,000");
  await expect(embed.locator("[aria-live]").last()).toContainText("none of 10,000");
  await embed.getByRole("button", { name: "Raise: The district’s budget" }).focus();
  await page.keyboard.press("Space");
  await expect(headlineOf(embed)).toContainText("$452,000");
  await embed.getByRole("textbox", { name: "First threshold" }).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(embed.getByRole("textbox", { name: "First threshold" })).toHaveValue("42");
  await page.keyboard.press("Tab");
  await expect(embed.getByRole("textbox", { name: "First threshold" })).toHaveValue("42nd");
  await expect(embed.getByRole("img")).toHaveAccessibleName(/Fifty dots, each one simulated year in fifty/);
});

test("what a finger touches is large enough", async ({ page, website }) => {
  const site = await website();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(site.put(including(`<outcomes-contract preset="duval"></outcomes-contract>`)));
  const embed = await pictured(page, "worker");
  const small = await embed.evaluate((element) =>
    [...(element.shadowRoot?.querySelectorAll("button, input, summary, a.open") ?? [])]
      .filter((node) => node.checkVisibility())
      .map((node) => [node.getBoundingClientRect(), node.outerHTML] as const)
      .filter(([{ width, height }]) => width < 24 || height < 24)
      .map(([, html]) => html),
  );
  expect(small).toEqual([]);
});

test("axe finds nothing on the page of a frame", async ({ page, website }) => {
  const site = await website();
  await page.goto(`${site.address}embed.html#1/duval`);
  await expect(page.locator("outcomes-contract")).toHaveAttribute("data-engine", "worker");
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});
