import { expect, test } from "@playwright/test";
import { dotPlaces, field, headline, open, slider, watchProgress } from "./desk";

test(
  "a threshold moved by keyboard changes sentence and picture, and simulates nothing again",
  { tag: "@firefox" },
  async ({ page }) => {
    await open(page);
    const [before, dots] = [await headline(page).innerText(), await dotPlaces(page)];
    const progress = await watchProgress(page);
    const threshold = slider(page, "First threshold");
    await threshold.focus();
    for (let press = 0; press < 8; press += 1) await page.keyboard.press("ArrowRight");
    await expect(threshold).toHaveAttribute("aria-valuetext", "48th percentile");
    await expect(field(page, "First threshold")).toHaveValue("48th");
    await expect(headline(page)).not.toHaveText(before);
    await page.waitForTimeout(300);
    expect(await dotPlaces(page)).not.toBe(dots);
    expect(await progress()).toBe(0);
  },
);

test("a price dragged by pointer changes sentence and picture, and simulates nothing again", async ({ page }) => {
  await open(page);
  const before = await headline(page).innerText();
  const progress = await watchProgress(page);
  const price = slider(page, "Third price");
  await price.scrollIntoViewIfNeeded();
  const box = await price.boundingBox();
  if (box === null) throw new Error("no slider");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step += 1) await page.mouse.move(box.x + box.width * (0.5 + 0.035 * step), y);
  await page.mouse.up();
  await expect(headline(page)).not.toHaveText(before);
  await expect(page.locator(".clauses")).not.toContainText("$750");
  expect(await progress()).toBe(0);
});

test("each figure says what it was as opened, while it is another, and nothing moves for it", async ({ page }) => {
  await open(page);
  const before = page.locator(".figure-before");
  const expected = page.locator(".four .figure-value").first();
  const figures = page.locator(".four");
  const [value, box] = [await expected.innerText(), await figures.boundingBox()];
  await expect(before).toHaveText(["", "", "", ""]);
  await slider(page, "First threshold").fill("45");
  await expect(before.first()).toHaveText(`as opened: ${value}`);
  await expect(expected).not.toHaveText(value);
  expect(await figures.boundingBox()).toEqual(box);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(before).toHaveText(["", "", "", ""]);
  await expect(expected).toHaveText(value);
  // a contract that is opened with other terms is as it was opened
  await open(page, "#1/duval/b.a=440000");
  await expect(before).toHaveText(["", "", "", ""]);
  await slider(page, "First price").fill("300");
  await expect(before.first()).toHaveText(/^as opened: \$4/);
});

test("steps and typing move a term; a drag stops where terms would contradict each other", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Raise: First threshold" }).click();
  await expect(field(page, "First threshold")).toHaveValue("41st");
  await field(page, "First threshold").fill("45");
  await page.keyboard.press("Enter");
  await expect(slider(page, "First threshold")).toHaveValue("45");
  await slider(page, "First threshold").fill("90");
  await expect(slider(page, "First threshold")).toHaveValue("59");
  await expect(page.locator("#refused")).toHaveCount(0);
});

test("what cannot be read stays as it was typed, and why stands below it", async ({ page }) => {
  await open(page);
  const before = await headline(page).innerText();
  const fee = field(page, "Base fee per student");
  await fee.fill("600.000");
  await page.keyboard.press("Tab");
  await expect(fee).toHaveValue("600.000");
  await expect(fee).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator(".refusal")).toHaveText("must be a number, such as $670");
  await expect(headline(page)).toHaveText(before, { useInnerText: true });
  await fee.focus();
  await expect(fee).toHaveValue("600.000");
  await page.keyboard.press("Escape");
  await expect(fee).toHaveValue("670");
  await expect(page.locator(".refusal")).toHaveCount(0);
  await fee.fill("x");
  await page.getByRole("button", { name: "Raise: Base fee per student" }).click();
  await expect(fee).toHaveValue("$675");
  await expect(fee).toHaveAttribute("aria-invalid", "false");
});

test("what is refused is said at its field; the picture stays and says so; the change can be taken back", async ({
  page,
}) => {
  await open(page);
  if ((await field(page, "Never more than").count()) === 0)
    await page.getByRole("button", { name: "Add a cap" }).click();
  await expect(field(page, "Never more than")).toBeVisible();
  await page.waitForTimeout(300);
  const [before, dots] = [await headline(page).innerText(), await dotPlaces(page)];
  await field(page, "Never more than").fill("50000");
  await page.keyboard.press("Enter");
  const refused = field(page, "Never more than");
  await expect(refused).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("#refused")).toContainText("picture still shows the last ones");
  const described = (await refused.getAttribute("aria-describedby")) ?? "";
  await expect(page.locator(`#${described.split(" ").at(-1) ?? ""}`)).toContainText("must be at least");
  await expect(headline(page)).toHaveText(before);
  expect(await dotPlaces(page)).toBe(dots);
  await page.getByRole("button", { name: "Take the change back" }).click();
  await expect(refused).toHaveAttribute("aria-invalid", "false");
  await expect(page.locator("#refused")).toHaveCount(0);
});

test("what is no number is said at its field", async ({ page }) => {
  await open(page);
  await field(page, "First price").fill("much");
  await page.keyboard.press("Enter");
  await expect(field(page, "First price")).toHaveAttribute("aria-invalid", "true");
});

test("a cap can be added and removed", async ({ page }) => {
  await open(page);
  if ((await field(page, "Never more than").count()) > 0)
    await page.getByRole("button", { name: "Remove the cap" }).click();
  await expect(page.getByText("Nothing caps what the district pays.")).toBeVisible();
  await page.getByRole("button", { name: "Add a cap" }).click();
  await expect(page.locator(".mark.notToExceed")).toHaveCount(1);
  await expect(page.locator(".clauses")).toContainText("ever more than");
});

test("a value in the words and its slider light up together", async ({ page }) => {
  await open(page);
  await page.locator(".value", { hasText: "40th" }).hover();
  await expect(page.locator("number-control[lit]")).toHaveCount(1);
  await slider(page, "Second threshold").focus();
  await page.mouse.move(0, 0);
  await expect(page.locator(".value.lit")).toHaveText("60th");
});

test("an assumption moved simulates again; a new seed does too", async ({ page }) => {
  await open(page);
  const progress = await watchProgress(page);
  const before = await headline(page).innerText();
  await page.getByText("Change the assumptions").click();
  const effect = page.locator('[data-path="cohort.measures[0].effect.mean"] input[type=range]');
  await effect.evaluate((element) => {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
  });
  await effect.fill("0.3");
  await expect(headline(page)).not.toHaveText(before);
  const seed = await page.locator("#seed").innerText();
  await page.getByRole("button", { name: "New seed" }).click();
  await expect(page.locator("#seed")).not.toHaveText(seed);
  await page.locator("#years").selectOption("100000");
  await expect(page.locator(".under-headline")).toContainText("100,000 simulated school years", { timeout: 60_000 });
  expect(await progress()).toBeGreaterThan(0);
});
