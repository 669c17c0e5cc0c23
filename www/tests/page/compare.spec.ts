/** Their counter-offer is on the table: what changed, and is the difference real? */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { field, headline, open, settled } from "./desk";

const scenario = (
  JSON.parse(readFileSync(fileURLToPath(new URL("../../presets/duval.json", import.meta.url)), "utf8")) as {
    scenario: { title: string; contract: { base: { amount: string }[] } };
  }
).scenario;
/** The same contract with a base fee of so much. */
const offer = (title: string, amount: string): string =>
  JSON.stringify({
    ...scenario,
    title,
    contract: { ...scenario.contract, base: [{ ...scenario.contract.base[0], amount }] },
  });
const upload = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

const answer = (page: Page): Locator => page.locator("question-compare");
const said = (page: Page): Locator => answer(page).locator(".compare-headline");

async function ask(page: Page, fragment = ""): Promise<void> {
  await open(page, fragment);
  await page.locator("#question-compare > summary").click();
  await expect(answer(page).getByLabel("Compare these terms with")).toBeVisible();
}

async function bring(page: Page, title: string, amount: string): Promise<void> {
  await answer(page)
    .getByLabel("File with the other contract")
    .setInputFiles(upload("offer.json", offer(title, amount)));
  await expect(said(page)).toContainText(title);
}

async function set(page: Page, label: string, value: string): Promise<void> {
  await field(page, label).fill(value);
  await page.keyboard.press("Enter");
}

test("a file with a counter-offer is answered in a sentence, a picture, figures and changed clauses", async ({
  page,
}) => {
  await ask(page);
  // 450 students, $20 more for each, in every year: $9,000, no more and no less
  await bring(page, "Their offer", "690.00");
  await expect(said(page)).toHaveText(
    "“Their offer” costs the district about $9,000 more in an average year. It costs more in every simulated year.",
  );
  await expect(answer(page).locator("difference-chart path.gain.vendor")).toHaveCount(51);
  const figures = answer(page).getByRole("table", { name: "Both contracts on the same simulated years" });
  await expect(figures.getByRole("row", { name: /^Expected payout/ })).toContainText("+$9,000");
  await expect(figures.getByRole("row", { name: /^The least it can pay/ })).toContainText("$301,500");
  await expect(figures.getByRole("row", { name: /^The least it can pay/ })).toContainText("$310,500");
  await expect(answer(page)).toContainText("Are there enough years to tell them apart?");
  await expect(answer(page)).toContainText(/Yes\. Both contracts are settled on the same 10,000 simulated years/);
  const change = answer(page).locator(".changes li");
  await expect(change).toHaveCount(1);
  await expect(change.locator("del")).toContainText("$670");
  await expect(change.locator("ins")).toContainText("$690");
  await expect(change).toContainText("for every enrolled student");
});

test("terms are kept, and compared with while they are moved", async ({ page }) => {
  await ask(page);
  await answer(page).getByRole("button", { name: "Keep these terms as “Our draft”, then change them" }).click();
  await expect(answer(page)).toContainText("“Our draft” is what this page shows");
  await expect(page.locator("#told")).toContainText("Now change the terms");
  await expect(page.locator(".terms :focus")).toHaveCount(1);
  await set(page, "First threshold", "47");
  await expect(said(page)).toContainText(/“Our draft” costs the district about \$[\d,]+ more/);
  const before = await said(page).innerText();
  await set(page, "Base fee per student", "690");
  await expect(said(page)).toContainText(/“Our draft” costs the district about \$[\d,]+ less/);
  await expect(said(page)).not.toHaveText(before);
  await expect(answer(page).locator(".changes li")).toHaveCount(2);
});

test("whoever changes the terms first, and keeps nothing, has them compared with what was opened", async ({ page }) => {
  await open(page);
  await set(page, "Base fee per student", "690");
  await settled(page);
  await page.locator("#question-compare > summary").click();
  await expect(said(page)).toHaveText(
    "“The terms as opened” costs the district about $9,000 less in an average year. It costs less in every simulated year.",
  );
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(answer(page)).toContainText("“The terms as opened” is what this page shows");
});

test("with the question open a changed term is compared at once", async ({ page }) => {
  await ask(page);
  await expect(answer(page)).toContainText("How did their counter-offer reach you?");
  await set(page, "Base fee per student", "690");
  await expect(said(page)).toContainText("“The terms as opened” costs the district about $9,000 less");
});

test("years in which a cap makes no difference are rings between the two sides", async ({ page }) => {
  await ask(page, "#1/duval/c.l.n=445000");
  await answer(page).getByLabel("Compare these terms with").selectOption({ label: "Duval-style math tutoring" });
  await expect(said(page)).toContainText(/In \d+ of 50 simulated years it costs more, in \d+ the same\./);
  const [, more, same] = /In (\d+) of 50 .* in (\d+) the same/.exec(await said(page).innerText()) ?? [];
  expect(Number(more) + Number(same)).toBe(50);
  const picture = answer(page).locator("difference-chart svg.picture");
  await expect(picture.locator(".gain.vendor")).toHaveCount(Number(more));
  await expect(picture.locator(".gain.none")).toHaveCount(Number(same));
  // the cap takes money in good years: who gains, and when
  const fifths = answer(page).locator(".fifth");
  await expect(fifths).toHaveCount(5);
  await expect(fifths.first()).toContainText("none of 2,000 simulated years");
  await expect(fifths.last().locator(".gain.vendor").first()).toBeVisible();
});

test("the two are swapped, and the other’s terms adopted; both can be undone", async ({ page }) => {
  await ask(page);
  const before = await headline(page).innerText();
  await bring(page, "Their offer", "690.00");
  await answer(page).getByRole("button", { name: "Swap the two" }).click();
  await expect(field(page, "Base fee per student")).toHaveValue("$690");
  await expect(said(page)).toContainText("“The terms before” costs the district about $9,000 less");
  await answer(page).getByRole("button", { name: "Swap the two" }).click();
  await expect(headline(page)).toHaveText(before);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(field(page, "Base fee per student")).toHaveValue("$690");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(headline(page)).toHaveText(before);
  await bring(page, "Their offer", "690.00");
  await answer(page).getByRole("button", { name: "Adopt “Their offer”" }).click();
  await expect(field(page, "Base fee per student")).toHaveValue("$690");
  await expect(answer(page)).toContainText("“Their offer” is what this page shows");
  await expect(page.locator("#told")).toHaveText("The terms of “Their offer” are on this page now.");
});

test("a link with their terms is compared; a bad one is refused in words", async ({ page, baseURL }) => {
  await ask(page);
  const link = answer(page).getByLabel("Paste a link to their terms");
  await link.fill(`${baseURL ?? ""}#1/duval/c.f.0.a=690`);
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("costs the district about $9,000 more");
  await link.fill("https://example.org/#1/nowhere");
  await page.keyboard.press("Enter");
  await expect(answer(page).getByRole("alert")).toContainText("nowhere");
  await link.fill("#1/duval/b.a=-5");
  await page.keyboard.press("Enter");
  await expect(answer(page).getByRole("alert")).toContainText("budget.amount");
});

test("a contract for other tests is refused in words, and can be shown with its own students", async ({ page }) => {
  await ask(page);
  await answer(page).getByLabel("Compare these terms with").selectOption({ label: "Ector-style bonus and malus" });
  const alert = answer(page).getByRole("alert");
  await expect(alert).toContainText("cannot be settled on the students of this page");
  await expect(alert.locator("code")).not.toHaveCount(0);
  await alert.getByRole("button", { name: "Show “Ector-style bonus and malus” on this page" }).click();
  await expect(page.getByLabel("Example contract")).toHaveValue("ector");
});

test("a version kept in the strip is compared from there", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Keep these terms", exact: true }).click();
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await set(page, "Base fee per student", "690");
  await settled(page);
  await page.getByRole("button", { name: "Compare: Our draft" }).click();
  await expect(said(page)).toContainText("“Our draft” costs the district about $9,000 less");
});

test("the columns of the picture are gone through by arrow keys, and each is said", async ({ page }) => {
  await ask(page, "#1/duval/c.l.n=445000");
  await answer(page).getByLabel("Compare these terms with").selectOption({ label: "Duval-style math tutoring" });
  const cursor = answer(page).getByRole("slider", { name: "Columns of the picture" });
  await cursor.focus();
  await expect(cursor).toHaveAttribute("aria-valuetext", /the same under both: \d+ of 50/);
  const seen: string[] = [];
  const columns = Number(await cursor.getAttribute("aria-valuemax"));
  for (let column = 0; column < columns; column += 1) {
    seen.push((await cursor.getAttribute("aria-valuetext")) ?? "");
    await page.keyboard.press("ArrowRight");
  }
  expect(seen.reduce((sum, text) => sum + Number(/(\d+) of 50/.exec(text)?.[1]), 0)).toBe(50);
  await expect(answer(page).locator(".difference-read")).toHaveText(seen.at(-1) ?? "");
});
