/** When it is due, in sentences. */
import type { Estimate, Exposure, Scenario } from "outcomes-contract";
import { aboutMoney, date, percent } from "../format";
import { scheduleWords } from "../text/schedule";
import { oneInTwenty } from "./tables";

/** What comes first, how much of the whole is certain, and where the uncertainty lies; empty without a schedule. */
export function dueLead(exposure: Exposure, { contract: { currency } }: Scenario): string {
  const words = scheduleWords();
  const { instalments, payout, replications } = exposure;
  const [first] = instalments;
  if (first === undefined) return "";
  const about = (estimate: Estimate): string => aboutMoney(estimate, currency);
  const begin = (instalments.length === 1 ? words.only : words.first)(
    about(first.amount.mean),
    first.label,
    date(first.due),
  );
  const certain = instalments.filter(({ amount }) => amount.sd === 0);
  if (certain.length === instalments.length) return `${begin} ${words.even}`;
  const known = certain.reduce((sum, { amount }) => sum + amount.mean.value, 0);
  const spread = instalments
    .map((one) => ({ one, width: one.amount.quantiles.p95 - one.amount.quantiles.p5 }))
    .sort((a, b) => b.width - a.width)[0]?.one;
  const share =
    known > 0 && payout.mean.value > 0
      ? words.known(about({ value: known, standardError: 0 }), percent(known / payout.mean.value))
      : "";
  const swing =
    spread === undefined
      ? ""
      : words.swing(
          spread.label,
          date(spread.due),
          about(oneInTwenty(spread.amount, "p5", replications)),
          about(oneInTwenty(spread.amount, "p95", replications)),
        );
  return [begin, share, swing].filter(Boolean).join(" ");
}
