/** What a reader loads before the first picture: brotli, as a static host would send it at its best. */
import { brotliCompressSync, constants } from "node:zlib";
import { expect, type Response, test } from "@playwright/test";
import { settled } from "./desk";

const kB = 1_000;
const scriptAndStyle = 48 * kB;
/** With whatever else comes before the first picture. */
const everything = 100 * kB;
/** The engine, which is loaded after it: a limit to come down from. */
const engine = 284 * kB;

const brotli = (body: Buffer): number =>
  brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  }).length;

test("the page loads little before its first picture, and its engine once, after it", async ({ page }, info) => {
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.addInitScript(() => {
    const look = (): void => {
      const dots = document.querySelector("outcomes-page")?.shadowRoot?.querySelectorAll(".dot").length;
      if (dots === 50) Object.assign(window, { drawn: Date.now() });
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto("./");
  const drawn = await page
    .waitForFunction(() => (window as unknown as { drawn?: number }).drawn)
    .then((handle) => handle.jsonValue());
  await page.getByRole("heading", { name: "What moves the payout most?" }).waitFor();
  await settled(page);

  const before = responses.filter((response) => response.request().timing().startTime <= (drawn ?? 0));
  const sizes = new Map<string, number>();
  for (const response of before) {
    const name = new URL(response.url()).pathname;
    if (!sizes.has(name)) sizes.set(name, brotli(await response.body()));
  }
  const sum = (files: RegExp): number =>
    [...sizes].filter(([name]) => files.test(name)).reduce((all, [, size]) => all + size, 0);
  const said = [...sizes, ["script and style", sum(/\.(js|css)$/)], ["in all", sum(/./)]]
    .map(([name, size]) => `${String(size).padStart(7)}  ${String(name)}`)
    .join("\n");
  console.log(said);
  await info.attach("weight", { body: said, contentType: "text/plain" });

  const names = [...sizes.keys()].join(" ");
  for (const needed of [/index-.*\.js/, /index-.*\.css/, /worker-.*\.js/]) expect(names).toMatch(needed);
  expect(names).not.toMatch(/\.wasm/);
  expect(before.length).toBeLessThan(responses.length);
  const [wasm, ...more] = responses.filter((response) => response.url().endsWith(".wasm"));
  expect(more).toHaveLength(0);
  expect(wasm === undefined ? Infinity : brotli(await wasm.body())).toBeLessThanOrEqual(engine);
  expect(sum(/\.(js|css)$/)).toBeLessThanOrEqual(scriptAndStyle);
  expect(sum(/./)).toBeLessThanOrEqual(everything);
});
