/** Every view of the page, as it is opened, for the tests that look at all of them. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page } from "@playwright/test";
import { field, open, settled } from "./desk";
import { answered, ask } from "./explore";

/** What a reader may have before them. */
export interface View {
  readonly name: string;
  /** What is looked at, within the page. */
  readonly within: string;
  /** It stands in a column that scrolls by itself: all of it is in sight on a screen as tall as this, in pixels. */
  readonly tall?: number;
  /** Opens it, answered and at rest. */
  readonly show: (page: Page) => Promise<void>;
}

export const widths = [360, 768, 1440] as const;
export const schemes = ["light", "dark"] as const;

/** A screen of that width; as tall as usual. */
export async function wide(page: Page, width: number, tall = width < 600 ? 740 : 900): Promise<void> {
  await page.setViewportSize({ width, height: tall });
}

/** Nothing has the focus, whose ring and whose strip on a narrow page would be seen, and nothing is scrolled, which moves edges by parts of a pixel. */
export async function untouched(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.querySelector("outcomes-page")?.shadowRoot;
    if (root?.activeElement instanceof HTMLElement) root.activeElement.blur();
    root?.querySelector(".terms")?.scrollTo(0, 0);
    scrollTo(0, 0);
  });
}

const usual = fileURLToPath(new URL("../../presets/duval.json", import.meta.url));

interface File {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const asFile = (name: string, scenario: object): File => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(scenario)),
});

const usualScenario = (): { contract: { base: object[]; limits: object } } =>
  (JSON.parse(readFileSync(usual, "utf8")) as { scenario: { contract: { base: object[]; limits: object } } }).scenario;

/** The usual scenario with a budget that is none, and something that nobody knows. */
const unfit = (): File => asFile("unfit.json", { ...usualScenario(), budget: { amount: "-5" }, colour: "teal" });

/** The usual contract with another base fee and cap. */
function counterOffer(): File {
  const scenario = usualScenario();
  const { contract } = scenario;
  const offered = {
    ...scenario,
    title: "The vendor’s reply",
    contract: {
      ...contract,
      base: [{ ...contract.base[0], amount: "690" }],
      limits: { ...contract.limits, notToExceed: "470000" },
    },
  };
  return asFile("reply.json", offered);
}

/** A question is answered, and nothing in it changes any more. */
export async function still(fold: Locator): Promise<void> {
  await answered(fold);
  await expect(fold.locator(".stale, p.asking, .asking progress, [aria-busy=true]")).toHaveCount(0, {
    timeout: 45_000,
  });
  await fold.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        let quiet = setTimeout(resolve, 300);
        new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(resolve, 300);
        }).observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
  );
}

const nothing = (): Promise<void> => Promise.resolve();

interface Asked {
  readonly name?: string;
  readonly fragment?: string;
  readonly fill?: (fold: Locator) => Promise<void>;
}

/** A question, once it is answered. `fill` does what an answer needs from the reader. */
const question = (id: string, { name = id, fragment = "", fill = nothing }: Asked = {}): View => ({
  name,
  within: `#question-${id}`,
  show: async (page) => {
    await open(page, fragment);
    const fold = await ask(page, id);
    await fill(fold);
    await still(fold);
  },
});

/** Two students; the second cannot be read. */
const mistaken = {
  name: "mistaken.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("id,growth,dosage,Shortfall cause\n1,85,58,\n2,eighty,n/a,teacher\n2,60\n"),
};

export const questions: readonly View[] = [
  question("drivers"),
  question("solve"),
  question("compare", {
    fill: async (fold) => {
      await fold.getByLabel("File with the other contract").setInputFiles(counterOffer());
      await expect(fold.locator(".compare-headline")).toContainText("reply");
    },
  }),
  question("ground"),
  question("worth"),
  question("served"),
  question("year"),
  question("due", { fragment: "#1/ector" }),
  question("figures"),
  question("settle", {
    fill: async (fold) => {
      await fold.getByRole("button", { name: /^Try .* invented students$/ }).click();
      await expect(fold.locator(".settle-sentence")).toBeVisible();
    },
  }),
  question("trust", {
    fill: async (fold) => {
      await expect(fold.locator(".check")).toBeVisible();
      await expect(fold.locator("#digest")).toHaveText(/^[0-9a-f]/);
    },
  }),
  question("publish", {
    fill: async (fold) => {
      await fold.getByLabel("Title").fill("Tutoring, paid by results");
      await expect(fold.frameLocator("iframe").getByText("Tutoring, paid by results")).toBeVisible();
      await expect(fold.frameLocator("iframe").locator(".dots, svg").first()).toBeVisible();
      // the site that a test is served from is another each time
      await fold.evaluate((element) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(".publish-line textarea { color: transparent !important }");
        const root = element.getRootNode();
        if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      });
    },
  }),
];

async function set(page: Page, label: string, value: string): Promise<void> {
  await field(page, label).fill(value);
  await page.keyboard.press("Enter");
}

async function keep(page: Page, party: string): Promise<void> {
  await page.getByRole("button", { name: "Keep these terms" }).click();
  const versions = page.locator("term-versions");
  await versions.getByRole("radio", { name: party }).check();
  await versions.getByRole("button", { name: "Keep", exact: true }).click();
}

/** A part of the page itself. */
const part = (name: string, within: string, fill: (page: Page) => Promise<void>, fragment = ""): View => ({
  name,
  within,
  show: async (page) => {
    await open(page, fragment);
    await fill(page);
  },
});

export const parts: readonly View[] = [
  part("picture", ".result", nothing),
  { ...part("terms", ".terms", nothing), tall: 2_500 },
  {
    ...part("assumptions", ".assumptions", async (page) => {
      await page.getByText("Change the assumptions").click();
    }),
    tall: 5_500,
  },
  {
    ...part("versions", ".versions-room", async (page) => {
      await keep(page, "the district");
      await set(page, "First threshold", "55");
      await settled(page);
      await keep(page, "the vendor");
      await page.getByRole("button", { name: "More: Our draft" }).click();
      await page.getByRole("button", { name: "Keep these terms" }).click();
    }),
    tall: 2_500,
  },
  part("refused", ".result", async (page) => {
    await page.getByLabel("Scenario file", { exact: true }).setInputFiles(unfit());
    await expect(page.locator("#problem")).toBeVisible();
    await set(page, "First threshold", "99");
    await expect(page.locator("#refused")).toBeVisible();
  }),
];

/** What a view becomes when a reader goes on: not another look, but other words and controls. */
export const further: readonly View[] = [
  question("compare", { name: "nothing-to-compare" }),
  question("due", { name: "no-schedule" }),
  question("settle", {
    name: "mistakes",
    fill: async (fold) => {
      await fold.getByText("What the file must contain").click();
      await fold.getByLabel("File of students", { exact: true }).setInputFiles(mistaken);
      await expect(fold.locator(".mistakes")).toBeVisible();
    },
  }),
  part("all-years", ".result", async (page) => {
    await page.getByRole("button", { name: "All years" }).click();
  }),
  part(
    "clauses",
    ".contract",
    async (page) => {
      await page.getByRole("button", { name: "Every clause, exactly" }).click();
      await expect(page.locator("#exact > ol li").first()).toBeVisible();
    },
    "#1/ector",
  ),
];

export const models = ["model.html", "modelo.html"] as const;
