/** What the picture of a payout marks and says, wherever it is drawn: on the page, in embeds, in what is built. */
import type { Exposure } from "outcomes-contract";
import type { Line } from "../chart/marks";
import { count, money } from "../format";
import { firstWords } from "../text/first";
import { yearsOver } from "./headline";

/** The budget, and the cap where there is one. */
export function payoutLines({ budget }: Exposure, notToExceed: number | null, currency: string): Line[] {
  const words = firstWords().chart;
  const amount = Number(budget.amount);
  const lines: Line[] = [{ kind: "budget", amount, label: words.budget(money(amount, currency)) }];
  if (notToExceed !== null)
    lines.push({ kind: "notToExceed", amount: notToExceed, label: words.notToExceed(money(notToExceed, currency)) });
  return lines;
}

/** The fifty dots, for those who do not see them. */
export function dotsLabel(exposure: Exposure, currency: string): string {
  const { budget, dots } = exposure;
  return firstWords().chart.dotsLabel(
    money(dots[0] ?? 0, currency),
    money(dots.at(-1) ?? 0, currency),
    count(yearsOver(exposure)),
    money(Number(budget.amount), currency),
  );
}
