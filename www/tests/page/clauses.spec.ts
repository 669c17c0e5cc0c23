import { expect, test } from "@playwright/test";
import { field, headline, open, slider, watchProgress } from "./desk";
import { ask, violations } from "./explore";

test("a schedule moves what falls due when, and not what is paid in all", async ({ page }) => {
  await open(page, "#1/ector");
  await ask(page, "due");
  const said = await headline(page).innerText();
  const progress = await watchProgress(page);
  const due = page.getByRole("table", { name: "By instalment" });
  const before = await due.innerText();
  await slider(page, "Autumn: share of the base fees").fill("0.3");
  await expect(due).not.toHaveText(before);
  await expect(due.getByRole("row", { name: /Autumn/ })).toContainText("$108,000");
  await expect(headline(page)).toHaveText(said);
  expect(await progress()).toBe(0);
  // shares of the base fees add up to no more than all of them
  await slider(page, "Autumn: share of the base fees").fill("1");
  await expect(field(page, "Autumn: share of the base fees")).toHaveValue("60\u00a0%");
});

test("an instalment moved across the end of June falls into another fiscal year", async ({ page }) => {
  await open(page, "#1/ector");
  await ask(page, "due");
  const years = page.getByRole("table", { name: /By fiscal year/ });
  const later = years
    .getByRole("row", { name: /Expected/ })
    .getByRole("cell")
    .nth(1);
  await expect(later).not.toContainText("$0");
  const spring = page.getByLabel("After spring tests falls due");
  await spring.fill("2027-06-30");
  await expect(later).toContainText("$0");
  await expect(page.locator(".clauses")).toContainText("Jun 30, 2027");
  await spring.fill("2027-02-01");
  await expect(spring).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#refused")).toContainText("order of their dates");
  await page.getByRole("button", { name: "Take the change back" }).click();
  await expect(spring).toHaveValue("2027-06-30");
});

test("what is set aside for a fiscal year has its own control and its own chance", async ({ page }) => {
  await open(page, "#1/ector");
  const exceeded = page.locator('[data-path="budget.fiscalYears[1].amount"] .consequence');
  await expect(exceeded).toContainText("of 50 simulated years");
  await field(page, "Set aside for FY 2028").fill("200000");
  await page.keyboard.press("Enter");
  await expect(exceeded).toContainText("exceeded in none of 10,000 simulated years");
  await expect(page).toHaveURL(/200000/);
});

test("a price by group, a line by the cohort's share, a median, an outcome's cap: each moves the picture", async ({
  page,
}) => {
  for (const [id, label, to, words] of [
    ["cobc", "First price: Students with disabilities", "700", "$700"],
    ["cobc", "Pay is whole from", "0.5", "50 %"],
    ["coaching", "Second median from", "26", "26"],
    ["coaching", "Months it is paid for", "12", "12 months"],
    ["edtech", "This outcome pays at most", "14000", "$14,000"],
  ] as const) {
    // a page of its own: another fragment of the same page would be followed while it is at rest
    await page.goto("about:blank");
    await open(page, `#1/${id}`);
    const said = await headline(page).innerText();
    const four = await page.locator(".four").innerText();
    const progress = await watchProgress(page);
    await slider(page, label).fill(to);
    await expect(page.locator(".clauses")).toContainText(words);
    await expect
      .poll(async () => [await headline(page).innerText(), await page.locator(".four").innerText()])
      .not.toEqual([said, four]);
    expect(await progress()).toBe(0);
  }
});

test("an outcome's cap says how often it takes money away, and can be removed", async ({ page }) => {
  await open(page, "#1/edtech");
  await ask(page, "figures");
  const cap = page.locator('[data-path="contract.outcomes[1].cap"]');
  await expect(cap.locator(".consequence")).toHaveText(/^takes money away in \d+ of 50 simulated years$/);
  await expect(page.getByRole("row", { name: /its own cap takes money away/ })).toContainText("no cap");
  await cap.getByRole("button", { name: "Remove this cap" }).click();
  await expect(cap).toHaveCount(0);
  await expect(page.locator(".clauses")).not.toContainText("This outcome pays at most");
});

test("every clause stands there exactly, follows the draft, and is unfolded by a button", async ({ page }) => {
  await open(page);
  const fold = page.getByRole("button", { name: "Every clause, exactly" });
  await expect(fold).toHaveAttribute("aria-expanded", "false");
  const exact = page.locator("#exact");
  await expect(exact).toBeHidden();
  await fold.click();
  await expect(exact).toBeVisible();
  await expect(exact.locator("ol > li").first()).toContainText("$670");
  await slider(page, "First threshold").fill("43");
  await expect(exact.locator("ol")).toContainText("43rd");
  await slider(page, "Third price").focus();
  await expect(exact.locator("li.lit")).not.toHaveCount(0);
  await expect(exact.locator(".worked")).not.toHaveCount(0);
});

test("the page on paper is a term sheet of two pages, for every example", async ({ page }) => {
  for (const id of ["duval", "coaching", "denver", "ector", "edtech", "cobc"]) {
    await page.goto("about:blank");
    await open(page, `#1/${id}`);
    await expect(page.locator("#exact li").first()).toBeAttached();
    // at rest for a moment, when the headline is spoken
    await expect(page.locator("#spoken")).not.toBeEmpty();
    const clauses = await page.locator("#exact ol > li").count();
    for (const format of ["Letter", "A4"]) {
      const sheet = (await page.pdf({ format })).toString("latin1");
      expect(`${id} ${format} ${/\/Count (\d+)/.exec(sheet)?.[1] ?? ""}`).toBe(`${id} ${format} 2`);
    }
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".sheet-clauses > li")).toHaveCount(clauses);
    await expect(page.locator(".sheet-repeat")).toContainText(
      /seed \d+ · 10,000 simulated years · version .* · digest/,
    );
    await expect(page.locator("#headline")).toBeVisible();
    await expect(page.locator("input[type=range]").first()).toBeHidden();
    await page.emulateMedia({ media: null });
  }
});

test("in Spanish, which takes more letters, it is two pages too", async ({ page }) => {
  for (const id of ["duval", "coaching", "denver", "ector", "edtech", "cobc"]) {
    await page.goto("about:blank");
    await open(page, `?lang=es#1/${id}`);
    await expect(page.locator("#exact li").first()).toBeAttached();
    await expect(page.locator("#spoken")).toHaveText(/^El distrito/);
    for (const format of ["Letter", "A4"]) {
      const sheet = (await page.pdf({ format })).toString("latin1");
      expect(`${id} ${format} ${/\/Count (\d+)/.exec(sheet)?.[1] ?? ""}`).toBe(`${id} ${format} 2`);
    }
  }
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".sheet-kind")).toContainText("Ejemplo: Referencia 60/40 · cada número es ilustrativo");
});

test("a term sheet that is printed at once after a change has the digest and the link of the new terms", async ({
  page,
}) => {
  await open(page);
  const sheet = page.locator(".sheet-repeat");
  await expect(page.locator("#exact li").first()).toBeAttached();
  await expect(page.locator("#spoken")).not.toBeEmpty();
  const printed = (): Promise<string> =>
    page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      const text =
        document.querySelector("outcomes-page")?.shadowRoot?.querySelector(".sheet-repeat")?.textContent ?? "";
      dispatchEvent(new Event("afterprint"));
      return text;
    });
  const digestIn = (text: string): string => /digest ((?:[0-9a-f]{4} ?){3})/.exec(text)?.[1] ?? "none";
  const before = digestIn(await printed());
  expect(before).toMatch(/^[0-9a-f]{4} /);
  await slider(page, "First threshold").fill("47");
  await expect(page.locator("#headline")).not.toContainText("$432,000");
  const text = await printed();
  expect(digestIn(text)).toMatch(/^[0-9a-f]{4} /);
  expect(digestIn(text)).not.toBe(before);
  expect(text).toContain("t.0.at=47");
  await expect(sheet).toHaveCount(0);
});

test("what to know about the terms leads to the term", async ({ page }) => {
  await open(page, "#1/cobc");
  const notes = page.getByRole("region", { name: "What to know about these terms" }).getByRole("listitem");
  await expect(notes).not.toHaveCount(0);
  for (const link of await notes.getByRole("button").all()) {
    const points = (await link.getAttribute("data-points")) ?? "";
    await link.click();
    const focused = await page.evaluate(() => {
      const active = document.querySelector("outcomes-page")?.shadowRoot?.activeElement;
      return active?.closest<HTMLElement>("[data-path]")?.dataset["path"] ?? null;
    });
    expect(focused, points).not.toBeNull();
    expect(focused?.startsWith(points) ?? false, `${points}: ${String(focused)}`).toBe(true);
  }
});

for (const [id, width, colorScheme] of [
  ["coaching", 768, "light"],
  ["cobc", 360, "light"],
] as const) {
  test(`axe finds nothing on ${id} at ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await open(page, `#1/${id}`);
    await page.getByRole("button", { name: "Every clause, exactly" }).click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
