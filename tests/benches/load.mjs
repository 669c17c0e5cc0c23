// From an empty cache to the first real picture, on a slow connection and a slow processor; and what was loaded for it.
import { launch } from "./chromium.mjs";
import { servePage } from "./server.mjs";
import { kilobytes, section, spread, table } from "./table.mjs";
import { target, timeTarget } from "./targets.mjs";

const repeats = 5;
/** Chromium's preset "Fast 4G", as its developer tools set it: 9 Mbit/s and 1.5 Mbit/s less a tenth, 60 ms times 2.75. */
const fast4G = {
  offline: false,
  latency: 60 * 2.75,
  downloadThroughput: (9e6 * 0.9) / 8,
  uploadThroughput: (1.5e6 * 0.9) / 8,
};
const slowdown = 4;

/** Runs in the page before anything of its own: when 50 dots are painted, and what had been loaded by then. */
function watch() {
  // said before the frame that shows the dots is made
  addEventListener("pictured", ({ target }) => {
    if (target.shadowRoot.querySelectorAll(".dot").length < 50) throw new Error("a picture without its dots");
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      // taken once that frame is painted
      channel.port1.onmessage = () => (window.painted = performance.now());
      channel.port2.postMessage(null);
    });
  });
}

async function once(browser, server) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  await cdp.send("Network.emulateNetworkConditions", fast4G);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.goto(`${server.origin}/`, { waitUntil: "commit" });
  await page.waitForFunction(() => "painted" in window, undefined, { polling: 100, timeout: 30_000 });
  const painted = await page.evaluate(() => window.painted);
  const loaded = await page.evaluate(() => [
    location.pathname,
    ...performance
      .getEntriesByType("resource")
      .filter(({ startTime }) => startTime <= window.painted)
      .map(({ name }) => new URL(name).pathname),
  ]);
  await context.close();
  return { painted, loaded };
}

const kindOf = (path) => ({ js: "script", css: "style", wasm: "wasm" })[path.split(".").at(-1)] ?? "other";

export async function load() {
  const server = await servePage();
  const browser = await launch();
  const loads = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) loads.push(await once(browser, server));
  await browser.close();
  server.close();
  const painted = loads.map(({ painted }) => painted);
  const files = [...new Set(loads.flatMap(({ loaded }) => loaded))]
    .filter((path) => server.bytes.has(path))
    .map((path) => ({ path, kind: kindOf(path), bytes: server.bytes.get(path) }));
  const counted = files.filter(({ kind }) => kind !== "other");
  const weight = counted.reduce((sum, { bytes }) => sum + bytes, 0);
  const targets = [
    timeTarget("first real picture within 1.5 s: empty cache, Fast 4G, CPU 4x", painted, 1500),
    target(
      "wasm, script and style before the first picture at most 100 kB brotli",
      kilobytes(weight),
      weight <= 100_000,
    ),
  ];
  const text = section(
    "Load",
    `From navigation to 50 painted dots, ${repeats} loads on an empty cache, Fast 4G, brotli: ${spread(painted)} ms (least / median). Chromium slows the page's thread ${slowdown}x, not its workers.`,
    table(
      ["loaded before the first picture", "kind", "brotli"],
      [
        ...files.map(({ path, kind, bytes }) => [path.replace(/-[\w-]{8}(?=\.)/, ""), kind, kilobytes(bytes)]),
        ["wasm, script and style together", "", kilobytes(weight)],
      ],
    ),
  );
  return { text, targets };
}
