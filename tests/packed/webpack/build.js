import { fileURLToPath } from "node:url";
import webpack from "webpack";

const folder = fileURLToPath(new URL(".", import.meta.url));
const output = { path: `${folder}bundle` };
// the engine is larger than what webpack thinks wise for a page's first load
const performance = { hints: false };
webpack(
  { mode: "production", context: folder, entry: { main: "./main.js", element: "./element.js" }, output, performance },
  (error, stats) => {
    if (error) throw error;
    if (stats.hasErrors() || stats.hasWarnings())
      throw new Error(stats.toString({ all: false, errors: true, warnings: true }));
  },
);
