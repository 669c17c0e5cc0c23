/**
 * The script of `embed.html`: reads the settings from the fragment, fills the frame with the element, tells the page around
 * it how high it is, and answers that page.
 *
 * | from the frame | what it says |
 * |---|---|
 * | `{ type: "outcomes-contract:height", height }` | how high it is, in pixels, whenever that changes |
 * | `{ sentinel: "amp", type: "embed-size", height }` | the same as AMP asks for it |
 * | `{ type: "outcomes-contract:set", id, refusals }` | what was refused of a `set` |
 * | `{ type: "outcomes-contract:scenario", id, scenario }` | the scenario now; null before there is one |
 *
 * | to the frame, from its parent alone | |
 * |---|---|
 * | `{ type: "outcomes-contract:set", id?, values }` | moves inputs that are open to the reader |
 * | `{ type: "outcomes-contract:scenario?", id? }` | asks for the scenario |
 * | `{ type: "outcomes-contract:height?" }` | asks for the height once more |
 *
 * `id`, a number or text, comes back as it was sent. Whatever else comes is passed over without a word.
 */
import { beside } from "./beside";
import { define } from "./define";
import { readFragment } from "./fragment";
import { type Heard, heard } from "./heard";
import type { Settings } from "./settings";

const script = document.currentScript;
const home = beside(script instanceof HTMLScriptElement ? script.src : location.href);
define(home);

/** The one element of the frame. */
const embed = document.createElement("outcomes-contract");
let told = 0;

function tellHeight(): void {
  const height = Math.ceil(embed.getBoundingClientRect().height);
  // a story that is scrolled needs a frame that scrolls: its height is the page's to choose
  const scrolls = (embed.settings as Partial<Settings> | null | undefined)?.storyBy === "scrolling";
  if (height === 0 || parent === window || scrolls) return;
  told = height;
  // no secret, and who frames it may be anyone
  parent.postMessage({ type: "outcomes-contract:height", height }, "*");
  parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
}

function answer(message: Heard, origin: string): void {
  // a page without an origin cannot be named
  const target = origin === "null" ? "*" : origin;
  switch (message.kind) {
    case "height":
      tellHeight();
      return;
    case "scenario":
      parent.postMessage({ type: "outcomes-contract:scenario", id: message.id, scenario: embed.getScenario() }, target);
      return;
    case "set":
      parent.postMessage(
        { type: "outcomes-contract:set", id: message.id, refusals: embed.move(message.values) },
        target,
      );
      return;
    default:
      message satisfies never;
  }
}

addEventListener("message", ({ source, data, origin }) => {
  if (source !== parent || parent === window) return;
  const message = heard(data);
  if (message !== null) answer(message, origin);
});

new ResizeObserver(() => {
  if (Math.ceil(embed.getBoundingClientRect().height) !== told) tellHeight();
}).observe(embed);
addEventListener("load", tellHeight);

/** Reads the fragment; an author who tries one sees the other at once. */
async function follow(): Promise<void> {
  const fragment = location.hash.slice(1);
  const read = fragment === "" ? { value: { version: 1 } } : await readFragment(fragment, home.example);
  if ("value" in read) embed.settings = read.value;
  else embed.refuse(read.refusals);
}

addEventListener("hashchange", () => void follow());
void follow().then(() => {
  document.body.append(embed);
});
