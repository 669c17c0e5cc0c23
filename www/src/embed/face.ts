/** An embed's nodes: made once for its settings, and told what to show. */
import type { Refusal } from "outcomes-contract";
import { count } from "../format";
import { expected, overspending, type Part } from "../state/headline";
import { written } from "../terms/quantity";
import { embedWords } from "../text/embed";
import { firstWords } from "../text/first";
import { say } from "../text/say";
import { assumed } from "./assumes";
import { type Child, fill, h, put } from "./dom";
import type { Exhibit, Shown } from "./exhibit";
import { budgetText, figureTable, threeFigures } from "./figures";
import { type Control, controlsOf } from "./inputs";
import { Picture } from "./picture";
import { type Moving, Slider } from "./slider";
import { ScrolledStory, Story } from "./story";

/** What a reader does. */
export interface Hand {
  move(path: string, value: string | number, moving: Moving): void;
  go(step: number): void;
  reset(): void;
  takeBack(): void;
  retry(): void;
}

const pieces = (parts: readonly (string | Part)[]): Child[] =>
  parts.map((part) =>
    typeof part === "string" ? part : part.tone === undefined ? part.text : h("em", { class: part.tone }, part.text),
  );

export class Face {
  readonly element: HTMLElement;
  readonly picture = new Picture();
  readonly #hand: Hand;
  readonly #headline = h("p", { class: "headline", part: "headline", id: "headline" });
  readonly #under = h("p", { class: "under", part: "under" });
  readonly #soFar = h("p", { class: "so-far" });
  readonly #notice = h("div", { class: "notice", role: "status" });
  readonly #three = h("div");
  readonly #controls = h("div", { class: "controls", part: "controls", role: "group" });
  readonly #reset = h("button", { type: "button", class: "quiet reset" });
  readonly #fold = h("details", {}, h("summary"));
  readonly #table = h("div");
  readonly #more = h("div", { class: "more" });
  readonly #source = h("div", { class: "source", part: "source" });
  readonly #open = h("a", { class: "open", part: "link", target: "_blank", rel: "noopener" });
  readonly #story: Story | ScrolledStory | null = null;
  #sliders = new Map<string, Slider>();

  constructor(exhibit: Exhibit, hand: Hand) {
    this.#hand = hand;
    const { title, view = "picture", story = [], storyBy = "buttons" } = exhibit.settings;
    const scrolled = story.length > 0 && storyBy === "scrolling" ? new ScrolledStory(story, hand) : null;
    if (story.length > 0) this.#story = scrolled ?? new Story(story, hand);
    const heading = title === undefined ? null : h("p", { class: "title", part: "title" }, title);
    const result = [
      this.#headline,
      this.#under,
      this.#soFar,
      this.#notice,
      view === "card" ? this.#three : this.picture.element,
    ];
    this.element = h(
      "section",
      { class: "frame", part: "frame", "aria-labelledby": "headline" },
      scrolled === null
        ? [heading, this.#story?.element, result]
        : h("div", { class: "scrolled" }, h("div", { class: "stuck" }, heading, result), scrolled.element),
      view === "full" ? null : this.#controls,
      view === "full" ? null : this.#reset,
      view === "picture" ? this.#fold : null,
      view === "full" ? [this.#controls, this.#reset, this.#more] : null,
      h("div", { class: "foot" }, this.#source, this.#open),
    );
    this.#fold.append(this.#table);
    this.#fold.addEventListener("toggle", () => {
      if (this.#shown !== null) this.#tables(exhibit, this.#shown);
    });
    this.#reset.addEventListener("click", () => {
      hand.reset();
    });
    put(this.#controls, "aria-label", embedWords().controls);
    this.#reset.textContent = embedWords().reset;
    this.#fold.firstElementChild?.append(embedWords().asTable);
  }

  #shown: Shown | null = null;

  /** Shows all but the picture, which waits for its width. */
  show(exhibit: Exhibit, address: string | null): void {
    const { shown, refusals, unable } = exhibit;
    const words = embedWords();
    if (shown !== null && shown !== this.#shown) {
      this.#shown = shown;
      const { scenario, exposure, done, total } = shown;
      const { currency } = scenario.contract;
      const dots = exhibit.settings.view === "card" ? "" : words.eachDot;
      fill(this.#headline, ...pieces(overspending(exposure, currency, words.over)));
      fill(this.#under, ...pieces(say<Part>`${expected(exposure, currency)} ${dots}`));
      this.#soFar.hidden = done >= total;
      this.#soFar.textContent = words.soFar(count(done), count(total));
      fill(this.#three, threeFigures(exposure, scenario));
      this.#tables(exhibit, shown);
    }
    this.#showControls(exhibit);
    this.#story?.show(exhibit.step);
    this.#reset.hidden = !exhibit.moved || unable !== null;
    this.#notify(exhibit, unable === null && shown !== null && refusals.length > 0 ? refusals : []);
    this.#foot(exhibit, address);
  }

  draw(exhibit: Exhibit, width: number): void {
    const { shown } = exhibit;
    if (shown === null || exhibit.settings.view === "card" || width <= 0) return;
    const { contract } = shown.scenario;
    const most = contract.limits?.notToExceed;
    this.picture.draw(
      {
        exposure: shown.exposure,
        currency: contract.currency,
        notToExceed: most === undefined ? null : Number(most),
        whole: shown.done >= shown.total,
      },
      width,
    );
  }

  #tables(exhibit: Exhibit, { scenario, exposure }: Shown): void {
    const { view = "picture" } = exhibit.settings;
    const words = embedWords().assumes;
    if (view === "picture" && this.#fold.open) fill(this.#table, figureTable(exposure, scenario));
    if (view === "full")
      fill(
        this.#more,
        h("section", {}, figureTable(exposure, scenario)),
        h(
          "section",
          { part: "assumptions" },
          h("p", { class: "subheading" }, words.heading),
          h(
            "ul",
            { class: "assumes" },
            assumed(scenario, exposure).map((sentence) => h("li", {}, sentence)),
          ),
        ),
      );
  }

  #showControls({ draft, origin, shown, settings, refusals, unable }: Exhibit): void {
    if (draft === null || origin === null) return;
    const controls = controlsOf(settings.inputs, draft, origin, shown?.exposure ?? null);
    const paths = controls.map(({ path, access }) => `${path} ${unable === null ? access : "locked"}`);
    if (paths.join("\n") !== [...this.#sliders.keys()].join("\n")) {
      this.#sliders = new Map(
        controls.map((control, place) => [
          paths[place] ?? "",
          new Slider(unable === null ? control : { ...control, access: "locked" }, `c${String(place)}`, this.#move),
        ]),
      );
      fill(this.#controls, ...[...this.#sliders.values()].map(({ element }) => element));
    }
    controls.forEach((control, place) => {
      const refusal = refusals.find(({ field }) => field === control.path) ?? null;
      this.#sliders.get(paths[place] ?? "")?.show(control, refusal);
    });
    this.#controls.hidden = controls.length === 0;
    put(this.#controls, "data-count", controls.length);
  }

  readonly #move = ({ path, quantity }: Control, value: number, moving: Moving): void => {
    this.#hand.move(path, written(quantity, value), moving);
  };

  #notify(exhibit: Exhibit, refusals: readonly Refusal[]): void {
    const words = embedWords();
    const { unable } = exhibit;
    this.#notice.hidden = unable === null && refusals.length === 0;
    if (unable !== null) {
      const { why, message } = unable;
      const again = h("button", { type: "button", class: "button" }, words.stopped.again);
      again.addEventListener("click", () => {
        this.#hand.retry();
      });
      const { shown } = exhibit;
      fill(
        this.#notice,
        h(
          "p",
          {},
          h("strong", {}, words.stopped.heading),
          " ",
          why === "broken" ? words.stopped.broken(message) : words.stopped[why],
          " ",
          shown?.by !== "build"
            ? null
            : shown.exposure === exhibit.example?.exposure
              ? words.stopped.asBuilt(budgetText(shown.exposure, shown.scenario))
              : words.stopped.asPublished,
        ),
        why === "unloaded" || why === "broken" ? again : null,
      );
    } else if (refusals.length > 0) {
      const back = h("button", { type: "button", class: "quiet" }, words.takeBack);
      back.addEventListener("click", () => {
        this.#hand.takeBack();
      });
      fill(this.#notice, h("p", {}, words.unfit), refusalList(refusals), back);
    }
  }

  #foot({ settings: { source }, example, unable }: Exhibit, address: string | null): void {
    const words = embedWords().source;
    const link = (text: string, href: string): HTMLElement =>
      h("a", { href, target: "_blank", rel: "noopener noreferrer" }, text);
    const hosts = [...new Set((example?.sources ?? []).map((url) => new URL(url).hostname.replace(/^www\./, "")))];
    const sources: Child[] =
      source !== undefined
        ? [words.own, " ", source.url === undefined ? source.text : link(source.text, source.url)]
        : hosts.length === 0
          ? []
          : [
              words.example,
              " ",
              hosts.map((host, place) => [
                place === 0 ? null : ", ",
                link(host, example?.sources.find((url) => url.includes(host)) ?? ""),
              ]),
            ];
    // what came with the script was not simulated here
    const simulated = unable === null ? h("p", {}, words.simulated) : null;
    // a link that has the focus stays where it is
    const as = unable === null ? "simulated" : "built";
    if (this.#source.dataset.as !== as)
      fill(this.#source, sources.length === 0 ? null : h("p", {}, sources), simulated);
    this.#source.dataset.as = as;
    this.#open.hidden = address === null;
    put(this.#open, "href", address);
    this.#open.textContent = `${words.open} ↗`;
  }
}

/** Every refusal: the field and the sentence. */
export const refusalList = (refusals: readonly Refusal[]): HTMLElement =>
  h(
    "ul",
    {},
    refusals.map(({ field, message }) => h("li", {}, field === "" ? null : [h("code", {}, field), " "], message)),
  );

/** What stands in an embed's place where its settings cannot be read. */
export const refusedFace = (refusals: readonly Refusal[]): HTMLElement =>
  h(
    "section",
    { class: "frame", part: "frame" },
    h(
      "div",
      { class: "notice", role: "alert" },
      h("p", {}, h("strong", {}, embedWords().wrong.heading)),
      refusalList(refusals),
    ),
  );

/** What stands there while nothing is to be seen yet, and where nothing can be. */
export function emptyFace({ unable }: Exhibit, address: string | null): HTMLElement {
  const words = embedWords();
  const link =
    address === null
      ? null
      : h("a", { class: "open", href: address, target: "_blank", rel: "noopener" }, `${words.source.open} ↗`);
  if (unable === null)
    return h("section", { class: "frame", part: "frame" }, h("p", { class: "under" }, words.waiting));
  const { why, message } = unable;
  const says = why === "broken" ? words.stopped.broken(message) : words.stopped[why];
  return h(
    "section",
    { class: "frame", part: "frame" },
    h("p", {}, h("strong", {}, words.stopped.heading), " ", says, " ", link === null ? null : words.stopped.none),
    link,
  );
}

/** What the chart's table and picture are about, for those who hear it. */
export const spoken = ({ shown }: Exhibit): string =>
  shown === null
    ? firstWords().waiting
    : overspending(shown.exposure, shown.scenario.contract.currency, embedWords().over)
        .map((part) => (typeof part === "string" ? part : part.text))
        .join("");
