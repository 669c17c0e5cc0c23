/**
 * What is published as it stands still: the sentence, the picture and the table, with why they do not move. It goes with the
 * lines and files that an author takes away, for readers with whom no script runs.
 */
import type { Exposure, Scenario } from "outcomes-contract";
import { type FigureRow, figureRows } from "../embed/figures";
import type { Settings } from "../embed/settings";
import { headlineText } from "../state/headline";
import { html, line } from "../still/markup";
import { drawn, posterAddress, posterFile, posterWidth } from "../still/poster";
import { posterStyle } from "../still/poster-style";
import { learn, saidIn } from "../text/catalog";
import { embedWords } from "../text/embed";
import { publishWords } from "../text/publish";

/** So wide the picture is drawn: it can be read on a phone, where it is smaller, and does not tower over a wide page. */
const room = 460;

/** In the language of the explainer. */
export interface Still {
  readonly headline: string;
  /** As the address of an image. */
  readonly picture: {
    readonly address: string;
    readonly label: string;
    readonly width: number;
    readonly height: number;
  };
  readonly caption: string;
  readonly figures: readonly FigureRow[];
  readonly why: string;
}

export async function stillOf(settings: Settings, exposure: Exposure, scenario: Scenario): Promise<Still> {
  const { language = "en", colours } = settings;
  try {
    await learn(language);
  } catch {
    // without a connection what is not here yet is said in English
  }
  return saidIn(language, () => {
    const picture = drawn(exposure, scenario, room);
    const { stopped, table } = embedWords();
    return {
      headline: headlineText(exposure, scenario.contract.currency),
      picture: {
        address: posterAddress(posterFile(picture, posterStyle(colours))),
        label: picture.label,
        width: posterWidth(picture),
        height: picture.plot.height,
      },
      caption: table.caption,
      figures: figureRows(exposure, scenario),
      why: `${stopped.heading} ${publishWords().off} ${stopped.asPublished}`,
    };
  });
}

/** What keeps it in shape on pages of others, which have no style sheet of ours. */
const shape = {
  picture: html`style="display:block;max-width:100%;height:auto;margin-bottom:12px"`,
  table: html`style="text-align:start"`,
};

/** As HTML, in one line; `shaped` by itself or by a sheet of the page. */
export function stillMarkup(
  { headline, picture, caption, figures }: Still,
  shaped: "by itself" | "by a sheet",
): string {
  const own = shaped === "by itself" ? shape : null;
  const { address, label, width, height } = picture;
  const rows = figures.map(({ head, figure: { value, error } }) => {
    const both = error === "" ? value : `${value} ${error}`;
    return html`<tr>
      <th scope="row">${head}</th>
      <td>${both}</td>
    </tr>`;
  });
  return line(
    html`<p>${headline}</p>
      <img src="${address}" alt="${label}" width="${width}" height="${height}" ${own?.picture ?? null} />
      <table ${own?.table ?? null}>
        <caption>
          ${caption}
        </caption>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
  );
}

/** Why it stands still, said only where no script runs. */
export const whyMarkup = ({ why }: Still): string => html`<p>${why}</p>`.text;
