import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const pkg = (file: string): string => fileURLToPath(new URL(`../pkg/${file}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: "outcomes-contract/embed", replacement: pkg("embed/outcomes_contract.js") },
      { find: "outcomes-contract", replacement: pkg("node.js") },
    ],
  },
  test: { include: ["tests/unit/**/*.test.ts"], testTimeout: 120_000 },
});
