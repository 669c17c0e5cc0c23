import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "outcomes-contract": fileURLToPath(new URL("../pkg/node.js", import.meta.url)) } },
  test: { include: ["tests/unit/**/*.test.ts"], testTimeout: 120_000 },
});
