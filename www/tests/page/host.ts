/** Other people's websites, for the tests of embeds: pages of their own, and the built site beside them or elsewhere. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { expect, type FrameLocator, type Locator, type Page, test as base } from "@playwright/test";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

export interface Website {
  /** With its last slash; the built site is there. */
  readonly address: string;
  /** Puts a page there; returns its address. */
  put(html: string, headers?: Readonly<Record<string, string>>): string;
  /** What was asked for, in order. */
  readonly asked: string[];
}

export interface Kind {
  /** Whether other origins may read its files. */
  readonly cors?: "allowed" | "refused";
  /** The folder that the built site is in. */
  readonly under?: string;
  /** What is changed in a file before it is sent. */
  readonly changed?: (path: string, text: string) => string;
}

/** A page that includes the element's script. */
export const including = (body: string, script = "outcomes-contract.js", head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A page of somebody's</title><link rel="icon" href="data:,">${head}<script type="module" src="${script}"></script></head><body>${body}</body></html>`;

/** Websites, closed when the test ends. */
export const test = base.extend<{ website: (kind?: Kind) => Promise<Website> }>({
  website: async ({}, use) => {
    const closing: (() => void)[] = [];
    await use(async ({ cors = "refused", under = "", changed } = {}) => {
      const pages = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();
      const asked: string[] = [];
      const server = createServer((request, response) => {
        const path = new URL(request.url ?? "/", "http://localhost").pathname;
        asked.push(path);
        const allowed: Record<string, string> = cors === "allowed" ? { "access-control-allow-origin": "*" } : {};
        const page = pages.get(path);
        if (page !== undefined) {
          response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...allowed, ...page.headers });
          response.end(page.html);
          return;
        }
        const file = join("dist", normalize(path.startsWith(`/${under}`) ? path.slice(under.length) : "/none"));
        readFile(file).then(
          (body) => {
            response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", ...allowed });
            response.end(changed === undefined || !file.endsWith(".js") ? body : changed(path, body.toString()));
          },
          () => {
            response.writeHead(404, allowed);
            response.end();
          },
        );
      });
      await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
      closing.push(() => {
        server.closeAllConnections();
        server.close();
      });
      const address = `http://localhost:${String((server.address() as AddressInfo).port)}/${under}`;
      return {
        address,
        asked,
        put: (html, headers = {}) => {
          const path = `/${under}page-${String(pages.size)}.html`;
          pages.set(path, { html, headers });
          return new URL(path, address).href;
        },
      };
    });
    for (const close of closing) close();
  },
});
export { expect };

/** The embed has a whole picture, and its simulation is where it is said to be. */
export async function pictured(within: Page | FrameLocator, where: "worker" | "page", place = 0): Promise<Locator> {
  const embed = within.locator("outcomes-contract").nth(place);
  await expect(embed).toHaveAttribute("data-engine", where, { timeout: 45_000 });
  await expect(embed.locator(".dot")).toHaveCount(50);
  await expect(embed.locator(".so-far")).toBeHidden({ timeout: 45_000 });
  await expect(embed.locator(".notice")).toBeHidden();
  return embed;
}

export const headlineOf = (embed: Locator): Locator => embed.locator(".headline");

/** What the page complains about in its console, and errors. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.push(message.text());
  });
  return heard;
}
