import { defineConfig } from "@playwright/test";
import { chromium, chromiumArguments, firefox } from "./scripts/browsers.mjs";

const PORT = Number(process.env.PAGE_TEST_PORT ?? 4199);

export default defineConfig({
  testDir: "tests/page",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [["list"], ["./scripts/summary-reporter.mjs"]],
  use: { baseURL: `http://localhost:${String(PORT)}/`, trace: "off" },
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
            testMatch: "smoke.spec.ts",
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
