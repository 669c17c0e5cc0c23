/** What an embed says of terms that the engine refuses, in the reader's language. */
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { deflateRawSync } from "node:zlib";
import type { Page } from "@playwright/test";
import type { Settings } from "../../src/embed/settings";
import { explainerFile } from "../../src/publish/explainer-file";
import type { Still } from "../../src/publish/still";
import { expect, headlineOf, including, pictured, test } from "./host";

const preset = JSON.parse(readFileSync("presets/duval.json", "utf8")) as { scenario: { contract: object } };
/** A contract that says nothing about a missing test. */
const contract = { ...preset.scenario.contract, missingTest: undefined };
const unclear = { ...preset.scenario, contract } as unknown as NonNullable<Settings["scenario"]>;
const field = "contract.missingTest";
const [english, spanish] = ["must be", "debe"];
/** What is shown where no script runs, which is no matter here. */
const still: Still = {
  headline: "",
  picture: { address: "data:,", label: "", width: 1, height: 1 },
  caption: "",
  figures: [],
  why: "",
};
const full = /outcomes-contract-full\.js$/;

const element = (lang: string): string =>
  `<outcomes-contract lang="${lang}" settings='${JSON.stringify({ version: 1, scenario: unclear }).replaceAll("'", "&#39;")}'></outcomes-contract>`;
const alert = (page: Page): ReturnType<Page["getByRole"]> => page.locator("outcomes-contract").getByRole("alert");

for (const where of ["on a page", "in a frame without rights"] as const)
  test(
    `the engine's refusal is Spanish in a Spanish embed ${where}`,
    { tag: "@firefox" },
    async ({ page, website }) => {
      const site = await website();
      const settings = { version: 1, scenario: unclear, language: "es" };
      const address = `${site.address}embed.html#s1/${deflateRawSync(JSON.stringify(settings)).toString("base64url")}`;
      const frame = `<iframe title="f" sandbox="allow-scripts" src="${address}" width="600" height="400"></iframe>`;
      await page.goto(site.put(where === "on a page" ? including(element("es")) : frame));
      const said = where === "on a page" ? alert(page) : page.frameLocator("iframe").getByRole("alert");
      await expect(said).toContainText(field, { timeout: 30_000 });
      await expect(said).toContainText(spanish);
      expect(site.asked.filter((path) => full.test(path))).toHaveLength(1);
    },
  );

test("an English embed asks the whole engine too, once", async ({ page, website }) => {
  const site = await website();
  await page.goto(site.put(including(element("en"))));
  await expect(alert(page)).toContainText(field, { timeout: 30_000 });
  await expect(alert(page)).toContainText(english);
  expect(site.asked.filter((path) => full.test(path))).toHaveLength(1);
});

test("what a reader's own hand makes unfit is said in Spanish too, at the slider and above", async ({
  page,
  website,
}) => {
  const site = await website();
  await page.goto(
    site.put(
      including(
        `<outcomes-contract lang="es" settings='${JSON.stringify({ version: 1, preset: "duval", inputs: [{ path: "contract.limits.notToExceed", min: 1_000, max: 600_000, step: 1_000 }] })}'></outcomes-contract>`,
      ),
    ),
  );
  const embed = await pictured(page, "worker");
  const cap = embed.getByRole("slider", { name: /Nunca más de/ });
  await cap.focus();
  await page.keyboard.press("Home");
  await expect(embed.locator(".notice li")).toContainText("contract.limits.notToExceed", { timeout: 30_000 });
  await expect(embed.locator(".notice li")).toContainText(spanish);
  await expect(embed.locator(".control .refusal:visible")).toContainText(spanish);
  await expect(headlineOf(embed)).toContainText("8 de 50");
});

test("a whole number of a script's own kind, which no scenario file has, is refused by its field and value", async ({
  page,
  website,
}) => {
  const site = await website();
  await page.goto(site.put(including('<outcomes-contract preset="duval"></outcomes-contract>')));
  const embed = await pictured(page, "worker");
  await page.evaluate(async () => {
    const element = document.querySelector("outcomes-contract") as HTMLElementTagNameMap["outcomes-contract"];
    await element.ready;
    const now = element.getScenario() as { budget: { amount: unknown } };
    element.setScenario({ ...now, budget: { amount: BigInt(500_000) } });
  });
  await expect(embed.locator(".notice li")).toContainText("budget.amount", { timeout: 30_000 });
  await expect(embed.locator(".notice li")).toContainText("must be 500000; it is 500000n");
});

test("where the whole engine cannot be loaded, it is said that something is refused, in the reader's language", async ({
  page,
  website,
}) => {
  const site = await website();
  await page.route(full, (route) => route.abort());
  await page.goto(site.put(including(element("es"))));
  await expect(alert(page).locator("li")).toContainText("no se pudo cargar la explicación", { timeout: 30_000 });
  await expect(page.locator("outcomes-contract .embed")).toHaveAttribute("lang", "es");
});

test("in one file, which asks for nothing, the whole engine is inside and says it", async ({ page }, info) => {
  const [script, engine] = ["whole", "full"].map((name) => readFileSync(`dist/outcomes-contract-${name}.js`, "utf8"));
  const settings: Settings = { version: 1, scenario: unclear, language: "es", simulator: null };
  const path = info.outputPath("unclear.html");
  await writeFile(path, explainerFile({ script: script ?? "", engine: engine ?? "" }, settings, "Sin regla", still));
  await page.goto(pathToFileURL(path).href);
  await expect(alert(page)).toContainText(field, { timeout: 30_000 });
  await expect(alert(page)).toContainText(spanish);
});
