/**
 * What an author puts into `outcomes-contract.html`: the text of its element
 * `<script type="application/json" id="outcomes-contract-settings">`, which is `null` as the file is built. The file's policy
 * is by hashes of its scripts, and of this one it needs none: it is read and never run.
 */
import { type Language, languages } from "../text/catalog";

export interface FileSettings {
  readonly version: 1;
  /** A scenario, as a scenario file has it; the engine checks it. Absent: the usual example. */
  readonly scenario?: unknown;
  /** The language that the page begins in; absent: what the reader's browser prefers. */
  readonly language?: Language;
}

export type ReadSettings =
  | { readonly kind: "settings"; readonly settings: FileSettings }
  | { readonly kind: "none" }
  | { readonly kind: "unreadable" };

const begin = '<script type="application/json" id="outcomes-contract-settings">';
const end = "</script>";

/** The file with these settings in place of those it has; null where it has no place for them. */
export function withSettings(file: string, settings: FileSettings): string | null {
  const from = file.indexOf(begin);
  const to = from < 0 ? -1 : file.indexOf(end, from);
  if (to < 0) return null;
  // no text in it ends the element or begins a comment
  const text = JSON.stringify(settings).replaceAll("<", "\\u003c");
  return file.slice(0, from + begin.length) + text + file.slice(to);
}

/** Reads the element's text; nothing is guessed. */
export function readSettings(text: string): ReadSettings {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { kind: "unreadable" };
  }
  if (read === null) return { kind: "none" };
  if (typeof read !== "object" || Object.keys(read).some((key) => !["version", "scenario", "language"].includes(key)))
    return { kind: "unreadable" };
  const settings = read as FileSettings;
  const known = settings.language === undefined || languages.includes(settings.language);
  return (settings.version as number) === 1 && known ? { kind: "settings", settings } : { kind: "unreadable" };
}
