/** Bytes of a file as text, or why they are none. */

/** More than a million students need; a larger file is some other file. */
export const largest = 128_000_000;

export type Read =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "unreadable"; readonly message: string };

const unreadable = (message: string): Read => ({ kind: "unreadable", message });

/** UTF-8, or what a byte order mark says. A letter that is no UTF-8 becomes U+FFFD, and the core says which cell has one. */
export function textOf(bytes: ArrayBuffer): Read {
  const start = new Uint8Array(bytes.slice(0, 4));
  const begins = (...these: number[]): boolean => these.every((byte, index) => start[index] === byte);
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0))
    return unreadable("This is a workbook (Excel or the like). Save the sheet as “CSV UTF-8” and choose that file.");
  if (begins(0x25, 0x50, 0x44, 0x46))
    return unreadable("This is a PDF. The page needs the table behind it, as a CSV file.");
  const encoding = begins(0xff, 0xfe) ? "utf-16le" : begins(0xfe, 0xff) ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0")) return unreadable("This is no text file. The page needs a CSV file: a table saved as text.");
  return { kind: "text", text };
}
