import { describe, expect, it } from "vitest";
import { literalsOf } from "./literals";

const sources = import.meta.glob<string>(
  "../../src/{view,state,terms,questions,settle,assumptions,explainers}/**/*.ts",
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

/** What onlookers ask the page's element for, names of keys, and classes. */
const machine = ["at rest", "Control", "Ctrl", "sheet-tables wide"];

const texts = (source: string): string[] => literalsOf(source).map(({ text }) => text);

describe("what is said to a person", () => {
  it("stands in catalogues, in each language, and nowhere else", () => {
    const found = Object.entries(sources).flatMap(([file, source]) =>
      literalsOf(source)
        .filter(({ text }) => !machine.includes(text))
        .map(({ line, text }) => `${file.replace("../../", "")}:${line} ${text}`),
    );
    expect(Object.keys(sources).length).toBeGreaterThan(60);
    expect(found).toEqual([]);
  });

  it("is found in templates, attributes and values", () => {
    expect(texts("html`<p class='a b'>Hello <b>you</b></p>`")).toEqual(["Hello", "you"]);
    expect(
      texts('html`<button aria-label="Lower: ${label}" class="big ${on ? "wide open" : ""}">${x}</button>`'),
    ).toEqual(["Lower:"]);
    expect(texts('html`<button aria-label=${on ? "Go on" : name}>${on ? "Copied" : "Copy link"}</button>`')).toEqual([
      "Go on",
      "Copied",
      "Copy link",
    ]);
    expect(texts('html`<x-y .label=${"Some words"} @click=${() => { tell("The link was copied."); }}></x-y>`')).toEqual(
      ["Some words", "The link was copied."],
    );
    expect(texts("const said = `${count(done)} of ${count(total)} years`;")).toEqual(["Xx of Xx years"]);
    expect(texts('const names = ["First", "Second"];')).toEqual(["First", "Second"]);
  });

  it("is not what the machine is told", () => {
    expect(texts('import { a } from "some where";')).toEqual([]);
    expect(
      texts('root.querySelector("details summary"); throw new Error("the engine answered another question");'),
    ).toEqual([]);
    expect(texts('if (event.key === "Enter") go("data-engine"); switch (key) { case "Escape": stop(); }')).toEqual([]);
    expect(texts('css`.a .b { color: red }`; html`<svg viewBox="0 0 ${w} ${h}" role="img"></svg>`')).toEqual([]);
  });
});
