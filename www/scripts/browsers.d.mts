/** Chromium's executable; undefined means Playwright's own. */
export const chromium: string | undefined;
/** Firefox's executable; undefined means that its tests are left out. */
export const firefox: string | undefined;
