// How long the page's thread is kept from the reader at a time: while the page is loading, and while questions are opened.
import { launch } from "./chromium.mjs";
import { servePage } from "./server.mjs";
import { digits, section, table } from "./table.mjs";
import { target } from "./targets.mjs";

/** So long a task may be at work before a reader notices, in milliseconds. */
const noticed = 50;
const viewport = { width: 1280, height: 900 };
const repeats = 3;
/** A question is answered, and nothing of it changes any more, after so long without a change, in milliseconds. */
const quiet = 700;

/**
 * Traces the page's thread from now on; gives its longest task: how long the thread was at work in it, and how long it
 * took by the clock, in milliseconds, which also says how busy the machine was with others.
 */
async function traced(page, work) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "devtools.timeline"] },
  });
  await work();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  // the browser's own pages and the page's workers are at work too
  const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
  const address = page.url().replace(/#.*/, "");
  const threads = (which) => new Set(events.filter(which).map(threadOf));
  const drawing = threads(({ name }) => name === "Layout");
  const running = threads(({ name, args }) => name === "FunctionCall" && args?.data?.url?.startsWith(address));
  const tasks = events.filter(
    (event) =>
      event.name === "ThreadControllerImpl::RunTask" && drawing.has(threadOf(event)) && running.has(threadOf(event)),
  );
  const most = (of) => Math.max(0, ...tasks.map((task) => (of(task) ?? 0) / 1000));
  return { work: most(({ tdur }) => tdur), clock: most(({ dur }) => dur) };
}

/** Runs in the page: resolves when nothing in it has changed for a while, and nothing is being worked out. */
const still = (quiet) =>
  new Promise((resolve) => {
    const root = document.querySelector("outcomes-page").shadowRoot;
    const busy = () => root.querySelector("progress, .stale, p.asking, [aria-busy=true]") !== null;
    const done = () => (busy() ? (waiting = setTimeout(done, quiet)) : resolve());
    let waiting = setTimeout(done, quiet);
    new MutationObserver(() => {
      clearTimeout(waiting);
      waiting = setTimeout(done, quiet);
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  });

const openings = [
  ["a first visit", ""],
  ["a link", "#1/duval"],
  ["a large contract", "#1/cobc"],
];

async function once(browser, origin) {
  const times = new Map();
  for (const [what, fragment] of openings) {
    const page = await browser.newPage({ viewport });
    times.set(
      `opening ${what}`,
      await traced(page, async () => {
        await page.goto(`${origin}/${fragment}`);
        // whoever looks at the page keeps its thread at work too: nobody does until all is drawn
        await page.waitForTimeout(5_000);
      }),
    );
    if (fragment === "") {
      await page.locator('outcomes-page[data-engine="at rest"]').waitFor();
      const names = await page.locator("details.question").evaluateAll((folds) => folds.map(({ id }) => id));
      for (const name of names)
        times.set(
          `answering: ${name.replace("question-", "")}`,
          await traced(page, async () => {
            await page.locator(`#${name} summary`).first().click();
            await page.evaluate(still, quiet);
          }),
        );
    }
    await page.close();
  }
  return times;
}

export async function tasks() {
  const server = await servePage();
  const browser = await launch();
  const rounds = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) rounds.push(await once(browser, server.origin));
  await browser.close();
  server.close();
  const names = [...rounds[0].keys()];
  const least = (name, of) => Math.min(...rounds.map((round) => of(round.get(name))));
  const rows = names.map((name) => [
    name,
    digits(least(name, ({ work }) => work)),
    digits(least(name, ({ clock }) => clock)),
    digits(Math.max(...rounds.map((round) => round.get(name).clock))),
  ]);
  const longest = Math.max(...names.map((name) => least(name, ({ clock }) => clock)));
  const text = section(
    "Long tasks",
    `The longest task of the page's thread, Chromium ${browser.version()}, ${viewport.width} x ${viewport.height}, ${repeats} rounds. Work is what the thread computed, the clock what it took with whatever else the machine did; milliseconds.`,
    table(["the longest task while", "work, least", "clock, least", "clock, most"], rows),
  );
  return {
    text,
    targets: [target(`nothing blocks the page for more than ${noticed} ms`, `${digits(longest)} ms`, longest <= noticed)],
  };
}
