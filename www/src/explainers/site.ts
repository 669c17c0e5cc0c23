/** All files of the explainers: pages in both languages, what sites that embed them are told, and the pictures of their links. */
import type { Settings } from "../embed/settings";
import { count } from "../format";
import { headlineText } from "../state/headline";
import type { WholePreset } from "../state/presets";
import { type Language, languages, learn, saidIn } from "../text/catalog";
import { explainedWords } from "../text/explained";
import { explainerWords } from "../text/explainers";
import { presetWords } from "../text/presets";
import { trustWords } from "../text/trust";
import { article, saidOf, stepTexts, type Subject, titled } from "./article";
import { card, cardRoom } from "./card";
import { frames } from "./frames";
import { gallery } from "./gallery";
import { head } from "./head";
import { html, type Markup, page } from "../still/markup";
import { oembed } from "./oembed";
import { folderOf, type Site, up, way } from "./places";
import { drawn } from "../still/poster";
import type { Settled } from "./simulated";
import { type Id, stories } from "./stories";

/** What the pages are made with. */
export interface Making {
  readonly presets: readonly WholePreset[];
  /** Every step of an example's story, simulated. */
  readonly settled: (id: Id, preset: WholePreset) => Promise<readonly Settled[]>;
  readonly site: Site;
  readonly style: string;
  readonly policy: string;
  /** `embed.html` as it was built. */
  readonly frame: string;
}

/** Files by name; pictures of links are SVG that is still to be drawn as PNG. */
export interface Files {
  readonly texts: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, string>;
}

/** The settings of an explainer's embed. */
export function settingsOf(subject: Subject, language: Language): Settings {
  const { moves } = explainerWords().play;
  const plan = stories[subject.id];
  return {
    version: 1,
    preset: subject.id,
    ...(language !== "en" && { language }),
    inputs: plan.inputs.map(({ label, ...input }) => ({
      ...input,
      ...(label !== undefined && { label: moves[label] }),
    })),
    story: stepTexts(subject).map(({ title, text }, place) => {
      const set = plan.sets[place] ?? {};
      return { text: `${titled(title)}\n${text}`, ...(Object.keys(set).length > 0 && { set }) };
    }),
  };
}

/** The page around its main part: the way to the site, to the gallery and to the other language. */
function whole(language: Language, id: Id | null, top: Markup, main: Markup, after: Markup | null): string {
  const words = explainerWords();
  const folder = folderOf(language, id);
  const [other = language] = languages.filter((one) => one !== language);
  return page(
    html`<!doctype html>
      <html lang="${language}">
        ${top}
        <body>
          <div class="paper ${id === null ? "wide" : ""}">
            <nav class="to" aria-label="${words.nav}">
              <a href="${up(folder)}?lang=${language}">${words.site}</a>
              ${id === null ? null : html`<a href="${way(folder, folderOf(language, null))}">${words.gallery}</a> `}<a
                class="other"
                href="${way(folder, folderOf(other, id))}"
                lang="${other}"
                hreflang="${other}"
                >${words.other}</a
              >
            </nav>
            <main>${main}</main>
            <footer>
              ${after}
              <p class="aside">
                ${words.privacy} ${words.model}
                <a href="${up(folder)}${trustWords().modelFile.replace("./", "")}">${words.own.model}</a>
              </p>
            </footer>
          </div>
        </body>
      </html>`,
  );
}

function others(subjects: readonly Subject[], id: Id, folder: string, language: Language): Markup {
  const words = explainerWords();
  return html`<nav aria-label="${words.more}">
    <h2>${words.more}</h2>
    <ul>
      ${subjects
        .filter((one) => one.id !== id)
        .map(
          (one) =>
            html`<li><a href="${way(folder, folderOf(language, one.id))}">${explainedWords()[one.id].title}</a></li> `,
        )}
    </ul>
  </nav> `;
}

export async function explainers({ presets, settled, site, style, policy, frame }: Making): Promise<Files> {
  await Promise.all(languages.map(learn));
  const subjects: Subject[] = [];
  for (const preset of presets) {
    const id = preset.id as Id;
    subjects.push({ id, preset, steps: await settled(id, preset) });
  }
  const texts = frames(frame, subjects);
  const pictures = new Map<string, string>();
  for (const language of languages) {
    const inLanguage = <Said>(say: () => Said): Said => saidIn(language, say);
    for (const subject of [null, ...subjects]) {
      // what a link to the gallery shows is its first picture
      const shown = subject ?? subjects[0];
      const beginning = shown?.steps[0];
      if (shown === undefined || beginning === undefined) throw new Error("there is no explainer");
      const id = subject?.id ?? null;
      const folder = folderOf(language, id);
      const [words, explained] = inLanguage(() => [explainerWords(), id === null ? null : explainedWords()[id]]);
      const title = explained?.title ?? words.index.title;
      const settings = inLanguage(() => settingsOf(shown, language));
      const { exposure, scenario } = beginning;
      const said = inLanguage(() => headlineText(exposure, scenario.contract.currency));
      const top = head({
        language,
        id,
        title,
        description: explained?.lead ?? words.index.description,
        provider: words.site,
        alt: words.picture.alt(title, said),
        style,
        policy,
        site,
      });
      texts.set(
        `${folder}index.html`,
        inLanguage(() =>
          subject === null
            ? whole(language, null, top, gallery(subjects, folder, language), null)
            : whole(
                language,
                id,
                top,
                article(subject, settings, folder, language),
                others(subjects, subject.id, folder, language),
              ),
        ),
      );
      pictures.set(
        `${folder}picture.png`,
        inLanguage(() =>
          card({
            title,
            said: saidOf(beginning),
            drawn: drawn(exposure, scenario, cardRoom),
            site: words.site,
            chip: subject === null ? "" : presetWords().chip(subject.preset),
            foot: words.picture.foot(count(exposure.replications)),
          }),
        ),
      );
      if (subject === null) continue;
      const framed = { settings: { ...settings, title }, title, provider: words.site };
      texts.set(`${folder}oembed.json`, `${JSON.stringify(await oembed(site, folder, framed), null, 2)}\n`);
    }
  }
  return { texts, pictures };
}
