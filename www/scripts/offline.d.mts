export interface SiteFile {
  readonly path: string;
  /** Of files without a hash in their name. */
  readonly integrity?: string;
}
export function writeServiceWorker(
  dist: string,
): Promise<{ readonly version: string; readonly files: readonly SiteFile[] }>;
