/**
 * A frame on another page: reads the settings from the fragment, fills the frame with the element, tells the page around
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
import { define } from "./define";
import { fragmentIn, readFragment } from "./fragment";
import { type Heard, heard } from "./heard";
import type { Home } from "./home";
import type { OutcomesContract } from "./outcomes-contract";
import type { Settings } from "./settings";

/** What the file says where it has its settings inside. */
function written(): unknown {
  const text = document.getElementById("outcomes-contract-settings")?.textContent;
  return text === undefined ? { version: 1 } : JSON.parse(text);
}

/** How high it is, told to the page around it; the same height is told once, unless it is asked for. */
class Height {
  readonly #embed: OutcomesContract;
  #told = 0;

  constructor(embed: OutcomesContract) {
    this.#embed = embed;
    new ResizeObserver(() => {
      if (this.#now() !== this.#told) this.tell();
    }).observe(embed);
    addEventListener("load", () => {
      this.tell();
    });
  }

  #now(): number {
    return Math.ceil(this.#embed.getBoundingClientRect().height);
  }

  tell(): void {
    const height = this.#now();
    // a story that is scrolled needs a frame that scrolls: its height is the page's to choose
    const scrolls = (this.#embed.settings as Partial<Settings> | null | undefined)?.storyBy === "scrolling";
    if (height === 0 || parent === window || scrolls) return;
    this.#told = height;
    // no secret, and who frames it may be anyone
    parent.postMessage({ type: "outcomes-contract:height", height }, "*");
    parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  }
}

function answer(message: Heard, origin: string, embed: OutcomesContract, height: Height): void {
  // a page without an origin cannot be named
  const target = origin === "null" ? "*" : origin;
  switch (message.kind) {
    case "height":
      height.tell();
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

/** Fills the frame with an embed whose parts are there. */
export async function fillFrame(home: Home): Promise<void> {
  define(home);
  const embed = document.createElement("outcomes-contract");
  const height = new Height(embed);
  addEventListener("message", ({ source, data, origin }) => {
    if (source !== parent || parent === window) return;
    const message = heard(data);
    if (message !== null) answer(message, origin, embed, height);
  });
  // an author who tries one address sees the other at once
  const follow = async (): Promise<void> => {
    const fragment = fragmentIn(location.hash);
    const read = fragment === "" ? { value: written() } : await readFragment(fragment, home.example);
    if ("value" in read) embed.settings = read.value;
    else embed.refuse(read.refusals);
  };
  addEventListener("hashchange", () => void follow());
  await follow();
  document.body.append(parent === window ? landmark(embed) : embed);
}

/**
 * Opened by itself it is a page: those who do not see it find their way by its main part and its first heading. In a frame
 * they find it by those of the page around it.
 */
function landmark(embed: HTMLElement): HTMLElement {
  const [main, heading] = [document.createElement("main"), document.createElement("h1")];
  heading.className = "unseen";
  heading.textContent = document.title;
  main.append(heading, embed);
  return main;
}
