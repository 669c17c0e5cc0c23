/** What an author copies: lines for other people's pages. */
import { fragmentOf } from "../embed/fragment-of";
import type { FigureRow } from "../embed/figures";
import { framed } from "../embed/frame-file";
import type { Settings } from "../embed/settings";

export interface Lines {
  /** The embed by itself. */
  readonly link: string;
  /** For a page that takes no scripts: a frame. */
  readonly frame: string;
  /** Beside frames: lets them be as high as what they show. */
  readonly resize: string;
  /** For a page that takes scripts: the element. */
  readonly element: string;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML, in an attribute or between tags. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (letter) => entities[letter] ?? letter);

/** The embed by itself, whatever it shows. */
export const linkTo = async (settings: Settings, site: string): Promise<string> =>
  `${new URL("embed.html", site).href}#${await fragmentOf(settings)}`;

/** What the picture says, in the language of the embed. */
export interface InWords {
  readonly headline: string;
  readonly caption: string;
  readonly figures: readonly FigureRow[];
}

/** `site` is the folder of the simulator; `said` what stands there where nothing runs; `height` that of the preview. */
export async function linesOf(settings: Settings, site: string, said: InWords, height: number): Promise<Lines> {
  const at = (file: string): string => new URL(file, site).href;
  const link = at(await framed(settings));
  const title = escaped(settings.title ?? said.headline);
  const style = `width:100%;height:${String(height)}px;border:0`;
  return {
    link,
    frame: `<iframe src="${escaped(link)}" title="${title}" style="${style}" loading="lazy"></iframe>`,
    resize: `<script src="${escaped(at("outcomes-contract-frame.js"))}" async></script>`,
    element: [
      `<script type="module" src="${escaped(at("outcomes-contract.js"))}"></script>`,
      `<outcomes-contract settings="${escaped(JSON.stringify(settings))}">${inside(said)}</outcomes-contract>`,
    ].join("\n"),
  };
}

/** What stands inside the element until there is a picture, and where there can be none: the sentence and the table. */
function inside({ headline, caption, figures }: InWords): string {
  const rows = figures.map(({ head, figure: { value, error } }) => {
    const both = error === "" ? value : `${value} ${error}`;
    return `<tr><th scope="row">${escaped(head)}</th><td>${escaped(both)}</td></tr>`;
  });
  return `<p>${escaped(headline)}</p><table><caption>${escaped(caption)}</caption><tbody>${rows.join("")}</tbody></table>`;
}
