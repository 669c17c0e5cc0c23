import { expect, test } from "@playwright/test";

test(
  "the built page loads under its policy, from its own origin, without a complaint",
  { tag: "@firefox" },
  async ({ page, baseURL }) => {
    const complaints: string[] = [];
    const elsewhere: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (baseURL === undefined || !request.url().startsWith(baseURL)) elsewhere.push(request.url());
    });
    const loaded = page.waitForResponse((response) => response.url().endsWith(".wasm"));
    await page.goto("./");
    expect((await loaded).ok()).toBe(true);

    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute(
      "content",
      /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/,
    );
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
  },
);
