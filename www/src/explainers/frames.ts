/**
 * Frames where no script runs. `embed.html` says why it shows nothing, in every language, and leads on; each example has a
 * page of its own like it, with its picture, its table and why it does not move. Where scripts run none of it is read or loaded.
 */
import { budgetText } from "../embed/figures";
import { fileOfExample } from "../embed/frame-file";
import { type Language, languages, saidIn } from "../text/catalog";
import { embedWords } from "../text/embed";
import { explainedWords } from "../text/explained";
import { explainerWords } from "../text/explainers";
import { presetWords } from "../text/presets";
import { figureTable, pieces, saidOf, type Subject } from "./article";
import { posterStyle } from "../still/poster-style";
import { frameStyle, whereNarrow } from "./frame-style";
import { html, Markup, page } from "../still/markup";
import { folderOf } from "./places";
import { drawn, posterFile, posterWidth } from "../still/poster";
import type { Settled } from "./simulated";
import type { Id } from "./stories";

/** So wide the picture is drawn for a wide and for a narrow frame. */
const [wide, narrow] = [670, 300];

const styleFile = "embed-noscript.css";

/** A link that leaves the frame. */
const link = (href: string, text: string): Markup =>
  html`<a href="./${href}" target="_blank" rel="noopener">${text}</a>`;

const beginningOf = ({ id, steps: [beginning] }: Subject): Settled => {
  if (beginning === undefined) throw new Error(`${id}: there is no step`);
  return beginning;
};

/** What the example's own page shows: the same as the embed where it cannot simulate. */
function built(subject: Subject, language: Language, picture: string): Markup {
  const beginning = beginningOf(subject);
  const { exposure, scenario } = beginning;
  const [words, embed] = [explainerWords().frame, embedWords()];
  const [large, small] = [wide, narrow].map((room) => drawn(exposure, scenario, room));
  if (large === undefined || small === undefined) throw new Error("a picture has no room");
  return html`<main class="built">
    <p class="chip">${presetWords().chip(subject.preset)}</p>
    <h1 class="said">${pieces(saidOf({ exposure, scenario }))}</h1>
    <p class="each">${embed.eachDot}</p>
    <picture>
      <source
        media="${whereNarrow}"
        srcset="./${picture}-narrow.svg"
        width="${posterWidth(small)}"
        height="${small.plot.height}"
      />
      <img src="./${picture}.svg" alt="${large.label}" width="${posterWidth(large)}" height="${large.plot.height}" />
    </picture>
    ${figureTable(beginning)}
    <p>
      <strong>${embed.stopped.heading}</strong> ${words.off} ${embed.stopped.asBuilt(budgetText(exposure, scenario))}
    </p>
    <p class="aside">${words.more} ${link(folderOf(language, subject.id), explainedWords()[subject.id].title)}</p>
  </main>`;
}

/** Why nothing is shown, and where there is something. */
function general(language: Language): Markup {
  const words = explainerWords().frame;
  return html`<p lang="${language}">
    <strong>${embedWords().stopped.heading}</strong> ${words.off} ${link(folderOf(language, null), words.these)}
    ${words.others}
  </p>`;
}

/** An example that the frame's address names: the style shows its picture, and the page of its own has the table. */
const example = ({ id }: Subject): Markup =>
  html`<p class="example" id="1/${id}">
    ${embedWords().asTable}: <a href="./${fileOfExample(id, "en")}">${explainedWords()[id].title}</a>
  </p> `;

/** The built page, with something where no script runs. */
function withNoscript(frame: string, inside: Markup): string {
  const style = html`<noscript><link rel="stylesheet" href="./${styleFile}" /></noscript>`;
  const [before, after] = frame.split(/<noscript>[^]*<\/noscript>/);
  if (before === undefined || after === undefined) throw new Error("the page of frames has no place for them");
  const body = page(html`<noscript>${inside}</noscript>`).trim();
  return (before + body + after).replace("</head>", () => `${style.text}\n</head>`);
}

/** The built page as the page of an example. */
function ownPage(frame: string, language: Language, id: Id, title: string): string {
  const settings = new Markup(JSON.stringify({ version: 1, preset: id, ...(language !== "en" && { language }) }));
  const inside = html`<script type="application/json" id="outcomes-contract-settings">
    ${settings}
  </script>`;
  return frame
    .replace(/(?<=<html lang=")\w+/, language)
    .replace(/<title>[^<]*<\/title>/, () => html`<title>${title}</title>`.text)
    .replace("</head>", () => `${inside.text}\n</head>`);
}

/** All of it, by file; `frame` is `embed.html` as it was built. */
export function frames(frame: string, subjects: readonly Subject[]): Map<string, string> {
  const files = new Map<string, string>();
  const labels = new Map<Id, string>();
  for (const language of languages)
    saidIn(language, () => {
      for (const subject of subjects) {
        const { id } = subject;
        const { exposure, scenario } = beginningOf(subject);
        const file = fileOfExample(id, language);
        const picture = file.replace(".html", "");
        const title = `${explainedWords()[id].title} · ${explainerWords().site}`;
        files.set(file, withNoscript(ownPage(frame, language, id, title), built(subject, language, picture)));
        for (const [ending, room] of [
          [".svg", wide],
          ["-narrow.svg", narrow],
        ] as const) {
          const one = drawn(exposure, scenario, room);
          files.set(`${picture}${ending}`, posterFile(one, posterStyle()));
          if (language === "en") labels.set(id, one.label);
        }
      }
    });
  const everywhere = languages.map((language) => saidIn(language, () => general(language)));
  const named = saidIn("en", () => subjects.map(example));
  files.set("embed.html", withNoscript(frame, html`<div class="built">${named} ${everywhere}</div>`));
  files.set(styleFile, frameStyle(labels));
  return files;
}
