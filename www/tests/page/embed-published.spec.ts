/** A contract of an author's own, on pages where nothing can be simulated: it is shown as it was published. */
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import type { Scenario } from "outcomes-contract";
import { chromium, chromiumArguments } from "../../scripts/browsers.mjs";
import type { Settings } from "../../src/embed/settings";
import { linkOf } from "../../src/state/link";
import { open, settled, slider } from "./desk";
import { answered, ask } from "./explore";
import { expect, headlineOf, including, test } from "./host";

const { scenario } = JSON.parse(readFileSync("presets/duval.json", "utf8")) as { scenario: Scenario };
const [group] = scenario.cohort.groups;
if (group === undefined) throw new Error("duval has no group");
/** No example with other numbers: it has two groups. */
const own: Scenario = {
  ...scenario,
  title: "A contract of our own",
  cohort: { ...scenario.cohort, groups: [group, { ...group, id: "seventh", label: "Seventh-graders", students: 120 }] },
  budget: { ...scenario.budget, amount: "560000.00" },
};

/** What the view that publishes hands out, as if the simulator were on the site. */
async function handedOut(page: Page, site: string): Promise<{ element: string; link: string; headline: string }> {
  const question = await ask(page, "publish");
  await answered(question);
  const preview = question.frameLocator("iframe");
  await expect(preview.locator(".so-far")).toBeHidden({ timeout: 30_000 });
  const line = async (label: string): Promise<string> =>
    (await question.getByRole("textbox", { name: label, exact: true }).inputValue()).replaceAll(
      new URL("./", page.url()).href,
      site,
    );
  await expect.poll(() => line("A frame, for any page")).toContain("#s1/");
  return {
    element: await line("An element, for pages that take scripts"),
    link: await line("A link"),
    headline: await preview.locator(".headline").innerText(),
  };
}

const settingsIn = (link: string): Settings =>
  JSON.parse(inflateRawSync(Buffer.from(link.split("#s1/")[1] ?? "", "base64url")).toString()) as Settings;

async function poster(embed: Locator, headline: string, why: string): Promise<void> {
  await expect(embed.locator(".notice")).toContainText(why, { timeout: 30_000 });
  await expect(embed.locator(".notice")).toContainText("show it as it was published.");
  await expect(headlineOf(embed)).toHaveText(headline);
  await expect(embed.locator(".dot")).toHaveCount(50);
  await expect(embed.getByRole("slider")).toHaveCount(0);
  await embed.getByText("The figures as a table").click();
  await expect(embed.locator("table.figures tr")).toHaveCount(11);
}

/** A browser in which WebAssembly is turned off. */
async function withoutWebAssembly<Result>(
  playwright: { chromium: typeof import("@playwright/test").chromium },
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const browser = await playwright.chromium.launch({
    args: [...chromiumArguments, "--js-flags=--jitless"],
    ...(chromium === undefined ? {} : { executablePath: chromium }),
  });
  try {
    return await use(await browser.newPage());
  } finally {
    await browser.close();
  }
}

for (const [what, begin] of [
  [
    "an example with another term",
    async (page: Page) => {
      await open(page);
      await slider(page, "First threshold").fill("55");
      await settled(page);
    },
  ],
  ["a contract of an author's own", async (page: Page) => open(page, `#${await linkOf(own, null)}`)],
] as const)
  test(`${what} is shown as it was published where WebAssembly is refused or turned off, as element and in a frame`, async ({
    page,
    playwright,
    website,
  }) => {
    test.setTimeout(120_000);
    const site = await website();
    await begin(page);
    const { element, link, headline } = await handedOut(page, site.address);
    expect(settingsIn(link).published?.years).toBe(10_000);
    expect(link.length).toBeLessThan(2_200);
    const [script = "", embed = ""] = element.split("\n");
    const html = including(embed).replace(/<script .*?<\/script>/, script);
    // without JavaScript the sentence, the picture and the table are there
    expect(embed).toMatch(/<p>.*<\/p><img [^>]*><table[^>]*>(?:.*<tr>){11}/);

    await page.goto(site.put(html, { "content-security-policy": "script-src 'self'" }));
    const refused = "This website’s security policy does not let WebAssembly run.";
    await poster(page.locator("outcomes-contract"), headline, refused);

    await withoutWebAssembly(playwright, async (reader) => {
      const off = "WebAssembly is turned off in this browser.";
      await reader.goto(site.put(html));
      await poster(reader.locator("outcomes-contract"), headline, off);
      await reader.goto(site.put(`<iframe title="f" src="${link}" width="700" height="900"></iframe>`));
      await poster(reader.frameLocator("iframe").locator("outcomes-contract"), headline, off);
    });
  });

test("figures of another contract are not shown: what the page put inside stays, with the reason", async ({
  page,
  website,
}) => {
  const site = await website();
  await open(page, `#${await linkOf(own, null)}`);
  const { link } = await handedOut(page, site.address);
  const settings = settingsIn(link);
  const changed = { ...settings, set: { "budget.amount": 1_000 } };
  const markup = `<outcomes-contract settings='${JSON.stringify(changed)}'><p id="before">Figures.</p></outcomes-contract>`;
  await page.goto(site.put(including(markup), { "content-security-policy": "script-src 'self'" }));
  const embed = page.locator("outcomes-contract");
  await expect(embed.getByText("The simulation cannot run here.")).toBeVisible();
  await expect(page.locator("#before")).toBeVisible();
  await expect(embed.locator(".dot")).toHaveCount(0);
});
