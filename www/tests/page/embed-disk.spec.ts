/** Embeds on pages that are opened from a disk: a lesson, a report, a page that is still being written. */
import { writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { TestInfo } from "@playwright/test";
import { headline, settled, slider } from "./desk";
import { expect, headlineOf, including, pictured, test } from "./host";

/** The built site, on this disk. */
const disk = (file: string): string =>
  pathToFileURL(fileURLToPath(new URL(`../../dist/${file}`, import.meta.url))).href;
const duval = `<outcomes-contract preset="duval"><p id="before">The example as a table of figures.</p></outcomes-contract>`;
const eight = "In 8 of 50 simulated years the district pays more than its budget of $450,000.";

/** Where it simulates: Chromium starts no worker from a disk, Firefox does. */
const thread = (browserName: string): "page" | "worker" => (browserName === "chromium" ? "page" : "worker");

/** A page on this disk; returns its address. */
async function onDisk(info: TestInfo, html: string): Promise<string> {
  const path = info.outputPath("page.html");
  await writeFile(path, html);
  return pathToFileURL(path).href;
}

test(
  "from a disk the classic script simulates, without a network",
  { tag: "@firefox" },
  async ({ page, context, browserName }, info) => {
    await context.setOffline(true);
    const html = including(duval).replace(
      /<script .*?<\/script>/,
      `<script defer src="${disk("outcomes-contract-classic.js")}"></script>`,
    );
    await page.goto(await onDisk(info, html));
    const embed = await pictured(page, thread(browserName));
    await expect(headlineOf(embed)).toHaveText(eight);
    await embed.getByRole("slider", { name: "The district’s budget" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(headlineOf(embed)).toContainText("its budget of $452,000", { timeout: 30_000 });
  },
);

test("from a disk Chromium runs no module: what the page put inside stays", async ({ page }, info) => {
  await page.goto(await onDisk(info, including(duval, disk("outcomes-contract.js"))));
  await page.waitForTimeout(1_000);
  expect(await page.evaluate(() => customElements.get("outcomes-contract") === undefined)).toBe(true);
  await expect(page.locator("#before")).toBeVisible();
});

test(
  "a page on a disk shows the element and the frame of a website as any other page does",
  { tag: "@firefox" },
  async ({ page, website }, info) => {
    const ours = await website({ cors: "allowed" });
    const frame = `<iframe title="A simulated contract" src="${ours.address}embed.html#1/duval" width="100%" height="800"></iframe>`;
    await page.goto(await onDisk(info, including(duval + frame, `${ours.address}outcomes-contract.js`)));
    await expect(headlineOf(await pictured(page, "worker"))).toHaveText(eight);
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await expect(headlineOf(await pictured(page.frameLocator("iframe"), "worker"))).toHaveText(eight);
  },
);

for (const framed of [false, true])
  test(
    `embed.html itself opens from a disk${framed ? ", in a frame" : ""}`,
    { tag: "@firefox" },
    async ({ page, context, browserName }, info) => {
      await context.setOffline(true);
      const address = `${disk("embed.html")}#1/duval`;
      await page.goto(
        framed
          ? await onDisk(info, `<!doctype html><iframe title="f" src="${address}" height="800"></iframe>`)
          : address,
      );
      const embed = await pictured(framed ? page.frameLocator("iframe") : page, thread(browserName));
      await expect(headlineOf(embed)).toHaveText(eight);
    },
  );

test("so does the whole simulator in one file", { tag: "@firefox" }, async ({ page }) => {
  await page.goto(disk("outcomes-contract.html"));
  await settled(page);
  const before = await headline(page).innerText();
  await slider(page, "First threshold").fill("55");
  await expect(headline(page)).not.toHaveText(before);
});
