/** What an author copies: lines for other people's pages. */
import { fragmentOf } from "../embed/fragment-of";
import { framed, frameFile } from "../embed/frame-file";
import type { Settings } from "../embed/settings";
import { escaped } from "../still/markup";
import { type Still, stillMarkup, whyMarkup } from "./still";

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

/** The embed by itself, whatever it shows. */
export const linkTo = async (settings: Settings, site: string): Promise<string> =>
  `${new URL("embed.html", site).href}#${await fragmentOf(settings)}`;

/** `site` is the folder of the simulator; `still` what stands there where nothing runs; `height` that of the preview. */
export async function linesOf(settings: Settings, site: string, still: Still, height: number): Promise<Lines> {
  const at = (file: string): string => new URL(file, site).href;
  const link = at(await framed(settings));
  const title = escaped(settings.title ?? still.headline);
  const style = `width:100%;height:${String(height)}px;border:0`;
  const standing = stillMarkup(still, "by itself");
  const why = whyMarkup(still);
  const frame = `<iframe src="${escaped(link)}" title="${title}" style="${style}" loading="lazy"></iframe>`;
  return {
    link,
    // an example's own file shows its picture where no script runs; embed.html shows only why: it is high, and stands last
    frame: frameFile(settings) === "embed.html" ? `<noscript>${standing}${why}</noscript>${frame}` : frame,
    resize: `<script src="${escaped(at("outcomes-contract-frame.js"))}" async></script>`,
    element: [
      `<script type="module" src="${escaped(at("outcomes-contract.js"))}"></script>`,
      `<outcomes-contract settings="${escaped(JSON.stringify(settings))}">${standing}<noscript>${why}</noscript></outcomes-contract>`,
    ].join("\n"),
  };
}
