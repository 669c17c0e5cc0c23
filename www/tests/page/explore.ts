/** What a reader does with the questions below the picture, for the page tests. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

/** Unfolds a question. */
export async function ask(page: Page, id: string): Promise<Locator> {
  const question = page.locator(`#question-${id}`);
  await question.locator("summary").first().click();
  await expect(question.locator(".answer")).toBeVisible();
  return question;
}

/** Nothing of the question is being worked out any more. */
export async function answered(question: Locator): Promise<void> {
  await expect(question.locator(".answer")).toBeVisible();
  await expect(question.locator("progress")).toHaveCount(0, { timeout: 45_000 });
}

/** What axe finds wrong, as rule and place. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** Without any of a text's no-break spaces. */
export const plain = (text: string | null): string => (text ?? "").replaceAll("\u00a0", " ");
