/** An explainer as one file: the script of a frame, its engine and the settings, all inside; it asks for nothing. */
import type { Settings } from "../embed/settings";
import { escaped } from "./lines";

/** What it is made of, as the site serves them. */
export interface Parts {
  /** `outcomes-contract-whole.js`. */
  readonly script: string;
  /** `outcomes-contract-full.js`. */
  readonly engine: string;
}

const style =
  "html{background:transparent}body{margin:0}.unseen{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}";

/** The file; `hash` gives the SHA-256 of a text in base64, null where the browser has none: then the file has no policy. */
export async function explainerFile(
  { script, engine }: Parts,
  settings: Settings,
  title: string,
  hash: ((text: string) => Promise<string>) | null,
): Promise<string> {
  const scripts = [engine, script].map(inElement);
  let policy = "";
  if (hash !== null) {
    const allowed = await Promise.all([...scripts, style].map(async (text) => `'sha256-${await hash(text)}'`));
    policy = `<meta http-equiv="Content-Security-Policy" content="${[
      "default-src 'none'",
      `script-src ${allowed.slice(0, -1).join(" ")} 'wasm-unsafe-eval'`,
      `style-src ${allowed.at(-1) ?? ""}`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types outcomes-contract",
    ].join("; ")}">`;
  }
  const [first = "", second = ""] = scripts;
  return `<!doctype html>
<html lang="${settings.language ?? "en"}">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${style}</style>
<script type="application/json" id="outcomes-contract-settings">${JSON.stringify(settings).replaceAll("<", "\\u003c")}</script>
</head>
<body>
<script>${first}</script>
<script>${second}</script>
</body>
</html>
`;
}

/** A script's text where no part of it ends its element. */
const inElement = (text: string): string => text.replaceAll(/<(?=\/script|!--)/gi, "\\x3c");
