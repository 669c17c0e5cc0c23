import { defineConfig } from "@playwright/test";
import { guideKey } from "./src/state/visits";
import { chromium, chromiumArguments, firefox } from "./scripts/browsers.mjs";

const PORT = Number(process.env.PAGE_TEST_PORT ?? 4199);
const ADDRESS = `http://localhost:${String(PORT)}/`;

export default defineConfig({
  testDir: "tests/page",
  outputDir: "test-results",
  snapshotPathTemplate: "{testDir}/looks/{arg}{ext}",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [["list"], ["./scripts/summary-reporter.mjs"]],
  use: {
    baseURL: ADDRESS,
    trace: "off",
    // who comes again is offered no guide; its own tests are a first visit
    storageState: { cookies: [], origins: [{ origin: ADDRESS, localStorage: [{ name: guideKey, value: "offered" }] }] },
  },
  projects: [
    {
      name: "chromium",
      use: {
        browserName: "chromium",
        launchOptions: { args: chromiumArguments, ...(chromium === undefined ? {} : { executablePath: chromium }) },
      },
    },
    ...(firefox === undefined
      ? []
      : [
          {
            name: "firefox",
            // what holds in other browsers too, of which this one stands for all
            grep: /@firefox/,
            use: {
              browserName: "firefox" as const,
              channel: "moz-firefox",
              launchOptions: { executablePath: firefox, args: [] },
            },
          },
        ]),
  ],
  webServer: { command: `npx vite preview --port ${PORT} --strictPort`, port: PORT, reuseExistingServer: false },
});
