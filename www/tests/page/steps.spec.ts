/** Undo and redo, by buttons, keys, and the browser's Back and Forward. */
import { expect, type Page, test } from "@playwright/test";
import { field, headline, open, settled, slider } from "./desk";

const undo = (page: Page) => page.getByRole("button", { name: "Undo", exact: true });
const redo = (page: Page) => page.getByRole("button", { name: "Redo", exact: true });
const threshold = (page: Page) => field(page, "First threshold");

/** Types a value and waits for its step. */
async function set(page: Page, label: string, value: string, link: RegExp): Promise<void> {
  await field(page, label).fill(value);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(link);
}

test("changes are undone and done again with the buttons, and the page says what", async ({ page }) => {
  await open(page);
  const said = await headline(page).innerText();
  const before = await threshold(page).inputValue();
  await expect(undo(page)).toHaveAttribute("aria-disabled", "true");
  await set(page, "First threshold", "45", /45/);
  await set(page, "Base fee per student", "700", /700/);
  await undo(page).click();
  await expect(page.locator("#told")).toHaveText("Undone: base fee per student back to $670.");
  await expect(page.locator("#spoken")).toContainText("Undone: base fee per student back to $670.");
  await expect(page).toHaveURL(/45/);
  await expect(page).not.toHaveURL(/700/);
  await undo(page).click();
  await expect(threshold(page)).toHaveValue(before);
  await expect(headline(page)).toHaveText(said);
  await expect(undo(page)).toHaveAttribute("aria-disabled", "true");
  await redo(page).click();
  await redo(page).click();
  await expect(page.locator("#told")).toHaveText("Done again: base fee per student to $700.");
  await expect(threshold(page)).toHaveValue("45th");
  await expect(field(page, "Base fee per student")).toHaveValue("$700");
  await expect(redo(page)).toHaveAttribute("aria-disabled", "true");
  await expect(page).toHaveURL(/700/);
});

test("a drag is one step, however long the hand rests in it", async ({ page }) => {
  await open(page);
  const before = await threshold(page).inputValue();
  await slider(page, "First threshold").scrollIntoViewIfNeeded();
  const box = await slider(page, "First threshold").boundingBox();
  if (box === null) throw new Error("no slider");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  for (const share of [0.55, 0.6, 0.65]) await page.mouse.move(box.x + share * box.width, y, { steps: 3 });
  await page.waitForTimeout(900);
  for (const share of [0.7, 0.75]) await page.mouse.move(box.x + share * box.width, y, { steps: 3 });
  await page.mouse.up();
  await expect(page).toHaveURL(/c\.o\.0/);
  const after = await threshold(page).inputValue();
  expect(after).not.toBe(before);
  await undo(page).click();
  await expect(threshold(page)).toHaveValue(before);
  await expect(undo(page)).toHaveAttribute("aria-disabled", "true");
  await redo(page).click();
  await expect(threshold(page)).toHaveValue(after);
});

test("Back and Forward undo and do again", async ({ page }) => {
  await open(page);
  await set(page, "First threshold", "45", /45/);
  await set(page, "First threshold", "55", /55/);
  await page.goBack();
  // the field has the focus still, and shows the bare number
  await expect(threshold(page)).toHaveValue("45");
  await expect(page.locator("#told")).toHaveText("Undone: first threshold back to 45th percentile.");
  await threshold(page).blur();
  await page.goForward();
  await expect(threshold(page)).toHaveValue("55th");
  await page.goBack();
  await page.goBack();
  await expect(undo(page)).toHaveAttribute("aria-disabled", "true");
  await expect(redo(page)).toHaveAttribute("aria-disabled", "false");
});

test("keys undo outside text fields; inside, the field's own undo stays", async ({ page }) => {
  await open(page);
  const before = await threshold(page).inputValue();
  await set(page, "First threshold", "45", /45/);
  await slider(page, "First threshold").focus();
  await page.keyboard.press("Control+z");
  await expect(threshold(page)).toHaveValue(before);
  await page.keyboard.press("Control+Shift+Z");
  await expect(threshold(page)).toHaveValue("45th");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+y");
  await expect(threshold(page)).toHaveValue("45th");
  await field(page, "Base fee per student").focus();
  await page.keyboard.type("9");
  await page.keyboard.press("Control+z");
  await expect(threshold(page)).toHaveValue("45th");
});

test("an undone change is there at once, before it was a step", async ({ page }) => {
  await open(page);
  const before = await threshold(page).inputValue();
  await page.getByRole("button", { name: "Raise: First threshold" }).click();
  await undo(page).click();
  await expect(threshold(page)).toHaveValue(before);
  await redo(page).click();
  await expect(threshold(page)).not.toHaveValue(before);
});

test("after a reload in the middle, both ways are still there", async ({ page }) => {
  await open(page);
  await set(page, "First threshold", "45", /45/);
  await set(page, "First threshold", "47", /47/);
  await set(page, "First threshold", "55", /55/);
  await undo(page).click();
  await expect(page).toHaveURL(/47/);
  await page.reload();
  await settled(page);
  await expect(threshold(page)).toHaveValue("47th");
  await undo(page).click();
  await expect(threshold(page)).toHaveValue("45th");
  await expect(page.locator("#told")).toHaveText("Undone: first threshold back to 45th percentile.");
  await redo(page).click();
  await redo(page).click();
  await expect(threshold(page)).toHaveValue("55th");
  await page.goBack();
  await expect(threshold(page)).toHaveValue("47th");
});

test("examples and files are steps", async ({ page }) => {
  await open(page);
  await set(page, "First threshold", "45", /45/);
  await page.getByLabel("Example contract").selectOption("denver");
  await expect(page).toHaveURL(/#1\/denver/);
  await settled(page);
  await page.goBack();
  await expect(page.getByLabel("Example contract")).toHaveValue("duval");
  await expect(threshold(page)).toHaveValue(/45/);
  await redo(page).click();
  await expect(page.getByLabel("Example contract")).toHaveValue("denver");
  await settled(page);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save" }).click();
  const path = await (await saving).path();
  await page.getByLabel("Scenario file").setInputFiles(path);
  await expect(page.locator(".chip")).toHaveText("Opened from a file");
  await undo(page).click();
  await expect(page.getByLabel("Example contract")).toHaveValue("denver");
  await expect(page.locator("#told")).toContainText("on this page again");
});

test("Back while an example is still on its way: it stays away, and the choice says what is here", async ({ page }) => {
  await open(page);
  await set(page, "First threshold", "45", /45/);
  let come: () => void = () => undefined;
  const coming = new Promise<void>((resolve) => (come = resolve));
  await page.route(/assets\/denver/, async (route) => {
    await coming;
    await route.continue();
  });
  const example = page.getByLabel("Example contract");
  await example.selectOption("denver");
  await expect(example).toHaveValue("denver");
  await page.goBack();
  await expect(example).toHaveValue("duval");
  await expect(threshold(page)).toHaveValue(/^40/);
  const arrived = page.waitForResponse(/assets\/denver/);
  come();
  await arrived;
  await settled(page);
  await expect(example).toHaveValue("duval");
  await expect(threshold(page)).toHaveValue(/^40/);
});

test("an example that cannot be loaded is said, and the choice goes back", async ({ page }) => {
  await open(page);
  await page.route(/assets\/denver/, (route) => route.abort());
  const example = page.getByLabel("Example contract");
  await example.selectOption("denver");
  await expect(page.getByRole("alert")).toContainText("Choose it again when the connection is back.");
  await expect(example).toHaveValue("duval");
});

test("what does not fit is taken back first", async ({ page }) => {
  await open(page);
  const before = await threshold(page).inputValue();
  await field(page, "First threshold").fill("99");
  await page.keyboard.press("Enter");
  await expect(page.locator("#refused")).toBeVisible();
  await undo(page).click();
  await expect(page.locator("#refused")).toHaveCount(0);
  await expect(threshold(page)).toHaveValue(before);
});
