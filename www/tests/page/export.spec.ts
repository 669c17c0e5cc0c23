/** Every table as CSV, every picture as SVG and PNG: the right bytes. */
import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { open } from "./desk";

/** What a click hands over. */
async function handed(page: Page, control: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), control.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The rows of a CSV file, read as RFC 4180 says. */
function rowsOf(bytes: Buffer): string[][] {
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString("utf8").slice(1);
  expect(text.endsWith("\r\n")).toBe(true);
  return text
    .slice(0, -2)
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, -1)
        .map(([, cell = ""]) => cell.replace(/^"([\s\S]*)"$/, "$1").replaceAll('""', '"')),
    );
}

const question = async (page: Page, id: string): Promise<void> => {
  await page.locator(`#question-${id} > summary`).click();
};

test("the picture of the payout is had as SVG that stands alone, and as PNG of twice its size", async ({ page }) => {
  const broken: string[] = [];
  page.on("console", (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) broken.push(message.text());
  });
  await open(page);
  for (const view of ["50 years", "All years"]) {
    await page.getByRole("button", { name: view }).click();
    const svg = await handed(page, page.getByRole("button", { name: "SVG: what the district pays" }));
    expect(svg.name).toMatch(/^what-the-district-pays.*\.svg$/);
    const text = svg.bytes.toString("utf8");
    // nothing but its own name space points anywhere, and nothing is left to a style that is not there
    expect(text.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /https?:|url\(|var\(|\sclass=|\sstyle=|<!--|href/,
    );
    expect(text).toMatch(/seed \d+ · 10,000 simulated years/);
    expect(text).toContain("#0f6b72");
    const read = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
      const root = parsed.documentElement;
      return {
        errors: parsed.querySelectorAll("parsererror").length,
        name: root.localName,
        width: Number(root.getAttribute("width")),
        height: Number(root.getAttribute("height")),
        paths: parsed.querySelectorAll("path").length,
        title: parsed.querySelector("title")?.textContent ?? "",
      };
    }, text);
    expect({ errors: read.errors, name: read.name }).toEqual({ errors: 0, name: "svg" });
    expect(read.paths).toBeGreaterThan(view === "50 years" ? 50 : 2);
    expect(read.title).toContain("simulated years");
    const png = await handed(page, page.getByRole("button", { name: "PNG: what the district pays" }));
    expect(png.name).toMatch(/\.png$/);
    expect([...png.bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * read.width, 2 * read.height]);
  }
  expect(broken).toEqual([]);
});

test("a picture shows as much as the page: it has the same dots in the same colours", async ({ page }) => {
  await open(page);
  const over = await page.locator(".dot.over").count();
  const { bytes } = await handed(page, page.getByRole("button", { name: "SVG: what the district pays" }));
  const dots = [...bytes.toString("utf8").matchAll(/<path d="M0,-[^"]*"[^>]*>/g)];
  expect(dots).toHaveLength(over);
  for (const [dot] of dots) expect(dot).toContain('fill="#c4442a"');
});

test("a picture of several drawings has the words between them", async ({ page }) => {
  await open(page, "#1/ector");
  await question(page, "due");
  const { bytes } = await handed(
    page,
    page.getByRole("button", { name: "SVG: What falls due, by fiscal year and instalment" }),
  );
  const text = bytes.toString("utf8");
  for (const word of ["Autumn", "Mid-year", "After spring tests", "$144,000"]) expect(text).toContain(word);
});

test("tables are had as CSV, with figures as they are", async ({ page }) => {
  await open(page, "#1/ector");
  await question(page, "figures");
  await question(page, "due");
  const payout = await handed(page, page.getByRole("button", { name: /^CSV: The payout/ }));
  const [head, expected] = rowsOf(payout.bytes);
  expect(head).toEqual(["what", "unit", "value", "standard error"]);
  const [, unit, value, error] = expected ?? [];
  expect(unit).toBe("USD");
  const shown = await page.getByRole("row", { name: /^Expected \(mean\)/ }).innerText();
  // what is shown is the same figure, rounded to what its standard error supports
  const rounded = Number((/\$([\d,]+)/.exec(shown)?.[1] ?? "").replaceAll(",", ""));
  expect(Math.abs(Number(value) - rounded)).toBeLessThanOrEqual(Number(error));
  expect(value).not.toBe(String(rounded));
  const instalments = rowsOf((await handed(page, page.getByRole("button", { name: "CSV: By instalment" }))).bytes);
  expect(instalments[0]?.slice(0, 3)).toEqual(["what", "Due", "Expected (USD)"]);
  expect(instalments[1]?.slice(0, 3)).toEqual(["Autumn", "2026-10-01", "144000"]);
});

test("what is assumed is had as CSV, with the addresses of its sources", async ({ page }) => {
  await open(page);
  await question(page, "trust");
  const file = await handed(page, page.getByRole("button", { name: "CSV: What is assumed, and why" }));
  const [head, effect, ...others] = rowsOf(file.bytes);
  expect(head).toEqual(["Assumption", "Model term", "Here", "Usual, and range", "Status", "Stands on", "Why"]);
  expect(effect?.slice(0, 5)).toEqual([
    "How the service works: How far the whole planned service moves a student",
    "effect",
    "0.16\u00a0student SDs",
    "0.16 (0.00 to 0.50)",
    "Illustrative",
  ]);
  expect(effect?.[5]).toContain("(https://edworkingpapers.com/ai24-1031)");
  await expect(page.locator(".evidence tbody tr:has(td)")).toHaveCount(others.length + 1);
});

test("the fifty years are had as CSV, and all years as the bars of the histogram", async ({ page }) => {
  await open(page);
  const control = page.getByRole("button", { name: "CSV: what the district pays" });
  const years = rowsOf((await handed(page, control)).bytes);
  expect(years).toHaveLength(51);
  expect(years.slice(1).filter(([, , over]) => over === "yes")).toHaveLength(await page.locator(".dot.over").count());
  await page.getByRole("button", { name: "All years" }).click();
  const bars = rowsOf((await handed(page, control)).bytes);
  expect(bars.slice(1).reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(10_000);
});
