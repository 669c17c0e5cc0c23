/** An explainer as one file: the script of a frame, its engine and the settings, all inside; it asks for nothing. */
import { sha256 } from "@noble/hashes/sha2.js";
import type { Settings } from "../embed/settings";
import { escaped } from "../still/markup";
import { type Still, stillMarkup, whyMarkup } from "./still";

/** What it is made of, as the site serves them. */
export interface Parts {
  /** `outcomes-contract-whole.js`. */
  readonly script: string;
  /** `outcomes-contract-full.js`. */
  readonly engine: string;
}

const style =
  "html{background:transparent}body{margin:0}.unseen{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}" +
  "noscript{max-width:690px;margin:24px auto;padding:0 16px;font:16px/1.5 system-ui,sans-serif}noscript:not(:empty){display:block}" +
  "p,table{margin:0 0 16px}img{display:block;max-width:100%;height:auto;margin-bottom:16px}table{width:100%;border-collapse:collapse}" +
  "caption{font-weight:600;text-align:left}th,td{padding:6px 0;font-weight:400;text-align:left;vertical-align:top}td{padding-left:16px;text-align:right}";

/** The file, under a policy that allows what is inside, by hash, and nothing else. */
export function explainerFile({ script, engine }: Parts, settings: Settings, title: string, still: Still): string {
  const scripts = [engine, script].map(inElement);
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hash).join(" ")} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types outcomes-contract",
  ].join("; ");
  const [first = "", second = ""] = scripts;
  return `<!doctype html>
<html lang="${settings.language ?? "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${style}</style>
<script type="application/json" id="outcomes-contract-settings">${JSON.stringify(settings).replaceAll("<", "\\u003c")}</script>
</head>
<body>
<noscript>${stillMarkup(still, "by a sheet")}${whyMarkup(still)}</noscript>
<script>${first}</script>
<script>${second}</script>
</body>
</html>
`;
}

/** A script's text where no part of it ends its element. */
const inElement = (text: string): string => text.replaceAll(/<(?=\/script|!--)/gi, "\\x3c");

/** A text's SHA-256 as a policy names it. */
const hash = (text: string): string =>
  `'sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))}'`;
