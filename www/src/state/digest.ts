/** A scenario's digest: what tells two printouts of the same scenario from two of different ones. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** A value as JSON with its keys in order: the same text for the same scenario, however it was written down. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(",")}}`;
}

/** SHA-256 of the canonical text, its first twelve hexadecimal digits in fours; at once, because a printer does not wait. */
export function digestOf(scenario: unknown): string {
  const hash = sha256(new TextEncoder().encode(canonical(scenario)));
  return bytesToHex(hash.subarray(0, 6)).replace(/.{4}(?=.)/g, "$& ");
}
