/** Publish this: an author's choices, the preview, and what is taken away, tried as readers would. */
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { expect, type Locator, type Page, test, type TestInfo } from "@playwright/test";
import { open, settled, slider } from "./desk";
import { ask } from "./explore";

/** The preview is a page of its own, with an engine of its own: on a busy machine it takes longer than what is drawn here. */
const previewed = (question: Locator): Promise<void> =>
  expect(question.frameLocator("iframe").getByRole("slider").first()).toBeVisible({ timeout: 20_000 });
const publish = async (page: Page, fragment = ""): Promise<Locator> => {
  await open(page, fragment);
  const question = await ask(page, "publish");
  await previewed(question);
  return question;
};
const lineOf = (question: Locator, label: string): Promise<string> =>
  question.getByRole("textbox", { name: label, exact: true }).inputValue();

/** Where a file is that a button saves. */
async function saved(question: Locator, button: string, info: TestInfo): Promise<string> {
  const [download] = await Promise.all([
    question.page().waitForEvent("download"),
    question.getByRole("button", { name: button }).click(),
  ]);
  const path = info.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

test("an address asks a question: it is open, in sight, and the keyboard begins there", async ({ page }) => {
  // wide, where what stands above the questions is drawn tall beside the terms
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("./?ask=publish#1/duval");
  const question = page.locator("#question-publish");
  await previewed(question);
  await expect(question.locator("summary").first()).toBeFocused();
  await expect(question.locator("summary").first()).toBeInViewport();
  await expect(page.locator("details.question[open]")).toHaveCount(1);
  await page.goto("./?ask=nothing#1/duval");
  await expect(page.locator("#question-publish")).toBeVisible();
  await expect(page.locator("details.question[open]")).toHaveCount(0);
});

test("an author's title, view and locks are in the preview, and in the frame that is pasted elsewhere", async ({
  page,
}) => {
  const question = await publish(page);
  const preview = question.frameLocator("iframe");
  const back = await page.evaluate(() => history.length);
  await question.getByLabel("Title").fill("Tutoring, paid by results");
  await question
    .getByRole("combobox", { name: "View", exact: true })
    .selectOption({ label: "Everything, with the table" });
  await question.getByLabel("What readers may do with: First threshold").selectOption("see it");
  await question.getByLabel("What readers may do with: First price").selectOption("move it");
  await question.getByLabel("What readers see it called: First price").fill("Paid for the 40th percentile");
  await question.getByLabel("Greatest value: First price").fill("400");
  await page.keyboard.press("Enter");
  await expect(preview.getByText("Tutoring, paid by results")).toBeVisible();
  await expect(preview.getByRole("slider", { name: "Paid for the 40th percentile" })).toHaveAttribute("max", "400");
  await expect(preview.getByRole("slider", { name: "First threshold" })).toHaveCount(0);
  // what the preview shows is no step of the reader's way back
  expect(await page.evaluate(() => history.length)).toBe(back);

  const frame = await lineOf(question, "A frame, for any page");
  const host = await page.context().newPage();
  await host.setContent(`<main>${frame}</main>`);
  const pasted = host.frameLocator("iframe");
  await expect(pasted.getByText("Tutoring, paid by results")).toBeVisible();
  await expect(pasted.getByRole("slider", { name: "Paid for the 40th percentile" })).toBeVisible();
  await expect(host.locator("iframe")).toHaveAttribute("title", "Tutoring, paid by results");
});

test("moved terms are what is published, an assumption can be opened, and a step of a story sets values", async ({
  page,
}) => {
  const question = await publish(page);
  await slider(page, "First threshold").fill("55");
  await settled(page);
  await question.getByText("Assumptions about students").click();
  await question
    .getByLabel("What readers may do with: How far the whole planned service moves a student")
    .selectOption("move it");
  await question.getByRole("button", { name: "Add a step" }).click();
  await question.getByRole("textbox", { name: "Step 1", exact: true }).fill("With half the budget.");
  await question.getByLabel("Step 1: The district’s budget").fill("225000");
  await page.keyboard.press("Enter");
  const preview = question.frameLocator("iframe");
  await expect(preview.locator(".story-text", { hasText: "With half the budget." })).toBeVisible();
  await expect(preview.locator(".headline")).toContainText("$225,000");
  await expect(preview.getByRole("slider", { name: "First threshold" })).toHaveValue("55");
  await expect(
    preview.getByRole("slider", { name: "How far the whole planned service moves a student" }),
  ).toBeVisible();
});

test("what cannot be published is refused in words, and no line is handed out", async ({ page }) => {
  const question = await publish(page);
  await question.getByLabel("Source Where the figures come from").fill("The district");
  await question.getByLabel("Address of the source").fill("no address");
  await expect(question.getByRole("status")).toContainText("source.url");
  await expect(question.getByRole("textbox", { name: "A frame, for any page" })).toHaveCount(0);
  await question.getByLabel("Address of the source").fill("https://district.example/contract.pdf");
  await expect(question.getByRole("textbox", { name: "A frame, for any page" })).toBeVisible();
});

test("an explainer saved as one file opens from a disk without a network, and so does the whole simulator", async ({
  page,
  browser,
}, testInfo) => {
  test.setTimeout(120_000);
  const question = await publish(page);
  await question.getByLabel("Title").fill("For the board");
  await expect(question.frameLocator("iframe").getByText("For the board")).toBeVisible();
  const explainer = await saved(question, "Save the explainer as one file", testInfo);
  const simulator = await saved(question, "Save the whole simulator with these terms", testInfo);
  expect(readFileSync(explainer, "utf8")).toContain("sha256-");

  const reader = await (await browser.newContext({ offline: true })).newPage();
  const complaints: string[] = [];
  reader.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  reader.on("pageerror", (error) => complaints.push(error.message));
  const asked: string[] = [];
  reader.on("request", (request) => asked.push(request.url()));
  await reader.goto(pathToFileURL(explainer).href);
  await expect(reader.getByRole("heading", { name: "For the board" })).toHaveCount(1);
  await expect(reader.getByRole("region").getByText("For the board")).toBeVisible();
  const before = await reader.locator(".headline").innerText();
  await reader.getByRole("slider", { name: "The district’s budget" }).fill("430000");
  await expect(reader.locator(".headline")).not.toHaveText(before);
  expect(complaints).toEqual([]);
  expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
  expect(asked).toHaveLength(1);

  await reader.goto(pathToFileURL(simulator).href);
  await settled(reader);
});

test("with readers without scripts, whatever was taken has its picture, its table and why", async ({
  page,
  browser,
}, testInfo) => {
  test.setTimeout(90_000);
  const question = await publish(page);
  await slider(page, "First threshold").fill("55");
  await settled(page);
  // the lines follow the term when it rests
  await expect(question.getByRole("textbox", { name: "A frame, for any page" })).toHaveValue(/<noscript>/);
  const headline = await page.locator(".headline").first().innerText();
  const frame = await lineOf(question, "A frame, for any page");
  const element = await lineOf(question, "An element, for pages that take scripts");
  for (const line of [frame, element.split("\n").at(-1)]) expect(line).not.toContain("\n");
  const explainer = await saved(question, "Save the explainer as one file", testInfo);

  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const reader = await context.newPage();
  const complaints: string[] = [];
  reader.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const host = async (name: string, line: string): Promise<string> => {
    const path = testInfo.outputPath(`${name}.html`);
    const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width">`;
    await writeFile(path, `<!doctype html>${head}<title>Host</title><main>${line}</main>`);
    return path;
  };
  for (const file of [await host("frame", frame), await host("element", element), explainer]) {
    await reader.goto(pathToFileURL(file).href);
    const picture = reader.getByRole("img", { name: /Fifty dots/ });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth])).toEqual([
      true,
      492,
    ]);
    expect((await picture.boundingBox())?.width).toBeLessThanOrEqual(344);
    await expect(reader.getByRole("row", { name: /^Budget \$450,000/ })).toBeVisible();
    const said = (await reader.locator("body").innerText()).replaceAll(/\s+/g, " ");
    expect(said).toContain(headline.replaceAll(/\s+/g, " "));
    expect(said).toContain("JavaScript is turned off.");
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
  expect(complaints).toEqual([]);
});
