/** What an author copies: lines for other people's pages. */
import { fragmentOf } from "../embed/fragment-of";
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

/** `site` is the folder of the simulator; `said` what the picture says; `height` that of the preview. */
export async function linesOf(settings: Settings, site: string, said: string, height: number): Promise<Lines> {
  const at = (file: string): string => new URL(file, site).href;
  const link = `${at("embed.html")}#${await fragmentOf(settings)}`;
  const title = escaped(settings.title ?? said);
  const style = `width:100%;height:${String(height)}px;border:0`;
  return {
    link,
    frame: `<iframe src="${escaped(link)}" title="${title}" style="${style}" loading="lazy"></iframe>`,
    resize: `<script src="${escaped(at("outcomes-contract-frame.js"))}" async></script>`,
    element: [
      `<script type="module" src="${escaped(at("outcomes-contract.js"))}"></script>`,
      `<outcomes-contract settings="${escaped(JSON.stringify(settings))}"><p>${escaped(said)}</p></outcomes-contract>`,
    ].join("\n"),
  };
}
