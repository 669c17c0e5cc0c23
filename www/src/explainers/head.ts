/** The head of an explainer's page: what search engines, readers' tabs and sites that show links are told, as early as can be. */
import { type Language, languages } from "../text/catalog";
import { cardSize } from "./card";
import { html, type Markup } from "../still/markup";
import { addressOf, folderOf, type Site, up, way } from "./places";
import type { Id } from "./stories";

export interface Head {
  readonly language: Language;
  /** null: the gallery. */
  readonly id: Id | null;
  readonly title: string;
  readonly description: string;
  readonly provider: string;
  /** What the picture of the page shows. */
  readonly alt: string;
  /** The style's file, as the site has it. */
  readonly style: string;
  readonly policy: string;
  readonly site: Site;
}

const locales: Readonly<Record<Language, string>> = { en: "en_US", es: "es_US" };

export function head(of: Head): Markup {
  const { language, id, title, description, provider, alt, style, policy, site } = of;
  const folder = folderOf(language, id);
  const whole = `${title} · ${provider}`;
  const oembed =
    id === null
      ? null
      : html`<link
          rel="alternate"
          type="application/json+oembed"
          href="${addressOf(site, folder, `${folder}oembed.json`)}"
          title="${title}"
        /> `;
  // only a whole address says where a page is
  const at = site === null ? null : html`<meta property="og:url" content="${addressOf(site, folder, folder)}" /> `;
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${whole}</title>
    <meta name="description" content="${description}" />
    ${oembed}
    <meta property="og:type" content="${id === null ? "website" : "article"}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    ${at}
    <meta property="og:image" content="${addressOf(site, folder, `${folder}picture.png`)}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="${cardSize.width}" />
    <meta property="og:image:height" content="${cardSize.height}" />
    <meta property="og:image:alt" content="${alt}" />
    <meta property="og:site_name" content="${provider}" />
    <meta property="og:locale" content="${locales[language]}" />
    <meta name="twitter:card" content="summary_large_image" />
    <meta name="twitter:title" content="${title}" />
    <meta name="twitter:description" content="${description}" />
    <meta name="twitter:image" content="${addressOf(site, folder, `${folder}picture.png`)}" />
    <meta name="twitter:image:alt" content="${alt}" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    ${languages.map(
      (other) => html`<link rel="alternate" hreflang="${other}" href="${way(folder, folderOf(other, id))}" /> `,
    )}
    <link rel="icon" type="image/svg+xml" href="${up(folder)}favicon.svg" />
    <link rel="stylesheet" href="${up(folder)}${style}" />
    ${id === null ? null : html`<script type="module" src="${up(folder)}outcomes-contract.js"></script> `}
  </head>`;
}
