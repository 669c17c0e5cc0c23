/** The digest of a scenario, against the cryptography of the platform. */
import { expect, it } from "vitest";
import { digestOf } from "../../src/state/digest";

it("is the beginning of SHA-256 of the scenario with its keys in order", async () => {
  const scenario = { b: [1, "two", null], a: { d: 0.1, c: undefined, e: "é" } };
  const text = '{"a":{"d":0.1,"e":"é"},"b":[1,"two",null]}';
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const digits = [...bytes.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  expect(digestOf(scenario)).toBe(`${digits.slice(0, 4)} ${digits.slice(4, 8)} ${digits.slice(8)}`);
});

it("does not depend on the order of keys, and depends on every value", () => {
  expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }));
  expect(digestOf({ a: 1, b: 2 })).not.toBe(digestOf({ a: 1, b: 3 }));
});
