/** What are we paying for? */
import type { DollarPart } from "outcomes-contract";

/** Of those served: one, several. */
type Who = readonly [one: string, many: string];

const kinds = {
  base: () => "Whatever results come (base fee)",
  service: () => "For results the service brought about",
  anyway: ([, many]: Who) => `For ${many} who would have got there anyway`,
  luck: () => "By luck of the draw",
  deemed: ([, many]: Who) => `For ${many} whom the district kept from the service`,
  missingTest: ([, many]: Who) => `For ${many} without a result`,
  minimum: () => "To reach the agreed minimum",
  breach: () => "Because the district missed its obligations",
  malus: ([, many]: Who) => `Taken off for ${many} below the mark`,
  studentCap: ([one]: Who) => `Taken off by the cap per ${one}`,
  notToExceed: () => "Taken off by “never more than”",
} satisfies Record<DollarPart["kind"], (who: Who) => string>;

export const text = {
  where: {
    title: "Where each dollar of an average year goes",
    kind: (kind: DollarPart["kind"], who: Who) => kinds[kind](who),
    lead: (total: string, base: string | null) =>
      base === null
        ? `In an average year the district pays about ${total}.`
        : `In an average year the district pays about ${total}; ${base} of it is paid whatever results come.`,
    results: (anyway: number, service: number, rest: number, many: string) =>
      `Of each dollar paid for results, about ${String(anyway)} cents go to ${many} who would have got there anyway, ${
        rest > 0
          ? `${String(service)} cents to results that the service brought about, and ${String(rest)} cents to the other reasons below.`
          : `and ${String(service)} cents to results that the service brought about.`
      }`,
    unclear: (anyway: number, many: string) =>
      `Of each dollar paid for results, about ${String(anyway)} cents go to ${many} who would have got there anyway; what the service brought about cannot be told from chance.`,
    nothing: "Nothing is paid for results.",
    picture: (pieces: string) => `One bar of an average year’s payout: ${pieces}. The table below says the same.`,
    what: "What it pays for",
    outcome: "Outcome",
    amount: "In an average year",
    cents: "Of each dollar paid",
    few: "under 1 ¢",
    centsOf: (cents: number) => (cents < 0 ? `−${String(-cents)} ¢` : `${String(cents)} ¢`),
    under: (unit: string) => `under ${unit}`,
    sum: "All the district pays",
    rounding: (unit: string) => `Rounded to the nearest ${unit}, so that the column adds up; ± is one standard error.`,
    luckNote: ([, many]: Who) =>
      `“Luck of the draw”: what rules on all ${many} together pay because a year’s results swing around their average, with or without the service.`,
    anywayNote: ([, many]: Who) =>
      `Would have got there anyway: in every simulated year the same ${many} are also valued as if there were no service.`,
  },
  price: {
    title: "What one more success costs, by threshold",
    choose: "Threshold to move",
    axis: (one: string) => `outcome payments for one more ${one} over the line`,
    axisAt: (one: string, level: string) => `outcome payments for one more ${one} at ${level} or above`,
    lower: (many: string) => `more ${many} over the line, a year`,
    now: "as it stands",
    label: "Thresholds: arrow keys move along the curve",
    help: (one: string) =>
      `What the outcome pays, divided by how many more reach it than would without the service (cost per additional success). Base fees are not part of it: they are owed whichever ${one} gets there. Band: one standard error to each side.`,
    sentence: (level: string, cost: string, more: string, [one]: Who) =>
      `At ${level}, where it stands, one more ${one} over the line costs about ${cost} (${more} more a year).`,
    none: (level: string, [one]: Who) =>
      `At ${level}, where it stands, not one more ${one} over the line can be told from chance.`,
    cheaper: (level: string, cost: string, more: string, fewer: boolean) =>
      `At ${level} it would cost about ${cost}, ${fewer ? `but for only ${more} more a year` : `for ${more} more a year`}.`,
    cheapest: "No other threshold in this range is clearly cheaper.",
    reading: (level: string, cost: string, error: string, more: string) =>
      `At ${level}: ${cost}${error === "" ? "" : ` ${error}`} for one more over the line; ${more} more a year.`,
    readingNone: (level: string, more: string) =>
      `At ${level}: no clear additional success (${more} more a year), so no price.`,
    readingUnfit: (level: string) => `At ${level}: the terms do not fit together.`,
    adopt: "Adopt this threshold",
    adopted: "This is where it stands.",
    pick: "Click the curve, or use arrow keys, to read a point.",
    gapNone: (from: string, to: string) =>
      from === to
        ? `No price at ${from}: there, the service adds too few to be told from chance.`
        : `No price from ${from} to ${to}: there, the service adds too few to be told from chance.`,
    owed: "Below $0 the outcome’s deductions take more than its rewards pay.",
    dear: (ceiling: string) => `Prices above ${ceiling} are off the picture; the table has them.`,
    noThreshold: "No outcome of this contract has a threshold to move.",
    table: "Show as table",
    caption: "One more success, by threshold",
    columns: ["Threshold", "Cost of one more", "More a year"],
    noCost: "no clear success",
    unfit: "do not fit",
  },
};
