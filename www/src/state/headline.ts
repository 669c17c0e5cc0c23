/** The result in one or two sentences. Every figure is the exposure's; the words follow its edge cases. */
import type { Exposure } from "outcomes-contract";
import { aboutMoney, count, money, yearsBetween } from "../format";

/** A piece of the headline; a toned piece is coloured as in the picture. */
export interface Part {
  readonly text: string;
  readonly tone?: "district" | "over";
}

const plain = (text: string): Part => ({ text });
const district = (text: string): Part => ({ text, tone: "district" });
const over = (text: string): Part => ({ text, tone: "over" });

/** How many of the 50 years drawn cost more than the budget. */
export const yearsOver = ({ dots, budget }: Exposure): number =>
  dots.filter((payout) => payout > Number(budget.amount)).length;

/** The headline, piece by piece. */
export const headline = (exposure: Exposure, currency: string): Part[] => [
  ...expected(exposure, currency),
  plain(" "),
  ...overspending(exposure, currency),
];

/** The headline as one text. */
export const headlineText = (exposure: Exposure, currency: string): string =>
  headline(exposure, currency)
    .map(({ text }) => text)
    .join("");

const certain = ({ payout }: Exposure): boolean => payout.sd === 0;

function expected(exposure: Exposure, currency: string): Part[] {
  const { mean } = exposure.payout;
  const turned = mean.value < 0;
  const figure = { value: Math.abs(mean.value), standardError: mean.standardError };
  if (certain(exposure)) {
    const exactly = district(money(figure.value, currency));
    return turned
      ? [plain("The district gets back exactly "), exactly, plain(" in every simulated year.")]
      : [plain("The district pays exactly "), exactly, plain(" in every simulated year.")];
  }
  const about = district(aboutMoney(figure, currency));
  return turned
    ? [plain("The district should expect to get back about "), about, plain(".")]
    : [plain("The district should expect to pay about "), about, plain(".")];
}

function overspending(exposure: Exposure, currency: string): Part[] {
  const { chanceExceeded, amount } = exposure.budget;
  const budget = `the ${money(Number(amount), currency)} budget`;
  const drawn = exposure.dots.length;
  const dots = yearsOver(exposure);
  const years = count(exposure.replications);
  if (certain(exposure))
    return chanceExceeded.value > 0
      ? [plain("That is "), over("more"), plain(` than ${budget}.`)]
      : [plain(`That is within ${budget}.`)];
  if (chanceExceeded.value <= 0)
    return [plain("In "), district(`none of ${years}`), plain(` simulated years does it pay more than ${budget}.`)];
  if (chanceExceeded.value >= 1)
    return [plain("In "), over(`every one of ${years}`), plain(` simulated years it pays more than ${budget}.`)];
  if (dots === 0)
    return [
      plain("In about "),
      over(`1 of ${count(yearsBetween(chanceExceeded))}`),
      plain(` simulated years it pays more than ${budget}.`),
    ];
  if (dots === drawn) {
    const within = { value: 1 - chanceExceeded.value, standardError: chanceExceeded.standardError };
    return [
      plain("In "),
      over(`all but about 1 of ${count(yearsBetween(within))}`),
      plain(` simulated years it pays more than ${budget}.`),
    ];
  }
  return [
    plain("In "),
    over(`${count(dots)} of ${count(drawn)}`),
    plain(` simulated years it pays more than ${budget}.`),
  ];
}
