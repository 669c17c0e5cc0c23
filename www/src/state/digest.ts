/** A scenario's digest: what tells two printouts of the same scenario from two of different ones. */

/** A value as JSON with its keys in order: the same text for the same scenario, however it was written down. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(",")}}`;
}

/** SHA-256 of the canonical text, its first twelve hexadecimal digits in fours; null where the browser has none. */
export async function digestOf(scenario: unknown): Promise<string | null> {
  // an insecure address has no cryptography
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (subtle === undefined) return null;
  const hash = await subtle.digest("SHA-256", new TextEncoder().encode(canonical(scenario)));
  const digits = [...new Uint8Array(hash).slice(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/.{4}(?=.)/g, "$& ");
}
