/** What a reader does with the questions below the picture, for the page tests. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

/** Unfolds a question. */
export async function ask(page: Page, id: string): Promise<Locator> {
  const question = page.locator(`#question-${id}`);
  await question.locator("summary").first().click();
  await expect(question.locator(".answer").first()).toBeVisible();
  return question;
}

/** Nothing of the question is being worked out any more. */
export async function answered(question: Locator): Promise<void> {
  // a paragraph stands there until the question's code is loaded
  await expect(question.locator("p.answer")).toHaveCount(0);
  await expect(question.locator(".answer").first()).toBeVisible();
  await expect(question.locator("progress")).toHaveCount(0, { timeout: 45_000 });
}

/** What axe looks at: everything, or what other colours can change. */
export type Rules = "all" | "colours";

/** What axe finds wrong on the page, or in a part of it, as rule and place. */
export async function violations(page: Page, within?: string, rules: Rules = "all"): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (rules === "colours") axe.withRules(["color-contrast", "link-in-text-block"]);
  else axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  // in the page itself, not in one opened to put frames' findings together: twice as fast
  axe.setLegacyMode(true);
  if (within !== undefined) axe.include({ fromShadowDom: ["outcomes-page", within] });
  const { violations: found } = await axe.analyze();
  // what a frame shows is a page of its own, with a test of its own
  const here = found.map(({ id, nodes }) => ({ id, nodes: nodes.filter(({ target }) => target.length === 1) }));
  return here
    .filter(({ nodes }) => nodes.length > 0)
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(" "))
          .slice(0, 6)
          .join(", ")}`,
    );
}

/** Without any of a text's no-break spaces. */
export const plain = (text: string | null): string => (text ?? "").replaceAll("\u00a0", " ");
