/** What a reader does and sees, for the page tests. */
import { expect, type Locator, type Page } from "@playwright/test";

/** Opens the page and waits for the whole picture. */
export async function open(page: Page, fragment = ""): Promise<void> {
  await page.goto(`./${fragment}`);
  await settled(page);
}

/** All simulated years are drawn, and the engine has come to the picture that came with the page. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator(".dot")).toHaveCount(50, { timeout: 30_000 });
  await expect(page.locator("outcomes-page")).toHaveAttribute("data-engine", "at rest", { timeout: 30_000 });
  await expect(page.locator("progress")).toHaveCount(0, { timeout: 30_000 });
}

export const headline = (page: Page): Locator => page.locator("#headline");
export const slider = (page: Page, label: string): Locator =>
  page.getByRole("slider", { name: `${label}, slider`, exact: true });
export const field = (page: Page, label: string): Locator => page.getByRole("textbox", { name: label, exact: true });

/** Counts how often a progress bar has come up since: a term must not simulate again. */
export async function watchProgress(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const root = document.querySelector("outcomes-page")?.shadowRoot;
    if (!root) throw new Error("no page");
    const seen = { progress: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => {
      if (root.querySelector("progress")) seen.progress += 1;
    }).observe(root, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { seen: { progress: number } }).seen.progress);
}

/** The places of all dots, as drawn. */
export const dotPlaces = (page: Page): Promise<string> =>
  page
    .locator(".dot")
    .evaluateAll((dots) =>
      dots.map((dot) => `${dot.getAttribute("transform") ?? ""}${dot.getAttribute("class") ?? ""}`).join(";"),
    );
