/** The four figures under the picture. */
import type { Estimate, Exposure, Histogram, OutcomeExposure, Quantiles } from "outcomes-contract";
import { count, type Figure, moneyFigure, percentFigure } from "../format";
import { firstWords } from "../text/first";

/** A figure with its label and, where it needs one, a word of explanation. */
export interface Labelled {
  readonly label: string;
  readonly figure: Figure;
  /** What it was for the terms as they were opened, where it was another. */
  readonly before?: string;
  readonly note?: string;
  readonly tone?: "district" | "over";
}

const none = (value: string): Figure => ({ value, error: "" });

/** The payment-weighted mean of the outcomes' deadweight; null where nothing is paid for. */
export function deadweight(outcomes: readonly OutcomeExposure[]): Estimate | null {
  const paid = outcomes.filter(({ payment, reached }) => payment.value > 0 && reached.value > 0);
  const total = paid.reduce((sum, { payment }) => sum + payment.value, 0);
  if (total <= 0) return null;
  const weighted = (part: (outcome: OutcomeExposure) => number): number =>
    paid.reduce((sum, one) => sum + (one.payment.value / total) * part(one), 0);
  // outcomes of the same students move together, so their errors are added, not their squares
  return {
    value: weighted((one) => one.deadweightShare.value),
    standardError: weighted((one) => one.deadweightShare.standardError),
  };
}

/** The same as a figure. */
export function anywayFigure(outcomes: readonly OutcomeExposure[]): Figure {
  const share = deadweight(outcomes);
  return share === null ? none("—") : percentFigure(share);
}

/** How far a year ends up from the mean, by the standard deviation, and its standard error. */
export const swing = ({ payout, replications }: Exposure): Estimate => ({
  value: payout.sd,
  standardError: payout.sd / Math.sqrt(2 * Math.max(1, replications - 1)),
});

/** Where a share of the years ends on the histogram, between two of its edges in proportion. */
function amountAt({ edges, counts }: Histogram, share: number): number {
  let passed = 0;
  const wanted = share * counts.reduce((sum, years) => sum + years, 0);
  for (const [place, years] of counts.entries()) {
    const [from, to] = [edges[place] ?? 0, edges[place + 1] ?? 0];
    if (years > 0 && passed + years >= wanted) return from + ((to - from) * (wanted - passed)) / years;
    passed += years;
  }
  return edges.at(-1) ?? 0;
}

/**
 * A payout quantile and its standard error: half the distance between the payouts one standard error of
 * the share to either side (Woodruff 1952). None where its neighbours are the same amount.
 */
export function payoutQuantile({ payout, histogram, replications }: Exposure, name: keyof Quantiles): Estimate {
  const { quantiles } = payout;
  const value = quantiles[name];
  const share = Number(name.slice(1)) / 100;
  const order = Object.values(quantiles);
  const [below, above] = [order.filter((other) => other < value).length, order.filter((other) => other > value).length];
  const alike = order.length - below - above;
  if (payout.sd === 0 || alike > 2) return { value, standardError: 0 };
  const reach = Math.sqrt((share * (1 - share)) / replications);
  const width = amountAt(histogram, Math.min(1, share + reach)) - amountAt(histogram, Math.max(0, share - reach));
  return { value, standardError: width / 2 };
}

/** The four figures under the picture. */
export function fourFigures(exposure: Exposure, currency: string): Labelled[] {
  const { payout, budget, outcomes, replications } = exposure;
  const overspend = budget.overspendWhenExceeded;
  const words = firstWords().figures;
  return [
    { label: words.expected, figure: moneyFigure(payout.mean, currency), tone: "district" },
    { label: words.oneInTwenty, figure: moneyFigure(payoutQuantile(exposure, "p95"), currency) },
    {
      label: words.overspend,
      figure: overspend === null ? none(words.none) : moneyFigure(overspend, currency),
      note: overspend === null ? words.inYears(count(replications)) : words.beyond,
      ...(overspend !== null && { tone: "over" as const }),
    },
    {
      label: words.anyway,
      figure: anywayFigure(outcomes),
      ...(deadweight(outcomes) === null
        ? { note: words.nothingPaid }
        : outcomes.length > 1
          ? { note: words.weighted }
          : {}),
    },
  ];
}

/** The same beside those of the terms as they were opened. */
export function figuresSince(exposure: Exposure, opened: Exposure, currency: string): Labelled[] {
  const before = fourFigures(opened, currency);
  return fourFigures(exposure, currency).map((labelled, place) => {
    const { value } = before[place]?.figure ?? labelled.figure;
    return value === labelled.figure.value ? labelled : { ...labelled, before: value };
  });
}
