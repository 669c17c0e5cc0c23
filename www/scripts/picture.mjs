// Takes the README's picture of the built page: `make picture`.
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { chromium as executablePath } from "./browsers.mjs";

const server = await preview({ preview: { port: 4198, strictPort: true } });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
await page.goto("http://localhost:4198/");
await page.locator(".dot").nth(49).waitFor();
await page.locator("progress").waitFor({ state: "detached" });
await page.waitForTimeout(500);
await page.screenshot({ path: fileURLToPath(new URL("../picture.png", import.meta.url)) });
await browser.close();
await server.close();
