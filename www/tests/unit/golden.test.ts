/** The released package in Node, against the worked cases and the pinned exposures. */
import init, { settle, Simulation } from "outcomes-contract";
import type { Exposure } from "outcomes-contract";
import { beforeAll, describe, expect, it } from "vitest";
import { exposures, settlements, simulations } from "../golden";

beforeAll(async () => {
  await init();
});

const figures: Record<string, (exposure: Exposure) => number> = {
  mean: ({ payout }) => payout.mean.value,
  sd: ({ payout }) => payout.sd,
  p5: ({ payout }) => payout.quantiles.p5,
  p95: ({ payout }) => payout.quantiles.p95,
  chanceExceeded: ({ budget }) => budget.chanceExceeded.value,
};

describe("the worked cases", () => {
  it.each(settlements.map((one) => [one.title, one] as const))("settle to the cent: %s", (_title, one) => {
    const { students, ...options } = one.observed;
    const invoice = settle(one.terms, students, options);
    expect(invoice.total, one.worked).toBe(one.results.total);
    expect(invoice.instalments, one.worked).toEqual(one.results.instalments);
    if (one.results.lineItems !== undefined) expect(invoice.lineItems).toMatchObject(one.results.lineItems);
  });

  it.each(simulations.map((one) => [one.title, one] as const))("simulate within their error: %s", (_title, one) => {
    const simulation = new Simulation(one.scenario);
    simulation.advance(one.scenario.plan.replications ?? 0);
    const exposure = simulation.exposure();
    simulation.free();
    expect(Object.keys(one.results)).not.toHaveLength(0);
    for (const [figure, { value, tolerance }] of Object.entries(one.results)) {
      const found = figures[figure]?.(exposure) ?? NaN;
      expect(Math.abs(found - value), `${figure} ${found}, not ${value} ± ${tolerance}`).toBeLessThanOrEqual(tolerance);
    }
  });
});

describe("the same scenario and seed", () => {
  it.each(exposures.map((one) => [one.preset, one] as const))("give native bits in Node: %s", (_preset, one) => {
    const simulation = new Simulation(one.scenario);
    simulation.advance(2_000);
    expect(simulation.exposure()).toEqual(one.exposure);
    simulation.free();
  });
});
