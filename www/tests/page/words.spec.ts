/** The page in Spanish: all of it, from a small control in the header, without losing anything. */
import { expect, type Page, test } from "@playwright/test";
import { field, headline, open, settled } from "./desk";
import { violations } from "./explore";

/** English words that Spanish has not. */
const english =
  /(?<!\p{L})(the|of|and|with|for|is|are|to|in|by|from|that|which|this|or|each|at|if|who|its|it|they|be|not|does|than|would|should|all|students|threshold|budget|payout|years)(?!\p{L})/iu;

const speak = (page: Page, language: "Español" | "English"): Promise<void> =>
  page.getByRole("banner").getByRole("button", { name: language, exact: true }).click();

/** Everything that a part says, and that it is called. */
const saidBy = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll((parts) =>
      parts.flatMap((part) => [
        part.textContent.replaceAll(/\s+/g, " ").trim(),
        ...[part, ...part.querySelectorAll("[aria-label]")].map((one) => one.getAttribute("aria-label") ?? ""),
      ]),
    );

const figures = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? [];

test("switching to Spanish and back changes every word, and nothing else", async ({ page }) => {
  await open(page, "#1/ector");
  await field(page, "The district’s budget").fill("430000");
  await page.keyboard.press("Enter");
  await settled(page);
  await page.waitForURL(/b\.a=430000/);
  await page.getByText("Show as table").click();
  await page.locator("#question-figures > summary").click();
  await page.locator("#question-settle > summary").click();
  await page.getByRole("button", { name: /^Try 40 invented/ }).click();
  await expect(page.locator(".settle-sentence")).toContainText("The contract pays");
  const sentence = await headline(page).innerText();
  const invoice = await page.locator(".settle-sentence").innerText();
  const address = page.url();
  const values = await page
    .locator("number-control input[type=range]")
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

  const button = page.getByRole("banner").getByRole("button", { name: "Español", exact: true });
  await expect(button).toHaveAttribute("lang", "es");
  await speak(page, "Español");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page).toHaveTitle(/^Simulador de contratos por resultados/);
  await expect(page.locator("meta[name=description]")).toHaveAttribute("content", /distrito escolar/);
  await expect(headline(page)).toContainText("El distrito debe contar con pagar");
  expect(figures(await headline(page).innerText())).toEqual(figures(sentence));
  await expect(page.locator(".clauses p").first()).toHaveText(
    /^\s*El distrito paga\s+\$600\s+por cada uno de los\s+600\s+estudiantes, sin importar lo que logren los estudiantes\.\s*$/,
  );
  await expect(page.getByRole("slider", { name: "Tarifa base por estudiante, control deslizante" })).toBeVisible();
  await expect(field(page, "El presupuesto del distrito")).toHaveValue("$430,000");
  // what was open is open, and in Spanish
  await expect(page.getByText("50 años simulados, del más barato al más caro")).toBeVisible();
  await expect(page.getByText("El pago, en todos los años simulados")).toBeVisible();
  await expect(page.locator(".settle-sentence")).toHaveText(
    "El contrato paga $27,500.00 por estos 40\u00a0estudiantes.",
  );
  expect(figures(await page.locator(".settle-sentence").innerText())).toEqual(figures(invoice));
  await expect(page.getByText("Lo que suponemos sobre los estudiantes")).toBeVisible();

  await settled(page);
  for (const part of [
    ".top",
    "#headline",
    ".under-headline",
    "payout-chart",
    ".four",
    ".bounds",
    ".contract .control-label",
    ".contract .consequence",
    ".contract .choice",
    ".contract .heading",
    ".assumptions > :not(.assumed, .fold)",
    ".question > summary",
    ".questions-heading",
    ".figures-table caption",
    ".figures-table th[scope=row]",
    ".settle-start",
    ".invoice thead",
    ".who-heading + p",
    ".bottom",
  ]) {
    const left = (await saidBy(page, part)).filter((text) =>
      english.test(text.replaceAll(/(Winter|Spring) growth|After (winter|spring) tests|\(CSV\)/g, "")),
    );
    expect([part, left]).toEqual([part, []]);
  }
  expect(page.url()).toBe(address);
  expect(
    await page
      .locator("number-control input[type=range]")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  ).toEqual(values);
  await expect(page.locator("#spoken")).toHaveText(await headline(page).innerText());

  expect(await violations(page)).toEqual([]);

  await page.reload();
  await settled(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(headline(page)).toContainText("El distrito debe contar con pagar");
  expect(page.url()).toBe(address);

  await speak(page, "English");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(headline(page)).toHaveText(sentence);
  await expect(page).toHaveTitle(/^Outcomes Contract Simulator/);
  expect(page.url()).toBe(address);
});

test("an address in Spanish wins, and the choice works where storage is refused", async ({ page }) => {
  const failures: string[] = [];
  page.on("pageerror", ({ message }) => failures.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open(page, "?lang=es#1/coaching");
  await expect(page.locator(".clauses p").first()).toContainText("El distrito paga");
  await page.locator("#question-trust > summary").click();
  await expect(page.getByText("De dónde viene este ejemplo")).toBeVisible();
  await expect(page.locator(".chip")).toHaveText("Docentes · cada número es ilustrativo");
  await speak(page, "English");
  await expect(page.locator(".clauses p").first()).toContainText("The district pays");
  expect(new URL(page.url()).search).toBe("?lang=en");
  expect(new URL(page.url()).hash).toBe("#1/coaching");
  expect(failures).toEqual([]);
});

test("what was refused is said again in the other language", async ({ page }) => {
  await open(page, "#7/nothing");
  await expect(page.locator("#problem")).toContainText("This link could not be followed.");
  await speak(page, "Español");
  await expect(page.locator("#problem")).toContainText("No se pudo seguir este enlace.");
  await expect(page.locator("#problem")).toContainText("tiene una forma que esta página no conoce");
  await expect(page.locator("#problem").getByRole("button")).toHaveText("Cerrar");
});

test("clauses, notes and refusals of the engine follow the language", async ({ page }) => {
  await open(page, "#1/ector");
  await expect(page.locator(".advice li").first()).toBeVisible();
  await speak(page, "Español");
  await expect(page.locator(".advice li").first()).not.toContainText(english);
  await page.getByRole("button", { name: "Cada cláusula, con exactitud" }).click();
  // what a scenario calls its own stands in quotes
  const own = /“[^”]*”|«[^»]*»/g;
  for (const sentence of await page.locator("#exact > ol li").allInnerTexts())
    expect(sentence.replaceAll(own, "")).not.toMatch(english);
  await field(page, "El presupuesto del distrito").fill("-5");
  await page.keyboard.press("Enter");
  await expect(page.locator("#refused")).toBeVisible();
  for (const refusal of await page.locator("#refused .refusals li").allInnerTexts())
    expect(refusal.replace(/^\S+/, "")).not.toMatch(english);
});

test.describe("a browser that prefers Spanish", () => {
  test.use({ locale: "es-MX" });
  test("is spoken to in Spanish from the first picture on", async ({ page }) => {
    await page.goto("./");
    await expect(headline(page)).toContainText("El distrito debe contar con pagar");
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await settled(page);
    await expect(page.getByRole("button", { name: "English", exact: true })).toBeVisible();
  });
});
