/**
 * How every view looks, at three widths, light and dark. The pictures are looked at by eye before they are kept:
 * `npx playwright test looks --update-snapshots`. They hold for one Chromium with one set of fonts only, of which
 * `looks/made-with.json` says which: elsewhere the tests are skipped, and say why.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { flat } from "./flat";
import { parts, questions, schemes, unfocused, type View, wide, widths } from "./views";

test.use({ timezoneId: "America/New_York", locale: "en-US", contextOptions: { reducedMotion: "reduce" } });

// a view is drawn six times, and a browser that shares its machine draws slowly
test.describe.configure({ timeout: 180_000 });

/** What pictures depend on besides the page. */
interface MadeWith {
  readonly chromium: string;
  /** A line of text in the page's fonts, in pixels, by size and weight. */
  readonly widths: Readonly<Record<string, number>>;
  /** Digest of that text as it is drawn. */
  readonly drawn: string;
}

const file = fileURLToPath(new URL("looks/made-with.json", import.meta.url));
const fonts = ["400 13px", "600 13px", "400 15px", "600 15px", "500 34px"];
const reference = "The district pays $1,234,567.89: 8 of 50 years, ±0.16 – “¿Cuánto?”";

async function measured(page: Page): Promise<MadeWith> {
  await page.goto("./model.html");
  const sizes = await page.evaluate(
    ({ sizes, text }) => {
      const sheet = document.createElement("div");
      sheet.id = "reference";
      sheet.style.cssText = "position:fixed;inset:0 auto auto 0;background:#fff;color:#000;white-space:nowrap";
      const lines = sizes.map((size) => {
        const line = document.createElement("div");
        line.style.cssText = `font:${size}/1.4 ${getComputedStyle(document.documentElement).fontFamily};width:max-content`;
        line.textContent = text;
        sheet.append(line);
        return [size, line] as const;
      });
      document.body.append(sheet);
      return lines.map(([size, line]) => [size, line.getBoundingClientRect().width] as const);
    },
    { sizes: fonts, text: reference },
  );
  const picture = await page.locator("#reference").screenshot();
  return {
    chromium: page.context().browser()?.version() ?? "unknown",
    widths: Object.fromEntries(sizes),
    drawn: createHash("sha256").update(flat(picture)).digest("hex"),
  };
}

let here: MadeWith | undefined;

test.beforeEach(async ({ page }, { config }) => {
  // versions say when they were kept
  await page.clock.setFixedTime(new Date("2026-09-01T14:30:00Z"));
  here ??= await measured(page);
  if (["all", "changed"].includes(config.updateSnapshots) || !existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(here, null, 2)}\n`);
    return;
  }
  const made = JSON.parse(readFileSync(file, "utf8")) as MadeWith;
  const [kept, found] = [JSON.stringify(made), JSON.stringify(here)];
  const reason = `THE LOOKS ARE NOT COMPARED: the pictures were made with ${kept}, and this is ${found}. Make them with this browser and these fonts on the commit before, then look at what a change does to them.`;
  if (kept !== found) console.warn(reason);
  test.skip(kept !== found, reason);
});

/** Further down, long lists and tables have more of the same, in pixels. */
const tallest = 2_000;

/** So many pixels may differ: one at the edge of a round corner now and then does, by chance in the drawing. */
const loose = 8;

/** What changes with every release. */
const masked = (page: Page): Locator[] => [page.locator(".repeat dd").nth(2)];

/** The picture that is kept, or else one that is the same twice running. */
async function still(take: () => Promise<Buffer>, kept: Buffer | null): Promise<Buffer> {
  let before = flat(await take(), tallest);
  for (let times = 0; times < 20; times += 1) {
    if (kept?.equals(before) === true) return before;
    const now = flat(await take(), tallest);
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error("it does not come to rest");
}

/** Compares all looks of what is open. */
async function look(page: Page, name: string, take: () => Promise<Buffer>): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of widths) {
      await wide(page, width);
      await unfocused(page);
      const file = `${name}-${String(width)}-${colorScheme}.png`;
      const path = test.info().snapshotPath(file);
      const picture = await still(take, existsSync(path) ? readFileSync(path) : null);
      expect.soft(picture).toMatchSnapshot(file, { threshold: 0, maxDiffPixels: loose });
    }
  }
}

for (const { name, within, show } of [...parts, ...questions] satisfies readonly View[]) {
  test(`looks: ${name}`, async ({ page }) => {
    await wide(page, 1440);
    await show(page);
    const view = page.locator(within);
    await look(page, name, () => view.screenshot({ animations: "disabled", mask: masked(page) }));
  });
}

test("looks: model", async ({ page }) => {
  await page.goto("./model.html");
  const paper = page.locator(".paper");
  await look(page, "model", () => paper.screenshot({ animations: "disabled" }));
});
