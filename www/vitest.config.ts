import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { embedExamples } from "./vite.embed.ts";

const engine = fileURLToPath(new URL("../pkg/node.js", import.meta.url));

export default defineConfig({
  plugins: [embedExamples()],
  resolve: { alias: [{ find: /^outcomes-contract(?:\/embed)?$/, replacement: engine }] },
  test: { include: ["tests/unit/**/*.test.ts"], testTimeout: 120_000 },
});
