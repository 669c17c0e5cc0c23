import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { writeServiceWorker } from "./scripts/offline.mjs";
import { embedExamples, embeds } from "./vite.embed.ts";
import { explainerPages } from "./vite.explainers.ts";

/** The page may load its own files and nothing else; wasm may be compiled; no inline script or style. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  // the preview of what is published
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A frame on another page does as much, starts its worker from a blob, and never makes a script or HTML of a text. */
const EMBED_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types outcomes-contract",
].join("; ");

/** Writes the policy into the built page. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { path }) => [
        {
          tag: "meta",
          attrs: {
            "http-equiv": "Content-Security-Policy",
            content: path.endsWith("/embed.html") ? EMBED_POLICY : POLICY,
          },
          injectTo: "head-prepend",
        },
      ],
    },
  };
}

export const pkg = (file: string): string => fileURLToPath(new URL(`../pkg/${file}`, import.meta.url));

const page = (file: string): string => fileURLToPath(new URL(`./${file}`, import.meta.url));

/**
 * The exposure of the example that the page opens with, computed by the engine when the page is built: the same scenario
 * and seed give the same bits everywhere, so this is the picture that the reader's own engine comes to a moment later.
 */
export function firstPicture(): Plugin {
  const name = "virtual:first-picture";
  return {
    name: "first-picture",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null;
      const file = fileURLToPath(new URL("./presets/duval.json", import.meta.url));
      const preset = JSON.parse(await readFile(file, "utf8")) as { scenario: unknown };
      const engine = (await import(pathToFileURL(pkg("node.js")).href)) as typeof import("outcomes-contract");
      await engine.default();
      const checked = engine.check(preset.scenario);
      if (checked.kind === "refused") throw new Error(`${file}: ${JSON.stringify(checked.refusals)}`);
      const simulation = new engine.Simulation(checked.scenario);
      simulation.advance(checked.scenario.plan.replications ?? 10_000);
      // the page has the scenario once, from its file
      const read = JSON.stringify(checked.scenario) === JSON.stringify(preset.scenario);
      if (!read) throw new Error(`${file}: the scenario must be as the engine writes it`);
      const picture = { notes: checked.notes, exposure: simulation.exposure() };
      simulation.free();
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(picture))});`;
    },
  };
}

/** Lets the browser load the worker beside the page's script, not after it. */
function early(): Plugin {
  const links = [{ file: /worker-[^/]*\.js$/, attrs: { rel: "modulepreload" } }];
  return {
    name: "early",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {}, path }) =>
        (path.endsWith("index.html") ? links : []).flatMap(({ file, attrs }) =>
          Object.keys(bundle)
            .filter((name) => file.test(name))
            .map((name) => ({ tag: "link", attrs: { ...attrs, href: `./${name}` }, injectTo: "head" as const })),
        ),
    },
  };
}

/**
 * The script of a frame, as it is built: a classic one, for a frame without an origin may run no other from a host that does
 * not expressly allow it; and no link in such a frame may ask that host to allow it.
 */
const frameScript = (): Plugin[] => [
  {
    name: "frame-script",
    apply: "build",
    transformIndexHtml: {
      order: "pre",
      handler: (html, { path }) =>
        path.endsWith("/embed.html")
          ? html.replace(
              /<script [^>]*><\/script>/,
              '<script vite-ignore defer src="./outcomes-contract-embed.js"></script>',
            )
          : html,
    },
  },
  {
    name: "frame-links",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { path }) => (path.endsWith("/embed.html") ? html.replaceAll(" crossorigin", "") : html),
    },
  },
];

/**
 * Templates of HTML and CSS are sent without the indents of their lines: where minified code has a line's end followed by
 * spaces, it is in a template, and one white space says as much there.
 */
export function withoutIndents(): Plugin {
  return {
    name: "without-indents",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk") chunk.code = chunk.code.replaceAll(/\n +/g, "\n");
    },
  };
}

/** Writes the service worker, once all else is there. */
function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    closeBundle: {
      order: "post",
      sequential: true,
      handler: async () => {
        await writeServiceWorker(page("dist"));
      },
    },
  };
}

export default defineConfig({
  base: "./",
  resolve: {
    alias: [
      { find: /^outcomes-contract\/embed\/wasm(?=\?|$)/, replacement: pkg("embed/outcomes_contract_bg.wasm") },
      { find: /^outcomes-contract\/embed(?=\?|$)/, replacement: pkg("embed/outcomes_contract.js") },
      { find: /^outcomes-contract\/wasm(?=\?|$)/, replacement: pkg("outcomes_contract_bg.wasm") },
      { find: /^outcomes-contract$/, replacement: pkg("outcomes_contract.js") },
    ],
  },
  plugins: [
    contentSecurityPolicy(),
    firstPicture(),
    early(),
    withoutIndents(),
    frameScript(),
    embedExamples(),
    embeds(),
    explainerPages(),
    offline(),
  ],
  worker: { format: "es" },
  server: { fs: { allow: [".."] } },
  preview: { host: "localhost" },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // of the packages that the page is made of
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      // the simulator, the model in plain words, what other pages show in a frame, and the style of the explainers
      input: ["index.html", "model.html", "modelo.html", "embed.html", "src/style/explainers.css"].map(page),
      // what comes before the first picture comes in one file, in which brotli finds more that repeats
      output: {
        codeSplitting: { groups: [{ name: "index", tags: ["$initial"], test: /\.(ts|js|mjs|json)$|first-picture/ }] },
      },
    },
  },
});
