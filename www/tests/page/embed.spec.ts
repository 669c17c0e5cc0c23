/** The element on a plain page: what it shows, what it tells, what it takes. */
import { complaints, expect, headlineOf, including, pictured, test } from "./host";
import { plain } from "./explore";

const duval = `<outcomes-contract preset="duval"><p id="before">The example as a table of figures.</p></outcomes-contract>`;

test("a line of HTML shows an example, which the reader's own engine comes to", async ({ page, website }) => {
  const site = await website();
  const heard = complaints(page);
  await page.goto(site.put(including(duval)));
  const embed = await pictured(page, "worker");
  await expect(headlineOf(embed)).toHaveText(
    "In 8 of 50 simulated years the district pays more than its budget of $450,000.",
  );
  await expect(embed.locator(".dot.over")).toHaveCount(8);
  await expect(page.locator("#before")).toBeHidden();
  await expect(embed.getByRole("link", { name: "Open in the full simulator" })).toHaveAttribute(
    "href",
    `${site.address}?lang=en#1/duval`,
  );
  expect(heard).toEqual([]);
});

test("it asks for no engine before the reader comes near", async ({ page, website }) => {
  const site = await website();
  await page.goto(site.put(including(`<div style="height: 4000px"></div>${duval}`)));
  const embed = page.locator("outcomes-contract");
  // the picture that came with the script is there
  await expect(embed.locator(".dot")).toHaveCount(50);
  await page.waitForTimeout(500);
  expect(site.asked.filter((path) => /wasm|worker/.test(path))).toEqual([]);
  await embed.scrollIntoViewIfNeeded();
  await pictured(page, "worker");
  expect(site.asked.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
});

test("a reader moves the budget and the cap, and the page around it is told", async ({ page, website }) => {
  const site = await website();
  await page.goto(site.put(including(duval)));
  const embed = await pictured(page, "worker");
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const name of ["input", "change", "result", "error"])
      document.addEventListener(name, (event) => {
        const { detail } = event as CustomEvent<{
          path?: string;
          value?: string;
          exposure?: { dots: number[] };
        } | null>;
        told.push([name, detail?.path, detail?.value ?? detail?.exposure?.dots.length].join(" "));
      });
  });
  const budget = embed.getByRole("slider", { name: "The district’s budget" });
  await budget.focus();
  await page.keyboard.press("ArrowRight");
  await expect(headlineOf(embed)).toContainText("its budget of $452,000");
  await embed.getByRole("textbox", { name: "Never more than" }).fill("430000");
  await page.keyboard.press("Enter");
  await expect(headlineOf(embed)).toHaveText(
    "In none of 10,000 simulated years does the district pay more than its budget of $452,000.",
  );
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  expect(told.filter((one) => !one.startsWith("result"))).toEqual([
    "input budget.amount 452000.00",
    "input budget.amount 452000.00",
    "change budget.amount 452000.00",
    "input contract.limits.notToExceed 430000.00",
    "change contract.limits.notToExceed 430000.00",
  ]);
  expect(told).toContain("result  50");
  await expect(embed.getByRole("link", { name: "Open in the full simulator" })).toHaveAttribute(
    "href",
    /#1\/duval\/.*b\.a=452000/,
  );
  await embed.getByRole("button", { name: "Back to the start" }).click();
  await expect(headlineOf(embed)).toContainText("8 of 50");
});

test("terms that do not fit together are refused in words, and taken back", async ({ page, website }) => {
  const site = await website();
  await page.goto(site.put(including(duval)));
  const embed = await pictured(page, "worker");
  await embed.getByRole("textbox", { name: "First threshold" }).fill("75");
  await page.keyboard.press("Enter");
  await expect(embed.getByRole("status")).toContainText("These terms do not fit together");
  await expect(embed.getByRole("status")).toContainText("must be above the one before (75), not 60");
  await expect(headlineOf(embed)).toContainText("8 of 50");
  // the link leads to what is on show
  await expect(embed.getByRole("link", { name: "Open in the full simulator" })).toHaveAttribute("href", /#1\/duval$/);
  await embed.getByRole("button", { name: "Take the change back" }).click();
  await expect(embed.getByRole("status")).toBeHidden();
  await expect(embed.getByRole("textbox", { name: "First threshold" })).toHaveValue("40th");
});

test("attributes, properties and methods do what they say", async ({ page, website }) => {
  const site = await website();
  await page.goto(
    site.put(
      including(
        `<outcomes-contract preset="duval" budget="435000" view="card" lang="es" heading="Tutoría" source="El distrito" source-url="https://district.example/" controls="budget.amount" simulator="none"></outcomes-contract>`,
      ),
    ),
  );
  const embed = page.locator("outcomes-contract");
  await expect(headlineOf(embed)).toHaveText(
    "En 21 de 50 años simulados el distrito paga más que su presupuesto de $435,000.",
    { timeout: 30_000 },
  );
  await expect(embed.locator(".three > div")).toHaveCount(3);
  await expect(embed.locator(".picture")).toHaveCount(0);
  await expect(embed.locator(".title")).toHaveText("Tutoría");
  await expect(embed.getByRole("slider")).toHaveCount(1);
  await expect(embed.getByRole("link")).toHaveText(["El distrito"]);
  const known = await embed.evaluate(async (element) => {
    const one = element as HTMLElementTagNameMap["outcomes-contract"];
    await one.ready;
    return { scenario: one.getScenario(), csv: one.toCSV() };
  });
  expect(known.scenario?.budget.amount).toBe("435000.00");
  const rows = known.csv.trim().split("\r\n");
  expect(rows).toHaveLength(1 + 11 + 50);
  expect(rows[6]).toBe("Presupuesto,435000,,USD");

  // another scenario, refused and accepted
  const scenario = known.scenario as unknown as Record<string, unknown>;
  const refused = await embed.evaluate(
    async (element, wrong) => {
      const one = element as HTMLElementTagNameMap["outcomes-contract"];
      const told = new Promise((resolve) => {
        one.addEventListener("error", (event) => {
          resolve((event as unknown as CustomEvent<unknown>).detail);
        });
      });
      one.setScenario(wrong);
      return told;
    },
    { ...scenario, format: 7 },
  );
  expect(refused).toMatchObject({ kind: "scenario", refusals: [{ field: "format" }] });
  await embed.evaluate(
    (element, right) => {
      (element as HTMLElementTagNameMap["outcomes-contract"]).setScenario(right);
    },
    { ...scenario, budget: { amount: "500000.00" } },
  );
  await expect(headlineOf(embed)).toContainText("$500,000");

  // an attribute that changes begins anew
  await embed.evaluate((element) => {
    element.setAttribute("view", "full");
  });
  await expect(embed.locator(".picture")).toHaveCount(1);
  await expect(embed.locator(".assumes li").first()).toBeVisible();
  await expect(embed.locator("table.figures tr")).toHaveCount(11);
});

test("settings that are wrong are told to the author in words, every one of them", async ({ page, website }) => {
  const site = await website();
  await page.goto(
    site.put(
      including(
        `<outcomes-contract preset="nowhere" view="poster"></outcomes-contract><outcomes-contract preset="duval" controls="contract.title cohort.measures[0].icc"></outcomes-contract>`,
      ),
    ),
  );
  const [first, second] = [page.locator("outcomes-contract").first(), page.locator("outcomes-contract").last()];
  await expect(first.getByRole("alert")).toContainText("This embed is not set up right");
  await expect(first.getByRole("listitem")).toHaveCount(2);
  await expect(second.getByRole("listitem")).toHaveText([
    "inputs[0].path must be the field of a number in the scenario; “contract.title” is none",
    "inputs[1].label must be given: this input has no name of its own",
    "inputs[1].min must be given, with the other two: this input has no range of its own",
    "inputs[1].max must be given, with the other two: this input has no range of its own",
    "inputs[1].step must be given, with the other two: this input has no range of its own",
  ]);
});

test("an author opens, fixes and renames inputs, assumptions among them", async ({ page, website }) => {
  const site = await website();
  const settings = {
    version: 1,
    preset: "duval",
    inputs: [
      { path: "cohort.measures[0].effect.mean", label: "Effect of tutoring", min: 0, max: 0.4, step: 0.02 },
      { path: "budget.amount", access: "locked", label: "Set aside" },
    ],
  };
  await page.goto(
    site.put(including(`<outcomes-contract settings='${JSON.stringify(settings)}'></outcomes-contract>`)),
  );
  const embed = await pictured(page, "worker");
  await expect(embed.getByRole("slider")).toHaveCount(1);
  expect(plain(await embed.locator(".control").last().textContent())).toContain("Set aside$450,000");
  const effect = embed.getByRole("slider", { name: "Effect of tutoring" });
  await effect.focus();
  await page.keyboard.press("End");
  await expect(headlineOf(embed)).not.toContainText("8 of 50");
  // what is not open cannot be moved from outside either
  const refused = await embed.evaluate((element) =>
    (element as HTMLElementTagNameMap["outcomes-contract"]).move({
      "budget.amount": 1,
      "cohort.measures[0].effect.mean": "x",
    }),
  );
  expect(refused.map(({ field }) => field)).toEqual(["budget.amount", "cohort.measures[0].effect.mean"]);
});

test("a story goes from step to step, each with its own state", async ({ page, website }) => {
  const site = await website();
  const settings = {
    version: 1,
    preset: "duval",
    story: [
      { text: "As it was signed." },
      { text: "With <b>a lower cap</b>, the district is safe.", set: { "contract.limits.notToExceed": 440_000 } },
      { text: "A smaller budget.", set: { "budget.amount": 420_000 } },
    ],
  };
  await page.goto(
    site.put(including(`<outcomes-contract settings='${JSON.stringify(settings)}'></outcomes-contract>`)),
  );
  const embed = await pictured(page, "worker");
  const story = embed.getByRole("group", { name: "Story" });
  await expect(story).toContainText("As it was signed.");
  await story.getByRole("button", { name: "Next" }).click();
  await expect(story.locator(".story-text")).toHaveText("With <b>a lower cap</b>, the district is safe.");
  await expect(story.locator("b")).toHaveCount(0);
  await expect(headlineOf(embed)).toContainText("none of 10,000");
  await story.getByRole("button", { name: "Next" }).click();
  await expect(headlineOf(embed)).toContainText("its budget of $420,000");
  await expect(embed.getByRole("textbox", { name: "Never more than" })).toHaveValue("$639,000");
  await expect(story.getByRole("button", { name: "Next" })).toHaveAttribute("aria-disabled", "true");
  await story.getByRole("button", { name: "Back" }).click();
  await story.getByRole("button", { name: "Back" }).click();
  await expect(headlineOf(embed)).toContainText("8 of 50");
  // on paper nobody goes on
  await expect(story.getByRole("listitem")).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await expect(story.getByRole("listitem")).toHaveText(settings.story.map(({ text }) => text));
});
