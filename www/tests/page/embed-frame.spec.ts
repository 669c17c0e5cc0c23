/** `embed.html` in frames on other websites: what it shows, how high it is, what it hears and says. */
import { readFile } from "node:fs/promises";
import { brotliCompressSync, deflateRawSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { complaints, expect, headlineOf, pictured, test } from "./host";
import { mutated, words } from "../mutated";

const theirs_ = (frames: string, script = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Theirs</title><link rel="icon" href="data:,"></head><body style="max-width: 800px">${frames}${script}</body></html>`;
const frame = (address: string, attributes = "", fragment = "1/duval"): string =>
  `<iframe title="A simulated contract" src="${address}embed.html#${fragment}" width="100%" height="300" ${attributes}></iframe>`;
/** Settings as they stand behind the #. */
const packed = (settings: unknown): string => `s1/${deflateRawSync(JSON.stringify(settings)).toString("base64url")}`;

/** Keeps what frames say to the page. */
const listen = `<script>said = []; addEventListener("message", ({ data, source }) => said.push([Array.from({ length: frames.length }, (_, place) => frames[place]).indexOf(source), data]));</script>`;
type Said = [frame: number, message: { type?: string; height?: number; [key: string]: unknown }];
const saidTo = (page: Page): Promise<Said[]> => page.evaluate(() => (window as unknown as { said: Said[] }).said);

for (const cors of ["allowed", "refused"] as const)
  test(
    `in a frame with no right but to run scripts it simulates in a worker, reading its files ${cors}`,
    { tag: "@firefox" },
    async ({ page, website }) => {
      const [theirs, ours] = [await website(), await website({ cors, under: "simulator/" })];
      await page.goto(theirs.put(theirs_(frame(ours.address, 'sandbox="allow-scripts"', "1/duval/b.a=440000"))));
      const embed = await pictured(page.frameLocator("iframe"), "worker");
      await embed.getByRole("slider", { name: "The district’s budget" }).focus();
      await page.keyboard.press("ArrowRight");
      await expect(headlineOf(embed)).toContainText("its budget of $442,000");
    },
  );

test("it complains about nothing in a frame of another origin, and keeps its policy", async ({ page, website }) => {
  const [theirs, ours] = [await website(), await website({ cors: "allowed" })];
  const heard = complaints(page);
  await page.goto(theirs.put(theirs_(frame(ours.address, 'loading="lazy"'))));
  await pictured(page.frameLocator("iframe"), "worker");
  expect(heard).toEqual([]);
  const html = await readFile("dist/embed.html", "utf8");
  const policy = /content="(default-src[^"]*)"/.exec(html)?.[1]?.replaceAll("&#39;", "'") ?? "";
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy.replace("'wasm-unsafe-eval'", "")).not.toContain("unsafe");
});

test("the script gives each frame the height of what it shows, and is under 1 kB", async ({ page, website }) => {
  const [theirs, ours] = [await website(), await website()];
  const script = `${listen}<script src="${ours.address}outcomes-contract-frame.js"></script>`;
  await page.goto(
    theirs.put(
      theirs_(
        `${frame(ours.address)}${frame(ours.address, 'sandbox="allow-scripts"', packed({ version: 1, preset: "edtech", view: "card" }))}`,
        script,
      ),
    ),
  );
  for (const place of [0, 1]) {
    const within = page.locator("iframe").nth(place).contentFrame();
    const embed = within.locator("outcomes-contract");
    await expect(headlineOf(embed)).toBeVisible();
    // browsers let frames out of sight rest
    await page.locator("iframe").nth(place).scrollIntoViewIfNeeded();
    await expect(async () => {
      const height = await embed.evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
      expect(height).toBeGreaterThan(300);
      expect(
        await page
          .locator("iframe")
          .nth(place)
          .evaluate((one) => one.clientHeight),
      ).toBe(height);
    }).toPass();
  }
  const said = await saidTo(page);
  for (const place of [0, 1]) {
    expect(said).toContainEqual([
      place,
      { sentinel: "amp", type: "embed-size", height: expect.any(Number) as unknown as number },
    ]);
    expect(said).toContainEqual([
      place,
      { type: "outcomes-contract:height", height: expect.any(Number) as unknown as number },
    ]);
  }
  // a message of another shape, or of no frame, moves nothing
  const heights = (): Promise<number[]> =>
    page.locator("iframe").evaluateAll((all) => all.map((one) => one.clientHeight));
  const before = await heights();
  await page.evaluate(() => {
    for (const height of [5, -1, 1e9, "5", null]) postMessage({ type: "outcomes-contract:height", height }, "*");
  });
  await page.waitForTimeout(200);
  expect(await heights()).toEqual(before);
  expect((await readFile("dist/outcomes-contract-frame.js")).length).toBeLessThan(1_000);
  expect(brotliCompressSync(await readFile("dist/outcomes-contract-frame.js")).length).toBeLessThan(600);
});

test("the page around it moves open inputs and reads the scenario, and nobody else does", async ({ page, website }) => {
  const [theirs, ours] = [await website(), await website()];
  const settings = {
    version: 1,
    preset: "duval",
    inputs: [{ path: "budget.amount" }, { path: "contract.limits.notToExceed", access: "locked" }],
  };
  const stranger = `<iframe title="A stranger" srcdoc="<p>stranger</p>"></iframe>`;
  await page.goto(theirs.put(theirs_(frame(ours.address, "", packed(settings)) + stranger, listen)));
  const embed = await pictured(page.locator("iframe").first().contentFrame(), "worker");
  const send = (message: unknown): Promise<void> =>
    page.evaluate((what) => {
      frames[0]?.postMessage(what, "*");
    }, message);
  await send({
    type: "outcomes-contract:set",
    id: 7,
    values: { "budget.amount": 500_000, "contract.limits.notToExceed": 1 },
  });
  await expect(headlineOf(embed)).toContainText("its budget of $500,000");
  await send({ type: "outcomes-contract:scenario?", id: "now" });
  await expect
    .poll(async () => (await saidTo(page)).filter(([, { type = "" }]) => /:(set|scenario)$/.test(type)))
    .toMatchObject([
      [0, { type: "outcomes-contract:set", id: 7, refusals: [{ field: "contract.limits.notToExceed" }] }],
      [0, { type: "outcomes-contract:scenario", id: "now", scenario: { budget: { amount: "500000.00" } } }],
    ]);
  // from a frame beside it
  await page
    .frames()
    .at(-1)
    ?.evaluate(() => {
      parent.frames[0]?.postMessage({ type: "outcomes-contract:set", values: { "budget.amount": 400_000 } }, "*");
    });
  await page.waitForTimeout(300);
  await expect(headlineOf(embed)).toContainText("its budget of $500,000");
});

test("wild messages are passed over", async ({ page, website }) => {
  const [theirs, ours] = [await website(), await website()];
  const heard = complaints(page);
  await page.goto(theirs.put(theirs_(frame(ours.address), listen)));
  const embed = await pictured(page.frameLocator("iframe"), "worker");
  const word = words(99);
  const wild = Array.from({ length: 400 }, () =>
    mutated({ type: "outcomes-contract:set", id: 1, values: { "budget.amount": 450_000, "plan.seed": 1 } }, word),
  );
  await page.evaluate(
    (all) => {
      for (const one of [...all, undefined, null, 7n, new Map(), new ArrayBuffer(8), /x/])
        frames[0]?.postMessage(one, "*");
    },
    wild as { [key: string]: string }[],
  );
  await page.waitForTimeout(500);
  await expect(headlineOf(embed)).toContainText("50 simulated years");
  expect(heard).toEqual([]);
});

test("what is wrong with an address is said in words, and nothing in it is read as HTML", async ({ page, website }) => {
  const ours = await website();
  const heard = complaints(page);
  const hostile = `<img src=x onerror="document.title='taken'"><script>document.title="taken"</script>`;
  for (const [fragment, says] of [
    ["", "one of the two must be given"],
    ["9/duval", "of a form this page does not know"],
    ["s1/AAAA", "The link is damaged"],
    [encodeURIComponent(hostile), "of a form this page does not know"],
    [packed({ version: 1, preset: hostile }), "must be “duval”"],
    [packed({ version: 1, preset: "duval", source: { text: hostile, url: "javascript:alert(1)" } }), "source.url"],
    [packed({ version: 1, scenario: { format: 1, title: hostile } }), "cohort"],
    ["1/duval/b.a=-5", "budget.amount"],
  ] as const) {
    await page.goto("about:blank");
    await page.goto(`${ours.address}embed.html#${fragment}`);
    await expect(page.locator("outcomes-contract").getByRole("alert")).toContainText(says, { timeout: 30_000 });
  }
  // and where it may stand, it stands as a text
  await page.goto("about:blank");
  await page.goto(
    `${ours.address}embed.html#${packed({ version: 1, preset: "duval", title: hostile, source: { text: hostile }, inputs: [{ path: "budget.amount", label: hostile }], story: [{ text: hostile }] })}`,
  );
  const embed = await pictured(page, "worker");
  await expect(embed.locator(".title")).toHaveText(hostile);
  await expect(embed.locator("img, script")).toHaveCount(0);
  expect(await page.title()).not.toBe("taken");
  expect(heard).toEqual([]);
});

test("an address that changes shows something else", async ({ page, website }) => {
  const ours = await website();
  await page.goto(`${ours.address}embed.html#1/duval`);
  await expect(headlineOf(page.locator("outcomes-contract"))).toContainText("$450,000");
  await page.evaluate(() => {
    location.hash = "1/coaching";
  });
  await expect(headlineOf(page.locator("outcomes-contract"))).toContainText("$125,000");
});

test("a story that is scrolled goes on with the reader, past a picture that stays, in a frame of a fixed height", async ({
  page,
  website,
}) => {
  const [theirs, ours] = [await website(), await website()];
  const settings = {
    version: 1,
    preset: "duval",
    storyBy: "scrolling",
    story: [
      { text: "As it was signed." },
      { text: "With a lower cap.", set: { "contract.limits.notToExceed": 440_000 } },
      { text: "With a smaller budget.", set: { "budget.amount": 420_000 } },
    ],
  };
  const script = `<script src="${ours.address}outcomes-contract-frame.js"></script>`;
  await page.setViewportSize({ width: 900, height: 800 });
  await page.goto(
    theirs.put(theirs_(frame(ours.address, 'sandbox="allow-scripts" style="height: 640px"', packed(settings)), script)),
  );
  const within = page.frameLocator("iframe");
  const embed = await pictured(within, "worker");
  const text = (place: number): Locator => embed.locator(".step .story-text").nth(place);
  for (const [place, says] of [
    [1, "none of 10,000"],
    [2, "its budget of $420,000"],
    [0, "8 of 50"],
  ] as const) {
    await text(place).evaluate((step) => {
      step.scrollIntoView({ block: "center" });
    });
    await expect(headlineOf(embed)).toContainText(says);
    await expect(headlineOf(embed)).toBeInViewport();
    await expect(text(place)).toBeInViewport();
  }
  expect(await page.locator("iframe").evaluate((one) => one.clientHeight)).toBe(640);
});

test("an address has the same axis on a slow machine, where fewer years come first", async ({ page }) => {
  const processor = await page.context().newCDPSession(page);
  const axes: string[][] = [];
  for (const rate of [1, 12]) {
    await processor.send("Emulation.setCPUThrottlingRate", { rate });
    await page.goto("about:blank");
    await page.goto("./embed.html#1/duval/b.a=550000");
    const embed = await pictured(page, "worker");
    axes.push(await embed.locator(".tick").allTextContents());
  }
  expect(axes[0]).toContain("$420k");
  expect(axes[1]).toEqual(axes[0]);
});
