/**
 * Builds `dist/outcomes-contract.html`: the simulator's page with its script, style, workers and WebAssembly inside. Its
 * policy allows what is inside, by hash, and nothing else: no request is possible.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { firstPicture, pkg, withoutIndents } from "./vite.config.ts";

const file = (path: string): string => fileURLToPath(new URL(`./${path}`, import.meta.url));
const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What a host has as files of its own is replaced by what the file has inside. */
const replaced = new Map(
  [
    ["engine/crew.ts", "one-file/crew.ts"],
    ["view/explorer.ts", "one-file/explorer.ts"],
    ["view/clerk.ts", "one-file/clerk.ts"],
    ["view/gallery-link.ts", "one-file/gallery-link.ts"],
    ["offline/offline.ts", "one-file/offline.ts"],
  ].map(([from = "", to = ""]) => [file(`src/${from}`), file(`src/${to}`)]),
);

function fromInside(): Plugin {
  return {
    name: "from-inside",
    enforce: "pre",
    async resolveId(source, importer) {
      if (importer === undefined || !source.startsWith(".")) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return (found !== null && replaced.get(found.id)) ?? null;
    },
  };
}

const modelPages = ["model.html", "modelo.html"];

/** The style of those pages, with the one it imports; without indents, as all text in the script. */
async function modelStyle(): Promise<string> {
  const [page, model] = await Promise.all(
    ["page", "model"].map((name) => readFile(file(`src/style/${name}.css`), "utf8")),
  );
  return `${page ?? ""}${model ?? ""}`.replace('@import "./page.css";', "").replaceAll(/\n +/g, "\n");
}

/** The model in plain words: its pages with their style in them and without links to other files. */
function plainWords(): Plugin {
  const name = "virtual:plain-words";
  return {
    name: "plain-words",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null;
      const style = await modelStyle();
      const pages = await Promise.all(
        modelPages.map(async (page) => {
          const text = await readFile(file(page), "utf8");
          const bare = text.replaceAll(/<link [^>]*>|<nav [^]*?<\/nav>/g, "");
          return [page, bare.replace("</head>", () => `<style>${style}</style></head>`)];
        }),
      );
      return `export default ${JSON.stringify(Object.fromEntries(pages))};`;
    },
  };
}

/** The page begins with the file's own script, and has a place for an author's settings. */
function ownBeginning(): Plugin {
  return {
    name: "own-beginning",
    transformIndexHtml: {
      order: "pre",
      handler: (html) => ({
        html: html.replace("./src/main.ts", "./src/one-file/main.ts"),
        tags: [
          {
            tag: "script",
            attrs: { type: "application/json", id: "outcomes-contract-settings" },
            children: "null",
            injectTo: "head",
          },
        ],
      }),
    },
  };
}

/** All that the page loads is put into it, and its policy says so. */
function oneFile(): Plugin {
  return {
    name: "one-file",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const text = (ending: string): string => {
          const found = Object.values(bundle).filter(({ fileName }) => fileName.endsWith(ending));
          const [only] = found;
          if (only === undefined || found.length > 1) throw new Error(`one ${ending}, not ${String(found.length)}`);
          return only.type === "chunk" ? only.code : String(only.source);
        };
        const script = text(".js").replaceAll("</script", "<\\/script");
        const style = text(".css");
        const icon = encodeURIComponent(await readFile(file("public/favicon.svg"), "utf8"));
        const policy = [
          "default-src 'none'",
          `script-src ${hash(script)} 'wasm-unsafe-eval'`,
          `style-src ${hash(style)} ${hash(await modelStyle())}`,
          "img-src data:",
          "worker-src blob:",
          "base-uri 'none'",
          "form-action 'none'",
        ].join("; ");
        const page = text(".html")
          .replace(/<script type="module"[^>]* src=[^>]*><\/script>/, "")
          .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
          .replace(
            /(<link rel="icon"[^>]* href=")[^"]*/,
            (_all, before: string) => `${before}data:image/svg+xml,${icon}`,
          )
          .replace("<head>", () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`)
          .replace(
            "</body>",
            () =>
              `<script type="module">${script}</script>\n<script type="text/plain" id="licenses">\n${text(".md")}</script>\n  </body>`,
          );
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
        this.emitFile({ type: "asset", fileName: "outcomes-contract.html", source: page });
      },
    },
  };
}

const alone = { codeSplitting: false } as const;

export default defineConfig({
  base: "./",
  publicDir: false,
  resolve: {
    alias: [
      { find: "outcomes-contract/inside", replacement: pkg("inside.js") },
      { find: "outcomes-contract", replacement: pkg("outcomes_contract.js") },
    ],
  },
  plugins: [fromInside(), plainWords(), ownBeginning(), firstPicture(), withoutIndents(), oneFile()],
  worker: { format: "iife", rolldownOptions: { output: alone } },
  build: {
    target: "es2022",
    emptyOutDir: false,
    modulePreload: false,
    license: { fileName: "licenses.md" },
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: { input: file("index.html"), output: alone },
  },
});
