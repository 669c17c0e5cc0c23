/** The site without a connection, and when another version of it is there. */
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { writeServiceWorker } from "../../scripts/offline.mjs";
import { headline, settled, slider } from "./desk";
import { answered, ask } from "./explore";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** A static host, not that of the machine one builds on, below a path, whose folder can be exchanged, with what was asked of it. */
class Host {
  readonly asked: string[] = [];
  /** `silent`: it takes what is asked and says nothing; `broken`: it answers with an error. */
  mood: "well" | "silent" | "broken" = "well";
  readonly #server: Server;

  constructor(public folder: string) {
    this.#server = createServer(({ url = "/" }, response) => {
      const { pathname } = new URL(url, "http://localhost");
      this.asked.push(pathname);
      if (this.mood === "silent") return;
      if (this.mood === "broken") {
        response.writeHead(503).end();
        return;
      }
      const file = pathname.replace(/^\/simulator\//, "").replace(/^$/, "index.html");
      try {
        const body = readFileSync(join(this.folder, file));
        response.writeHead(200, { "content-type": types[extname(file)] ?? "text/plain" }).end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/simulator/`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** The service worker has the whole of a version, and answers for the page. */
async function kept(page: Page): Promise<string> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  return page.evaluate(async () => (await caches.keys()).at(-1) ?? "");
}

/** A later version of the site: every script has another name and the title another word. */
async function laterVersion(folder: string): Promise<void> {
  cpSync(dist, folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(html|js|css)$/.test(file),
  );
  const names = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".js"));
  for (const file of files) {
    let text = readFileSync(join(folder, file), "utf8");
    for (const name of names) text = text.replaceAll(name, name.replace(".js", "2.js"));
    writeFileSync(join(folder, file), text.replace("<title>Outcomes", "<title>Later Outcomes"));
  }
  for (const name of names)
    renameSync(join(folder, "assets", name), join(folder, "assets", name.replace(".js", "2.js")));
  await writeServiceWorker(folder);
}

test("after one visit the site works without a connection: picture, terms, questions, the other language", async ({
  page,
  context,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  const host = new Host(dist);
  await page.goto(await host.open());
  await settled(page);
  await kept(page);
  expect(complaints).toEqual([]);
  // before any reload: what was not opened yet is here already
  host.close();
  await context.setOffline(true);
  await answered(await ask(page, "solve"));
  await page.reload();
  await settled(page);
  const before = await headline(page).innerText();
  await slider(page, "First threshold").fill("55");
  await expect(headline(page)).not.toHaveText(before);
  for (const id of ["drivers", "ground", "trust"]) await answered(await ask(page, id));
  await page.goto(`${page.url().split("#")[0] ?? ""}?lang=es#1/ector`);
  await settled(page);
  await expect(headline(page)).toContainText("El distrito");
  await page.goto(new URL("model.html", page.url()).href);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How the simulation works");
});

test(
  "a reader who is connected sees a later version at the first visit, and an open page goes on with its own",
  { tag: "@firefox" },
  async ({ page, context }, info) => {
    const later = info.outputPath("later");
    await laterVersion(later);
    const host = new Host(dist);
    const address = await host.open();
    await page.goto(address);
    await settled(page);
    const first = await kept(page);

    host.folder = later;
    const open = await context.newPage();
    await open.goto(address);
    await settled(open);
    await expect(open).toHaveTitle(/^Later Outcomes/);
    await expect.poll(() => open.evaluate(async () => (await caches.keys()).at(-1))).not.toBe(first);
    await expect.poll(() => kept(open)).not.toBe(first);

    // the page that was open is of the version before, and stays so, whatever it loads
    host.asked.length = 0;
    await answered(await ask(page, "due"));
    // the later version may still be on its way into its own cache
    expect(host.asked.filter((path) => path.includes("due") && !path.endsWith("2.js"))).toEqual([]);

    // what was opened now is of the later version, all of it
    await answered(await ask(open, "due"));
    const loaded = await open.evaluate(() =>
      performance.getEntriesByType("resource").flatMap(({ name }) => /assets\/.*\.js$/.exec(name)?.[0] ?? []),
    );
    expect(loaded.length).toBeGreaterThan(5);
    expect(loaded.filter((name) => !name.endsWith("2.js"))).toEqual([]);

    // and without a connection it is the later version that is there
    await context.setOffline(true);
    await open.reload();
    await settled(open);
    await expect(open).toHaveTitle(/^Later Outcomes/);
    await answered(await ask(open, "due"));
    host.close();
  },
);

for (const mood of ["silent", "broken"] as const)
  test(`where the server is ${mood} the version that was kept opens`, async ({ page }) => {
    const host = new Host(dist);
    await page.goto(await host.open());
    await settled(page);
    await kept(page);
    host.mood = mood;
    const begun = Date.now();
    await page.reload({ waitUntil: "commit" });
    await settled(page);
    // its patience, and what a page takes to open
    expect(Date.now() - begun).toBeLessThan(12_000);
    await expect(page).toHaveTitle(/^Outcomes/);
    host.close();
  });

test("a version that cannot be had whole does not replace one that is", async ({ page, context }, info) => {
  const half = info.outputPath("half");
  await laterVersion(half);
  // a page that is not the one that was built with the rest
  writeFileSync(join(half, "model.html"), "<!doctype html><title>Another</title>");
  const host = new Host(dist);
  await page.goto(await host.open());
  await settled(page);
  const whole = await kept(page);
  host.folder = half;
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  });
  await context.setOffline(true);
  await page.reload();
  await settled(page);
  await expect(page).toHaveTitle(/^Outcomes/);
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated");
  expect(await page.evaluate(async (name) => (await (await caches.open(name)).keys()).length, whole)).toBeGreaterThan(
    50,
  );
  host.close();
});

test("where the page is built and served, what was built last is seen: nothing is kept", async ({ page }) => {
  await page.goto("./");
  await settled(page);
  await page.waitForTimeout(500);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
