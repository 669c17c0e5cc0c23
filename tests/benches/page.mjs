// From input to painted picture while somebody drags a slider of the built page.
import { launch } from "./chromium.mjs";
import { servePage } from "./server.mjs";
import { digits, percent, quantile, section, table } from "./table.mjs";
import { target } from "./targets.mjs";

/** One frame at 60 Hz, in milliseconds. */
const frame = 1000 / 60;
const moves = 240;
const viewport = { width: 1280, height: 900 };

/**
 * Runs in the page. For every `input` event of a slider: when the hand had moved, when the event was dispatched, when a
 * picture of it had been put into the document, and when the frame that shows it was painted.
 *
 * - A picture is new when the bars behind the dots, a dot's shape or the sentence change; only another exposure does
 *   that. Dots on their way from one picture to the next change their `transform` alone, and do not count.
 * - A picture is that of the question answered last, which the page tells. Inputs overtaken by a later one, or whose
 *   answer was dropped, wait for the next picture: nothing that the reader waits for goes uncounted.
 * - Painted: a message posted at the beginning of a frame is taken once its style, layout and paint are done. What
 *   changes in the document in between belongs to that frame, what changes outside of frames to the next one.
 *   Event Timing would not do: it ends with the first paint after the handlers, before a worker has answered.
 * - Chromium hands pointer events over at the beginning of a frame, so the hand has waited up to a frame by then; the
 *   `timeStamp` of `input` is that of its dispatch, the `timeStamp` of `pointermove` that of the hand.
 */
function watch() {
  const host = document.querySelector("outcomes-page");
  const root = host.shadowRoot;
  window.pictures = [];
  let moved = 0;
  let waiting = [];
  /** In the document: in the frame that is being painted, and before the next one. */
  let [painting, next] = [[], []];
  let inFrame = false;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const painted = performance.now();
    window.pictures.push(...painting.map((input) => ({ ...input, painted })));
    [painting, inFrame] = [[], false];
  };
  const frame = () => {
    [painting, next, inFrame] = [[...painting, ...next], [], true];
    channel.port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  root.addEventListener("pointermove", ({ timeStamp }) => (moved = timeStamp), {
    capture: true,
  });
  // before the page's own listeners: the question of this input is the next one asked
  const note = ({ timeStamp }) =>
    waiting.push({
      moved,
      input: timeStamp,
      question: host.questions.asked + 1,
    });
  root.addEventListener("input", note, { capture: true });
  const observer = new MutationObserver(() => {
    const changed = performance.now();
    const answered = waiting.filter(
      ({ question }) => question <= host.questions.shown,
    );
    waiting = waiting.filter((input) => !answered.includes(input));
    (inFrame ? painting : next).push(
      ...answered.map((input) => ({ ...input, changed })),
    );
  });
  observer.observe(root.querySelector("payout-chart"), {
    subtree: true,
    attributeFilter: ["d"],
  });
  observer.observe(root.querySelector("#headline"), {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

/** Drags a slider to and fro, one step of its track for every move, at 60 moves a second whatever the page does. */
async function drag(page, slider, from, to) {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  const [least, most, step] = await slider.evaluate(({ min, max, step }) =>
    [min, max, step].map(Number),
  );
  const half = 8; // of the thumb
  const x = (value) =>
    box.x + half + ((value - least) / (most - least)) * (box.width - 2 * half);
  const y = box.y + box.height / 2;
  const steps = Math.round((to - from) / step);
  const place = (move) =>
    from + step * (steps - Math.abs(steps - (move % (2 * steps))));
  await page.mouse.move(x(Number(await slider.inputValue())), y);
  await page.mouse.down();
  await page.mouse.move(x(from), y);
  await page.waitForTimeout(1000);
  await page.evaluate(() => (window.pictures = []));
  const sent = [];
  const begun = performance.now();
  for (let move = 1; move <= moves; move += 1) {
    const wait = begun + move * frame - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    // not awaited: a page that is late does not slow the hand
    sent.push(page.mouse.move(x(place(move)), y));
  }
  await Promise.all(sent);
  await page.waitForTimeout(1500);
  await page.mouse.up();
  return page.evaluate(() => window.pictures);
}

const drags = [
  {
    what: "term (first threshold)",
    target: "term change: painted within a frame for 95 % of inputs",
    slider: (page) =>
      page.getByRole("slider", {
        name: "First threshold, slider",
        exact: true,
      }),
    from: 31,
    to: 58,
  },
  {
    what: "assumption (mean effect)",
    target:
      "assumption change: first picture within a frame for 95 % of inputs",
    slider: async (page) => {
      await page.getByText("Change the assumptions").click();
      return page.locator(".assumptions input[type=range]:visible").first();
    },
    from: 0.05,
    to: 0.25,
  },
];

async function dragged(browser, origin, rate, { slider, from, to }) {
  const page = await browser.newPage({ viewport });
  await page.goto(`${origin}/`);
  await page.locator(".dot").nth(49).waitFor();
  await page.locator('outcomes-page[data-engine="at rest"]').waitFor();
  const dragging = await slider(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate });
  await page.evaluate(watch);
  const pictures = await drag(page, dragging, from, to);
  await page.close();
  return pictures;
}

export async function page() {
  const server = await servePage();
  const browser = await launch();
  const rows = [];
  const targets = [];
  for (const rate of [1, 4]) {
    for (const dragging of drags) {
      const pictures = await dragged(browser, server.origin, rate, dragging);
      const since = (from, to) =>
        pictures.map((picture) => picture[to] - picture[from]);
      const painted = since("input", "painted");
      const within = (frames) =>
        painted.filter((ms) => ms <= frames * frame).length / painted.length;
      rows.push([
        dragging.what,
        `${rate}x`,
        painted.length,
        digits(quantile(since("input", "changed"), 0.5)),
        ...[0.5, 0.95, 1].map((share) => digits(quantile(painted, share))),
        digits(quantile(since("moved", "painted"), 0.95)),
        percent(within(1)),
        percent(within(2)),
      ]);
      const measured = `${percent(within(1))}, 95 % in ${digits(quantile(painted, 0.95))} ms`;
      targets.push(
        target(`${dragging.target}, CPU ${rate}x`, measured, within(1) >= 0.95),
      );
    }
  }
  const version = browser.version();
  await browser.close();
  server.close();
  const columns = [
    "what is dragged",
    "CPU",
    "inputs",
    "in the document, p50",
    "painted p50",
    "p95",
    "most",
    "since the hand moved, p95",
  ];
  const text = section(
    "Dragging",
    `${moves} moves of a real mouse at 60 a second, Chromium ${version}, ${viewport.width} x ${viewport.height}, frames drawn by the processor. Milliseconds from the slider's \`input\` event to the first picture of it (or of a later input) in the document, and to that picture painted. A picture that comes by way of a worker is painted in the next frame at the earliest. Chromium slows the page's thread, not its workers; fewer inputs than moves: the page was too busy to take them all.`,
    table([...columns, "within 1 frame", "within 2"], rows),
  );
  return { text, targets };
}
