/** Exposures for the tests of the page's own arithmetic: shaped like the engine's, made by hand. */
import type { Exposure } from "outcomes-contract";

/** An exposure of these rising payouts, as if they were all years. */
export function exposureOf(payouts: readonly number[], budget: number, changes: Partial<Exposure> = {}): Exposure {
  const rising = [...payouts].sort((a, b) => a - b);
  const quantile = (share: number): number =>
    rising[Math.min(rising.length - 1, Math.max(0, Math.ceil(share * rising.length) - 1))] ?? 0;
  const mean = rising.reduce((sum, payout) => sum + payout, 0) / rising.length;
  const sd = Math.sqrt(rising.reduce((sum, payout) => sum + (payout - mean) ** 2, 0) / Math.max(1, rising.length - 1));
  const chance = rising.filter((payout) => payout > budget).length / rising.length;
  const edges = [
    ...new Set([
      (rising[0] ?? 0) - 1000,
      budget,
      ...Array.from({ length: 30 }, (_, step) => quantile((step + 1) / 30)),
    ]),
  ].sort((a, b) => a - b);
  const least = edges[0] ?? 0;
  return {
    replications: rising.length,
    seed: 1,
    least: String(least),
    most: String(rising.at(-1)),
    payout: {
      mean: { value: mean, standardError: sd / Math.sqrt(rising.length) },
      sd,
      quantiles: {
        p1: quantile(0.01),
        p5: quantile(0.05),
        p10: quantile(0.1),
        p25: quantile(0.25),
        p50: quantile(0.5),
        p75: quantile(0.75),
        p90: quantile(0.9),
        p95: quantile(0.95),
        p99: quantile(0.99),
      },
      upperTailMean: { value: quantile(0.975), standardError: 1 },
    },
    budget: {
      amount: String(budget),
      chanceExceeded: { value: chance, standardError: Math.sqrt((chance * (1 - chance)) / rising.length) },
      expectedOverspend: { value: 0, standardError: 0 },
      overspendWhenExceeded: null,
    },
    chanceNotToExceedBinds: { value: 0, standardError: 0 },
    chancePerStudentCapBinds: null,
    outcomes: [],
    groups: [],
    vendor: null,
    instalments: [],
    fiscalYears: [],
    dots: Array.from({ length: 50 }, (_, k) => quantile((k + 0.5) / 50)),
    histogram: {
      edges,
      counts: edges
        .slice(1)
        .map((edge, place) => rising.filter((payout) => payout > (edges[place] ?? 0) && payout <= edge).length),
    },
    ...changes,
  };
}

/** Payouts spread evenly from one amount to another. */
export const evenly = (from: number, to: number, years = 10_000): number[] =>
  Array.from({ length: years }, (_, k) => from + ((to - from) * (k + 0.5)) / years);
