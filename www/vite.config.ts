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

const outcomesContract = fileURLToPath(new URL("../pkg/outcomes_contract.js", import.meta.url));

export default defineConfig({
  base: "./",
  resolve: { alias: { "outcomes-contract": outcomesContract } },
  plugins: [contentSecurityPolicy()],
  worker: { format: "es" },
  server: { fs: { allow: [".."] } },
  preview: { host: "localhost" },
  build: { target: "es2022", modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
