/** Bytes of a file as text, or why they are none. */
import { readingWords } from "../text/reading";

/** More than a million students need; a larger file is some other file. */
export const largest = 128_000_000;

export type Read =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "unreadable"; readonly message: string };

const unreadable = (message: string): Read => ({ kind: "unreadable", message });

/** UTF-8, or what a byte order mark says. A letter that is no UTF-8 becomes U+FFFD, and the core says which cell has one. */
export function textOf(bytes: ArrayBuffer): Read {
  const start = new Uint8Array(bytes.slice(0, 4));
  const begins = (...these: number[]): boolean => these.every((byte, index) => start[index] === byte);
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0)) return unreadable(readingWords().workbook);
  if (begins(0x25, 0x50, 0x44, 0x46)) return unreadable(readingWords().pdf);
  const encoding = begins(0xff, 0xfe) ? "utf-16le" : begins(0xfe, 0xff) ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0")) return unreadable(readingWords().noText);
  return { kind: "text", text };
}
