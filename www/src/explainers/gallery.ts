/** The gallery: what such contracts are, and a picture that leads to each explainer. */
import type { Language } from "../text/catalog";
import { belowWords } from "../text/below";
import { explainedWords } from "../text/explained";
import { explainerWords } from "../text/explainers";
import { presetWords } from "../text/presets";
import { citation, pieces, saidOf, type Subject } from "./article";
import { html, type Markup } from "../still/markup";
import { folderOf, way } from "./places";
import { drawn, poster } from "../still/poster";

/** So wide a picture in the gallery is drawn: as on a narrow screen. */
const pictureWidth = 360;

function entry({ id, preset, steps }: Subject, folder: string, language: Language): Markup {
  const [beginning] = steps;
  if (beginning === undefined) throw new Error(`${id}: there is no step`);
  const { title, lead } = explainedWords()[id];
  const picture = poster(drawn(beginning.exposure, beginning.scenario, pictureWidth));
  return html`<li>
    <p class="chip">${presetWords().chip(preset)}</p>
    <h2><a href="${way(folder, folderOf(language, id))}">${title}</a></h2>
    <p class="lead">${lead}</p>
    <p class="said">${pieces(saidOf(beginning))}</p>
    ${picture}
  </li> `;
}

/** What is known of such contracts altogether stands with the example that is made after the standards. */
function common(subjects: readonly Subject[]): Markup | null {
  const standard = subjects.find(({ id }) => id === "cobc");
  const all = standard === undefined ? [] : presetWords().about(standard.preset).published;
  const known = all.find(({ url }) => url.endsWith("/the-center-for-obc-impact"));
  if (known === undefined) return null;
  const details = belowWords().details;
  return html`<section>
    <h2>${explainerWords().index.known}</h2>
    <ul class="known">
      <li>${known.text} (${citation(known.status === "S" ? details.secondary : details.source, known.url)})</li>
    </ul>
  </section>`;
}

export function gallery(subjects: readonly Subject[], folder: string, language: Language): Markup {
  const words = explainerWords();
  return html`<header>
      <h1>${words.index.title}</h1>
      <p class="lead">${words.index.lead}</p>
    </header>
    <section class="what">
      <h2>${words.what.heading}</h2>
      <p>${words.what.is} ${words.what.unsure}</p>
    </section>
    <p class="aside">${words.index.budget}</p>
    <ul class="gallery">
      ${subjects.map((subject) => entry(subject, folder, language))}
    </ul>
    ${common(subjects)}`;
}
