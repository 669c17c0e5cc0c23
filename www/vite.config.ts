import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

/** The page may load its own files and nothing else; wasm may be compiled; no inline script or style. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Writes the policy into the built page. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
          injectTo: "head-prepend",
        },
      ],
    },
  };
}

const pkg = (file: string): string => fileURLToPath(new URL(`../pkg/${file}`, import.meta.url));

/** Lets the browser load the engine and its worker beside the page's script, not after it. */
function early(): Plugin {
  const links = [
    { file: /\.wasm$/, attrs: { rel: "preload", as: "fetch", crossorigin: true } },
    { file: /worker-[^/]*\.js$/, attrs: { rel: "modulepreload" } },
  ];
  return {
    name: "early",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }) =>
        links.flatMap(({ file, attrs }) =>
          Object.keys(bundle)
            .filter((name) => file.test(name))
            .map((name) => ({ tag: "link", attrs: { ...attrs, href: `./${name}` }, injectTo: "head" as const })),
        ),
    },
  };
}

export default defineConfig({
  base: "./",
  resolve: {
    alias: [
      { find: /^outcomes-contract\/wasm(?=\?|$)/, replacement: pkg("outcomes_contract_bg.wasm") },
      { find: "outcomes-contract", replacement: pkg("outcomes_contract.js") },
    ],
  },
  plugins: [contentSecurityPolicy(), early()],
  worker: { format: "es" },
  server: { fs: { allow: [".."] } },
  preview: { host: "localhost" },
  build: { target: "es2022", modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
