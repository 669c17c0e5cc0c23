/** The result in one or two sentences. Every figure is the exposure's; the words follow its edge cases. */
import type { Exposure } from "outcomes-contract";
import { aboutMoney, count, money, yearsBetween } from "../format";
import { firstWords } from "../text/first";
import { say, type Said } from "../text/say";

/** A piece of the headline; a toned piece is coloured as in the picture. */
export interface Part {
  readonly text: string;
  readonly tone?: "district" | "over";
}

const district = (text: string): Part => ({ text, tone: "district" });
const over = (text: string): Part => ({ text, tone: "over" });

/** How many of the 50 years drawn cost more than the budget. */
export const yearsOver = ({ dots, budget }: Exposure): number =>
  dots.filter((payout) => payout > Number(budget.amount)).length;

/** The headline, piece by piece. */
export const headline = (exposure: Exposure, currency: string): Part[] =>
  say<Part>`${expected(exposure, currency)} ${overspending(exposure, currency)}`.map((part) =>
    typeof part === "string" ? { text: part } : part,
  );

/** The headline as one text. */
export const headlineText = (exposure: Exposure, currency: string): string =>
  headline(exposure, currency)
    .map(({ text }) => text)
    .join("");

const certain = ({ payout }: Exposure): boolean => payout.sd === 0;

/** What the district should expect to pay. */
export function expected(exposure: Exposure, currency: string): Said<Part> {
  const words = firstWords().headline;
  const { mean } = exposure.payout;
  const turned = mean.value < 0;
  const figure = { value: Math.abs(mean.value), standardError: mean.standardError };
  if (certain(exposure)) return (turned ? words.exactlyBack : words.exactly)(district(money(figure.value, currency)));
  return (turned ? words.aboutBack : words.about)(district(aboutMoney(figure, currency)));
}

/** The words of how often the budget is exceeded. */
type Overspending = Pick<
  ReturnType<typeof firstWords>["headline"],
  "more" | "within" | "never" | "always" | "rarely" | "mostly" | "sometimes"
>;

/** How often the district pays more than its budget: beside what it should expect, or in words that stand alone. */
export function overspending(
  exposure: Exposure,
  currency: string,
  words: Overspending = firstWords().headline,
): Said<Part> {
  const { chanceExceeded, amount } = exposure.budget;
  const budget = money(Number(amount), currency);
  const drawn = exposure.dots.length;
  const dots = yearsOver(exposure);
  const years = count(exposure.replications);
  if (certain(exposure)) return chanceExceeded.value > 0 ? words.more(over, budget) : [words.within(budget)];
  if (chanceExceeded.value <= 0) return words.never(district, years, budget);
  if (chanceExceeded.value >= 1) return words.always(over, years, budget);
  if (dots === 0) return words.rarely(over, count(yearsBetween(chanceExceeded)), budget);
  if (dots === drawn) {
    const within = { value: 1 - chanceExceeded.value, standardError: chanceExceeded.standardError };
    return words.mostly(over, count(yearsBetween(within)), budget);
  }
  return words.sometimes(over, count(dots), count(drawn), budget);
}
