/**
 * Nothing keeps the page's thread from the reader for long. What counts is the time that the thread was at work: how long a
 * task took by the clock also says how busy the machine was with others.
 */
import { expect, type Page, test } from "@playwright/test";
import { settled } from "./desk";
import { ask } from "./explore";
import { still } from "./views";

/** So long a task may be at work, in milliseconds: less than the 50 that a reader notices. */
const longest = 40;

interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string } };
  /** Of the thread, in microseconds. */
  readonly tdur?: number;
}

/** Traces the page's thread from now on; gives how long its longest tasks were at work, in milliseconds. */
async function tracing(page: Page): Promise<() => Promise<number[]>> {
  const session = await page.context().newCDPSession(page);
  const events: Traced[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as Traced[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "devtools.timeline"] },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await complete;
    // the browser's own pages and the page's workers are at work too
    const threadOf = ({ pid, tid }: Traced): string => `${String(pid)} ${String(tid)}`;
    const address = page.url().replace(/#.*/, "");
    const threads = (which: (event: Traced) => boolean): Set<string> => new Set(events.filter(which).map(threadOf));
    const drawing = threads(({ name }) => name === "Layout");
    const running = threads(
      ({ name, args }) => name === "FunctionCall" && args?.data?.url?.startsWith(address) === true,
    );
    return events
      .filter(
        (event) =>
          event.name === "ThreadControllerImpl::RunTask" &&
          drawing.has(threadOf(event)) &&
          running.has(threadOf(event)),
      )
      .map(({ tdur = 0 }) => Math.round(tdur / 100) / 10)
      .sort((a, b) => b - a)
      .slice(0, 5);
  };
}

for (const [what, fragment] of [
  ["a first visit", ""],
  ["a link", "#1/duval"],
  ["a large contract", "#1/cobc"],
] as const)
  test(`${what} is drawn in tasks that are short`, async ({ page }, info) => {
    const traced = await tracing(page);
    await page.goto(`./${fragment}`);
    // whoever looks at the page, as tests do, keeps its thread at work too: nobody does until all is drawn
    await page.waitForTimeout(5_000);
    const longestTasks = await traced();
    console.log(info.title, longestTasks.join(" "));
    await settled(page);
    await expect(page.locator("#question-trust")).toBeVisible();
    expect(longestTasks.length).toBeGreaterThan(0);
    expect(Math.max(...longestTasks)).toBeLessThan(longest);
  });

test("every question is opened and answered in tasks that are short", async ({ page }, info) => {
  test.setTimeout(180_000);
  await page.goto("./");
  await settled(page);
  const names = await page.locator("details.question").evaluateAll((folds) => folds.map(({ id }) => id));
  const long: string[] = [];
  for (const name of names) {
    const traced = await tracing(page);
    await still(await ask(page, name.replace("question-", "")));
    const longestTasks = await traced();
    console.log(name, longestTasks.join(" "));
    if (Math.max(...longestTasks) >= longest) long.push(`${name}: ${longestTasks.join(" ")}`);
  }
  expect(long, info.title).toEqual([]);
});
