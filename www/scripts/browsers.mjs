// Where the browsers for the page tests are: from the environment, from PATH, or Playwright's own.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The first executable of these names on PATH. */
function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here
      }
    }
  }
  return undefined;
}

/** Chromium's executable; undefined means Playwright's own. */
export const chromium = process.env.CHROMIUM ?? onPath("chromium", "chromium-browser", "google-chrome");

/** What it is started with: draws with the processor, and keeps off the network of its own accord. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Firefox's executable; undefined means that its tests are left out. */
export const firefox = process.env.FIREFOX ?? onPath("firefox-esr");

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (chromium === undefined) {
    const { chromium: own } = await import("@playwright/test");
    accessSync(own.executablePath(), constants.X_OK);
  }
  console.log(chromium ?? "Playwright's own Chromium");
}
