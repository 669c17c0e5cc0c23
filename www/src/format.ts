/**
 * Numbers as people read them. Shares become per cent here and nowhere else; no figure gets more
 * digits than its standard error supports.
 */
import type { Estimate } from "outcomes-contract";
import { numberWords } from "./text/numbers";

/** Between a number and its unit: they stay on one line. */
const nbsp = "\u00a0";

/** Formatters by what they do: making one costs more than using it a hundred times. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatted(value: number, options: Intl.NumberFormatOptions = {}): string {
  const { locale } = numberWords();
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(locale, options);
    formatters.set(key, formatter);
  }
  return formatter.format(value).replace("-", "−");
}

/**
 * Makes the first formatters, which takes as long as many frames have, before there is a frame that waits for them: each
 * in a task of its own.
 */
export async function warm(): Promise<void> {
  for (const format of [money, shortMoney]) {
    await new Promise((resolve) => setTimeout(resolve));
    format(0, "USD");
  }
}

/** Whole number: `10,000`. */
export const count = (value: number): string => formatted(value);

/** A plain number with at most, and at least, this many decimals: `0.16`. */
export const decimal = (value: number, digits = 2, always = 0): string =>
  formatted(value, { minimumFractionDigits: always, maximumFractionDigits: digits });

/** A plain number with exactly this many decimals: `0.10`. */
export const fixed = (value: number, digits: number): string =>
  formatted(value, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false });

/** An amount, with cents only where it has any: `$670`, `$12.50`, `−$40`. */
export function money(amount: number, currency: string): string {
  const cents = Math.round(amount * 100) % 100 !== 0;
  const digits = cents ? 2 : 0;
  const style = { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return formatted(Object.is(amount, -0) ? 0 : amount, style);
}

/** An exact amount, always with its cents: `$10,450.00`, `−$450.00`. */
export const exactMoney = (amount: string, currency: string): string =>
  // a decimal text is formatted as it stands, to the last digit
  formatted(amount as unknown as number, {
    style: "currency",
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });

/** An amount for an axis: `$380k`, `$1.2M`. */
export function shortMoney(amount: number, currency: string): string {
  const style = {
    style: "currency",
    currency,
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  } as const;
  return formatted(amount, style).replace("K", "k");
}

/** A share in per cent with so many decimals: `61 %`. */
export const percent = (share: number, digits = 0): string =>
  `${decimal(Number((share * 100).toFixed(digits)), digits)}${nbsp}%`;

/** The same with exactly this many decimals, for columns: `61.0 %`. */
export const percentFixed = (share: number, digits: number): string => `${fixed(share * 100, digits)}${nbsp}%`;

/** `1st`, `42nd`, `60th`, where the language counts so; a number that is not whole is left as it is. */
export const ordinal = (value: number): string =>
  Number.isInteger(value) ? numberWords().ordinal(value, count(value)) : decimal(value, 4);

const plurals = new Map<string, Intl.PluralRules>();

/** Whether a number takes the form of one, of several, or of whole millions, which some languages say otherwise. */
function pluralOf(value: number): Intl.LDMLPluralRule {
  const { locale } = numberWords();
  const rules = plurals.get(locale) ?? new Intl.PluralRules(locale);
  plurals.set(locale, rules);
  return rules.select(value);
}

/** `1 student`, `450 students`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  const plural = pluralOf(value);
  const words = plural === "one" ? one : plural === "many" ? numberWords().ofMillions(many) : many;
  return `${count(value)}${nbsp}${words}`;
}

const days = new Map<string, Intl.DateTimeFormat>();
const day = { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" } as const;

/** When a written day begins; null where it is none. */
function dayOf(written: string): Date | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(written) ? new Date(`${written}T00:00:00Z`) : null;
  return time === null || Number.isNaN(time.getTime()) ? null : time;
}

/** A date such as `2027-06-30`: `Jun 30, 2027`; what is no date is left as it is. */
export function date(written: string): string {
  const time = dayOf(written);
  if (time === null) return written;
  const { locale } = numberWords();
  const formatter = days.get(locale) ?? new Intl.DateTimeFormat(locale, day);
  days.set(locale, formatter);
  return formatter.format(time).replaceAll(" ", nbsp);
}

/** A date such as `2027-06-30` in full: `June 30, 2027`; what is no date is left as it is. */
export function longDate(written: string): string {
  const time = dayOf(written);
  return time === null
    ? written
    : time.toLocaleDateString(numberWords().locale, { dateStyle: "long", timeZone: "UTC" });
}

/** The day it is where the reader is, in full. */
export const today = (): string => new Date().toLocaleDateString(numberWords().locale, { dateStyle: "long" });

/** A moment such as `2026-11-25T14:05:00Z`, where the reader is: `Nov 25, 2:05 PM`; what is none is left as it is. */
export function when(written: string): string {
  const moment = new Date(written);
  if (Number.isNaN(moment.getTime())) return written;
  const style = { month: "short", day: "numeric", hour: "numeric", minute: "2-digit" } as const;
  return moment.toLocaleString(numberWords().locale, style);
}

/** `a`, `a and b`, `a, b and c`; the word before the last may depend on it. */
export function list(items: readonly string[], word: string | ((last: string) => string) = numberWords().and): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")} ${typeof word === "string" ? word : word(last)} ${last}`;
}

/** The decimal place that a standard error leaves standing: 350 supports hundreds, 0.004 thousandths. */
export const supportedUnit = (standardError: number): number =>
  standardError > 0 ? 10 ** Math.floor(Math.log10(standardError) + 1e-9) : 0;

/** To the nearest multiple of a unit; unit 0 leaves the value as it is. */
export function toUnit(value: number, unit: number): number {
  if (unit === 0) return value;
  const rounded = Math.round(value / unit);
  return unit < 1 ? rounded / Math.round(1 / unit) : rounded * unit;
}

/** What a figure says before it is rounded: for files that are computed with. */
export interface Raw {
  readonly value: number | string;
  /** null where nothing is left to chance. */
  readonly standardError: number | null;
  /** A currency, `share` for a share between 0 and 1, or empty for a count. */
  readonly unit: string;
}

/** A figure and its standard error, both as text; the error is empty where there is none. */
export interface Figure {
  readonly value: string;
  readonly error: string;
  readonly raw?: Raw;
}

const rawOf = ({ value, standardError }: Estimate, unit: string): Raw => ({
  value,
  standardError: standardError > 0 ? standardError : null,
  unit,
});

/** An estimated amount: `$496,800` `± 400`. The error is never understated by rounding. */
export function moneyFigure(estimate: Estimate, currency: string): Figure {
  const { value, standardError } = estimate;
  const raw = rawOf(estimate, currency);
  if (!(standardError > 0)) return { value: money(value, currency), error: "", raw };
  const unit = Math.max(supportedUnit(standardError), 1);
  return {
    raw,
    value: money(toUnit(value, unit), currency),
    error: `±${nbsp}${count(Math.max(1, Math.ceil(standardError / unit - 1e-9)) * unit)}`,
  };
}

/** An estimated share: `87.6 %` `± 0.4`. */
export function percentFigure(estimate: Estimate): Figure {
  const { value, standardError } = estimate;
  const raw = rawOf(estimate, "share");
  if (!(standardError > 0)) return { value: percent(value, 2), error: "", raw };
  const finest = Math.abs(value) < 0.01 ? 0.01 : 0.1;
  const points = Math.min(1, Math.max(finest, supportedUnit(standardError * 100)));
  const digits = Math.max(0, -Math.round(Math.log10(points)));
  const error = Math.ceil((standardError * 100) / points - 1e-9) * points;
  return { value: `${fixed(value * 100, digits)}${nbsp}%`, error: `±${nbsp}${fixed(error, digits)}`, raw };
}

/** A number with its last digits cut off, so that two are left: 3,300 for 3,333. */
function twoDigits(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.max(1, Math.floor(value / unit) * unit);
}

/**
 * An estimated chance of a year: `2.4 %` `± 0.2`. What did not happen once in n years may still happen: were it as
 * frequent as 3 in n, it would have shown in 95 of 100 such runs (rule of three).
 */
export function chanceFigure(estimate: Estimate, replications: number): Figure {
  const { value } = estimate;
  if (value > 0 && value < 1) return percentFigure(estimate);
  const raw = rawOf(estimate, "share");
  const words = numberWords();
  return value <= 0
    ? { value: words.rarer(count(twoDigits(replications / 3))), error: words.noneOf(count(replications)), raw }
    : { value: words.everyYear, error: words.allOf(count(replications)), raw };
}

/** An estimated number of students or units: `275.4` `± 0.3`. */
export function countFigure(estimate: Estimate): Figure {
  const { value, standardError } = estimate;
  const raw = rawOf(estimate, "");
  if (!(standardError > 0)) return { value: decimal(value, 1), error: "", raw };
  const unit = Math.min(Math.max(supportedUnit(standardError), 0.1), 1000);
  const digits = unit < 1 ? 1 : 0;
  const error = Math.ceil(standardError / unit - 1e-9) * unit;
  return { value: decimal(toUnit(value, unit), digits, digits), error: `±${nbsp}${decimal(error, digits)}`, raw };
}

/**
 * An amount for the headline: at most three significant digits, and fewer where two standard errors
 * reach further, so that the sentence does not flicker with chance.
 */
export function aboutMoney(estimate: Estimate, currency: string): string {
  const { value, standardError } = estimate;
  if (!(standardError > 0)) return money(value, currency);
  const byError = 10 ** Math.ceil(Math.log10(2 * standardError));
  const bySize = value === 0 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  return money(toUnit(value, Math.max(byError, bySize, 1)), currency);
}

/** A small chance as one year in so many: `300` for 0.0033; one digit, or two where there are years enough. */
export function yearsBetween(chance: Estimate): number {
  const years = 1 / chance.value;
  const precise = chance.standardError < 0.1 * chance.value;
  const place = 10 ** Math.max(0, Math.floor(Math.log10(years)) - (precise ? 1 : 0));
  // 150 says more than 200 and is no less sure
  const unit = !precise && years < 1.75 * place && place >= 10 ? place / 2 : place;
  return Math.round(years / unit) * unit;
}

/** How often something happens, in simulated years: `1 of 150 simulated years`, `none of 10,000 simulated years`. */
export function howOften(chance: Estimate, replications: number): string {
  const { value } = chance;
  const words = numberWords();
  if (value <= 0) return words.inNoYear(count(replications));
  if (value >= 1) return words.inEveryYear;
  if (value < 0.1) return words.inYears("1", count(yearsBetween(chance)));
  return words.inYears(count(Math.round(value * 50)), "50");
}

/** The standard error of a quantile, from the spacing of its neighbours; for choosing digits only. */
export function quantileError(share: number, below: number, above: number, between: number, years: number): number {
  return ((above - below) / between) * Math.sqrt((share * (1 - share)) / years);
}

/** An amount that is a difference: with its sign, unless it is shown as nothing. */
export const signed = (text: string, value: number): string => (value > 0 && /[1-9]/.test(text) ? `+${text}` : text);
