// Chromium for the bench: the one that the page tests use.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import {
  chromiumArguments as args,
  chromium as executablePath,
} from "../../www/scripts/browsers.mjs";

const { chromium } = createRequire(
  new URL("../../www/package.json", import.meta.url),
)("@playwright/test");

export const launch = () => chromium.launch({ executablePath, args });

/** What an isolated page needs; in return its clock is exact to 5 microseconds. */
const isolated = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
};
const types = {
  html: "text/html",
  mjs: "text/javascript",
  js: "text/javascript",
  wasm: "application/wasm",
};

/** An empty page in which the package can be measured; nothing is served, all is answered from files. */
export async function openBench(browser) {
  const page = await browser.newPage();
  await page.route("http://localhost/bench/**", async (route) => {
    const name =
      new URL(route.request().url()).pathname.slice("/bench/".length) ||
      "index.html";
    const folder = name.startsWith("package/") ? "../../pkg/" : "./";
    const headers = {
      ...isolated,
      "content-type": types[name.split(".").at(-1)],
    };
    const text =
      '<!doctype html><title>Bench</title><script type="module" src="browser.mjs"></script>';
    const path = fileURLToPath(
      new URL(folder + name.replace("package/", ""), import.meta.url),
    );
    await route.fulfill(
      name === "index.html" ? { headers, body: text } : { headers, path },
    );
  });
  await page.goto("http://localhost/bench/");
  await page.waitForFunction(() => "measured" in self && crossOriginIsolated);
  return page;
}
