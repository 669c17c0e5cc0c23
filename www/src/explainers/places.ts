/** Where the explainers' pages are, and how they lead to each other. All addresses are relative to the site. */
import type { Language } from "../text/catalog";
import type { Id } from "./stories";

/** The folder of a page, with its last slash: of an explainer, or of the gallery where none is named. */
export const folderOf = (language: Language, id: Id | null): string =>
  ["explainers", ...(language === "en" ? [] : [language]), ...(id === null ? [] : [id]), ""].join("/");

/** From a folder up to the site. */
export const up = (folder: string): string => "../".repeat(folder.split("/").length - 1);

/** From one folder to another. */
export function way(from: string, to: string): string {
  const [here, there] = [from.split("/"), to.split("/")];
  let same = 0;
  while (same < Math.min(here.length, there.length) - 1 && here[same] === there[same]) same += 1;
  return "../".repeat(here.length - 1 - same) + there.slice(same).join("/") || "./";
}

/**
 * The site's own address, with its last slash; null where the build was not told. Pages lead to each other without it, but
 * whoever fetches a picture or an embed from elsewhere needs whole addresses.
 */
export type Site = string | null;

/** The address of a file of the site as `folder` says it: whole where the site's address is known, else relative. */
export const addressOf = (site: Site, folder: string, file: string): string =>
  site === null ? up(folder) + file || "./" : new URL(file, site).href;

/** Reads the site's address; null where there is none. */
export function readSite(address: string | undefined): Site {
  if (address === undefined || address.trim() === "") return null;
  const url = new URL(address.trim());
  if (!/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL must start with https:// or http://; it is ${address}`);
  url.search = url.hash = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}
