/** What a page says to sites that embed it by its address: a static oEmbed answer (https://oembed.com, version 1.0, type rich). */
import { framed } from "../embed/frame-file";
import type { Settings } from "../embed/settings";
import { cardSize } from "./card";
import { html, page } from "../still/markup";
import { addressOf, type Site } from "./places";

/** How wide a frame is asked for, in pixels, and how high it then is at most, whatever step it shows; a test holds it. */
export const frameSize = { width: 720, height: 1240 };

/** The fields that are written; https://oembed.com says what each is. */
export interface Oembed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** How long an answer may be kept, in seconds: a day. */
  readonly cache_age: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

export async function oembed(
  site: Site,
  folder: string,
  { settings, title, provider }: { readonly settings: Settings; readonly title: string; readonly provider: string },
): Promise<Oembed> {
  const { width, height } = frameSize;
  const source = addressOf(site, folder, await framed(settings));
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: provider,
    provider_url: addressOf(site, folder, ""),
    cache_age: 86_400,
    thumbnail_url: addressOf(site, folder, `${folder}picture.png`),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    // no more attributes than sites keep that do not know who is embedded
    html: page(
      html`<iframe src="${source}" title="${title}" width="${width}" height="${height}" frameborder="0"></iframe>`,
    ).trim(),
    width,
    height,
  };
}
