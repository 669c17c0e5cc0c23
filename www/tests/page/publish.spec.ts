/** Publish this: an author's choices, the preview, and what is taken away, tried as readers would. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, type Locator, type Page, test } from "@playwright/test";
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
  const saved = async (button: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      question.getByRole("button", { name: button }).click(),
    ]);
    const path = testInfo.outputPath(download.suggestedFilename());
    await download.saveAs(path);
    return path;
  };
  const explainer = await saved("Save the explainer as one file");
  const simulator = await saved("Save the whole simulator with these terms");
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
