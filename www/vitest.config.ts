import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { embedExamples } from "./vite.embed.ts";

const pkg = (file: string): string => fileURLToPath(new URL(`../pkg/${file}`, import.meta.url));

export default defineConfig({
  plugins: [embedExamples()],
  resolve: {
    alias: [
      { find: "outcomes-contract/embed", replacement: pkg("embed/outcomes_contract.js") },
      { find: "outcomes-contract", replacement: pkg("node.js") },
    ],
  },
  test: { include: ["tests/unit/**/*.test.ts"], testTimeout: 120_000 },
});
