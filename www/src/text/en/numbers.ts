/** Numbers as English says them. */
const ordinals = new Intl.PluralRules("en-US", { type: "ordinal" });
const endings = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" } as const;

export const text = {
  locale: "en-US",
  /** The place of a percentile: `42nd`; `written` is the number as written. */
  ordinal: (value: number, written: string): string => `${written}${endings[ordinals.select(value)]}`,
  percentile: (place: string): string => `${place} percentile`,
  /** What stands before the last of a list; in other languages it depends on that. */
  and: (() => "and") as (next: string) => string,
  or: (() => "or") as (next: string) => string,
  /** What whole millions are of, in languages that say it otherwise. */
  ofMillions: (many: string): string => many,
  /** How often something happens, where `in` stands before it. */
  inNoYear: (years: string): string => `none of ${years} simulated years`,
  inEveryYear: "every simulated year",
  inYears: (times: string, years: string): string => `${times} of ${years} simulated years`,
  /** A chance that no year, or every one, had. */
  rarer: (years: string): string => `under 1 in ${years}`,
  noneOf: (years: string): string => `none of ${years}`,
  everyYear: "every year",
  allOf: (years: string): string => `all of ${years}`,
  /** A unit of dosage or of a scale, of several; then of one. */
  several: (unit: string): string => unit,
  single: (units: string): string => (/[a-z]s$/.test(units) && units.length > 3 ? units.slice(0, -1) : units),
  /** The unit of a scale in points. */
  points: "points",
};
