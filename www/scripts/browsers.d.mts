/** Chromium's executable; undefined means Playwright's own. */
export const chromium: string | undefined;
/** What it is started with: draws with the processor, and keeps off the network of its own accord. */
export const chromiumArguments: string[];
/** Firefox's executable; undefined means that its tests are left out. */
export const firefox: string | undefined;
