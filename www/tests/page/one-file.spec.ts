/** `outcomes-contract.html` as somebody gets it by mail: opened from disk, without a network. */
import { readFileSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { withSettings } from "../../src/one-file/settings";
import { headline, settled, slider } from "./desk";
import { answered } from "./explore";

const file = fileURLToPath(new URL("../../dist/outcomes-contract.html", import.meta.url));
const address = pathToFileURL(file).href;

/** What was asked for, and what the file's policy did not allow. */
function watched(page: Page): { readonly asked: string[]; readonly complaints: string[] } {
  const seen = { asked: [] as string[], complaints: [] as string[] };
  page.on("request", (request) => seen.asked.push(request.url()));
  page.on("pageerror", (error) => seen.complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") seen.complaints.push(message.text());
  });
  return seen;
}

/** The file, written with settings of an author's own in it. */
async function written(path: string, settings: Parameters<typeof withSettings>[1]): Promise<string> {
  const changed = withSettings(readFileSync(file, "utf8"), settings);
  if (changed === null) throw new Error("the file has no place for settings");
  await writeFile(path, changed);
  return pathToFileURL(path).href;
}

test.use({ offline: true });

test("one file has it all: picture, terms, every question, paper; it asks for nothing", async ({ page }) => {
  test.setTimeout(120_000);
  const seen = watched(page);
  await page.goto(address);
  await settled(page);
  const before = await headline(page).innerText();
  await slider(page, "First threshold").fill("55");
  await expect(headline(page)).not.toHaveText(before);
  await settled(page);

  const questions = page.locator(".questions details[id^=question-]");
  const ids = await questions.evaluateAll((all) => all.map(({ id }) => id));
  expect(ids).toHaveLength(12);
  for (const id of ids) {
    await page.locator(`#${id} > summary`).click();
    await answered(page.locator(`#${id}`));
  }

  const paper = await page.pdf();
  expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
  expect(paper.length).toBeGreaterThan(20_000);
  expect(seen.complaints).toEqual([]);
  // its workers are its own text
  expect(seen.asked.filter((url) => url !== address && !url.startsWith("blob:null/"))).toEqual([]);
  expect(page.workers().length).toBeGreaterThan(0);
});

test("where workers are refused, the page's own thread comes to the same picture and answers", async ({ page }) => {
  await page.goto(address);
  await settled(page);
  const said = await headline(page).innerText();
  await page.addInitScript(() => {
    window.Worker = function refused() {
      throw new DOMException("refused", "SecurityError");
    } as never;
  });
  await page.reload();
  await settled(page);
  await expect(headline(page)).toHaveText(said);
  await slider(page, "First threshold").fill("55");
  await expect(headline(page)).not.toHaveText(said);
  await page.locator("#question-solve > summary").click();
  await answered(page.locator("#question-solve"));
  expect(page.workers()).toHaveLength(0);
});

test("it opens with the contract and in the language that its author put into it", async ({ page }, info) => {
  const seen = watched(page);
  const preset = readFileSync(fileURLToPath(new URL("../../presets/ector.json", import.meta.url)), "utf8");
  const { scenario: published } = JSON.parse(preset) as { scenario: object };
  const title = '</script><!--<img src=x onerror="alert(1)">';
  const scenario = { ...published, title, plan: { seed: 1, replications: 1_000 } };
  await page.goto(await written(info.outputPath("mailed.html"), { version: 1, scenario, language: "es" }));
  await settled(page);
  await expect(headline(page)).toContainText("El distrito");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  // what the reader changes is in the address, which a reload follows
  const first = page.locator("input[type=range]").first();
  const before = await first.inputValue();
  await first.press("ArrowRight");
  await expect(page).toHaveURL(/#1z\//);
  await settled(page);
  await page.waitForTimeout(700);
  const after = await first.inputValue();
  expect(after).not.toBe(before);
  await page.reload();
  await settled(page);
  await expect(first).toHaveValue(after);
  expect(seen.complaints).toEqual([]);
});

test("what is wrong with an author's scenario is said, and settings that cannot be read are", async ({
  page,
}, info) => {
  const scenario = { format: 1, title: "No contract" };
  await page.goto(await written(info.outputPath("wrong.html"), { version: 1, scenario }));
  await expect(page.getByText("contract", { exact: true }).first()).toBeVisible();
  await expect(page.locator(".dot")).toHaveCount(50);
  await page.goto(await written(info.outputPath("other.html"), { version: 2 } as never));
  await expect(page.getByText("of a form this page does not know")).toBeVisible();
});

test("the model in plain words opens from the file", async ({ page, context }) => {
  await page.goto(address);
  await settled(page);
  const [model] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "The model in plain words" }).last().click(),
  ]);
  await expect(model.getByRole("heading", { level: 1 })).toHaveText("How the simulation works");
  // with its style
  expect(await model.locator(".paper").evaluate((element) => getComputedStyle(element).maxWidth)).not.toBe("none");
});

test("it is small enough for any mailbox", () => {
  expect(statSync(file).size).toBeLessThan(1_300_000);
});
