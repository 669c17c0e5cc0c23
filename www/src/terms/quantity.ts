/** What kind of number a control moves, and how that number is shown, read and written. */
import { decimal, money, ordinal, percent } from "../format";
import { numberWords } from "../text/numbers";

export type Quantity =
  | { readonly kind: "money"; readonly currency: string }
  /** A share, shown in per cent with so many decimals. */
  | { readonly kind: "share"; readonly digits: number }
  | { readonly kind: "percentile" }
  /** A whole per cent that the file writes as a whole number: per cent of target growth. */
  | { readonly kind: "percent" }
  /** Any other number, with its unit; `always` so many decimals at least. */
  | { readonly kind: "number"; readonly unit: string; readonly digits: number; readonly always?: number };

/** As a sentence says it: `$670`, `61 %`, `the 40th percentile` without the article, `24 sessions`. */
export function said(quantity: Quantity, value: number): string {
  if (quantity.kind === "percentile") return numberWords().percentile(ordinal(value));
  const text = inField(quantity, value);
  return quantity.kind === "number" && quantity.unit !== "" ? `${text}\u00a0${singular(quantity.unit, value)}` : text;
}

const singular = (unit: string, value: number): string => (value === 1 ? numberWords().single(unit) : unit);

/** As its field shows it: short, `40th` instead of `40th percentile`. */
export function inField(quantity: Quantity, value: number): string {
  switch (quantity.kind) {
    case "money":
      return money(value, quantity.currency);
    case "share":
      return percent(value, quantity.digits);
    case "percentile":
      return ordinal(value);
    case "percent":
      return `${decimal(value, 2)}\u00a0%`;
    case "number":
      return decimal(value, quantity.digits, quantity.always);
  }
}

/** The bare number for typing: per cent for a share. */
export const typed = (quantity: Quantity, value: number): string =>
  String(quantity.kind === "share" ? Number((value * 100).toFixed(6)) : value);

/** A comma parts thousands and nothing else: what might be meant in another way is not guessed. */
const ungrouped = (text: string): string =>
  /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text) ? text.replaceAll(",", "") : text;

/** What was typed, as the file counts it; null where it is no number, or an amount of more than two decimals. */
export function parsed(quantity: Quantity, text: string): number | null {
  const bare = ungrouped(
    text
      .trim()
      .replace("−", "-")
      .replace(/(?<=\d)(st|nd|rd|th)$/i, "")
      .replaceAll(/[\s$€£%]/g, ""),
  );
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(bare) || (quantity.kind === "money" && /\.\d{3}/.test(bare))) return null;
  const value = Number(bare);
  return quantity.kind === "share" ? Number((value / 100).toFixed(8)) : value;
}

/** As the scenario file writes it: amounts are decimal strings. */
export const written = (quantity: Quantity, value: number): string | number =>
  quantity.kind === "money" ? value.toFixed(2) : value;
